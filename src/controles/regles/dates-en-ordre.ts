import { dateCourte } from '../../referentiel/dates.ts';
import type { Chemin } from '../chemins.ts';
import type { Contenu } from '../contenu.ts';
import type { FichierLu } from '../lecture.ts';
import type { Constat, Regle } from '../regle.ts';

/**
 * Only what the law or logic orders. A document may be updated before the arrêté it cites (CC, 04/12/2017
 * and 12/12/2017), or validated after its update (CRCD).
 */
export const datesEnOrdre: Regle = {
  id: 'dates-en-ordre',
  resume: 'Un arrêté est signé, puis paraît, puis prend effet ; une relecture suit ses sources',
  *verifier({ dossiers, parcours }: Contenu) {
    for (const { titre, evaluations } of dossiers) {
      const arrete = titre?.donnees?.arrete;
      if (!titre || !arrete) continue;
      yield* avant(titre, ['arrete', 'parutionJo'], ['Arrêté', arrete.date], ['parution', arrete.parutionJo]);
      yield* avant(titre, ['arrete', 'effet'], ['Parution', arrete.parutionJo], ['effet', arrete.effet]);
      for (const f of evaluations) {
        const ancien = f.donnees?.correspondances?.ancien.arrete;
        const chemin = ['correspondances', 'ancien', 'arrete'];
        if (ancien) yield* avant(f, chemin, ['Ancien arrêté', ancien], ['nouveau', arrete.date]);
      }
    }
    for (const f of parcours) {
      for (const [i, { date }] of (f.donnees?.sources ?? []).entries())
        if (f.donnees && date)
          yield* avant(f, ['sources', i, 'date'], ['Source', date], ['relecture', f.donnees.verifieLe]);
    }
  },
};

type Date = [nom: string, date: string];

function* avant(fichier: FichierLu, chemin: Chemin, [nom, date]: Date, [suivant, limite]: Date): Generator<Constat> {
  if (date <= limite) return;
  const message = `${nom} du ${dateCourte(date)} après ${suivant} du ${dateCourte(limite)}, l’ordre inverse attendu`;
  yield { fichier, chemin, message };
}
