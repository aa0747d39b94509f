import { juste, reserver, type Verdict } from '../constats.ts';
import type { ReLu } from '../modele.ts';
import type { CriteresDuRe } from '../rapprochement/criteres.ts';
import type { Reperes } from '../rapprochement/plan.ts';
import { dateDe } from './documents.ts';

/** The criteria of table 3.2: where each begins, and how many the REAC has too. */
export function* verifierCriteres({ document }: ReLu, { lignes }: Reperes, criteres: CriteresDuRe): Generator<Verdict> {
  const controle = 'Critères du tableau 3.2';
  const tous = [...criteres.values()].flatMap((c) => c.criteres);
  const duReac = tous.filter((c) => !c.horsReac).length;
  yield juste(controle, `${tous.length} critères d'évaluation, dont ${duReac} liés à un critère de performance`);
  for (const [numero, { doutes }] of criteres) {
    const ligne = lignes.get(numero);
    if (doutes.length === 0 || !ligne) continue;
    const raison = 'Tableau 3.2 : rien ne confirme que ces lignes commencent un critère';
    const point = { fichier: document.fichier, page: ligne.pages[0] ?? 1, raison, textes: doutes };
    yield reserver(controle, `ligne/${numero}`, point, dateDe({ document }));
  }
}
