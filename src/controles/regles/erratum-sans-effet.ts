import { decomposer } from '../../referentiel/typographie.ts';
import { valeurs } from '../chemins.ts';
import { extraitsDeLaCible, type Extrait } from '../cibles.ts';
import type { Contenu } from '../contenu.ts';
import type { Regle } from '../regle.ts';

/** « corrige » says that our data departs from the letter of the document: it must. */
export const erratumSansEffet: Regle = {
  id: 'erratum-sans-effet',
  resume: 'Une correction annoncée par un erratum est faite dans les données de ses cibles',
  *verifier(contenu: Contenu) {
    const { errata: fichier } = contenu;
    for (const [i, e] of (fichier?.donnees ?? []).entries()) {
      if (!fichier || e.decision !== 'corrige' || e.corrige === undefined) continue;
      const retenu = decomposer(e.corrige);
      const imprime = decomposer(e.imprime);
      const parCible = e.cibles.map((cible) => duDocument(extraitsDeLaCible(contenu, cible) ?? [], e.source.document));
      // a target that leads nowhere, or cannot be read, has its own fault
      if (parCible.some((extraits) => extraits.length === 0 || extraits.some((x) => x.donnees === undefined))) continue;
      const textes = parCible.map((extraits) => extraits.map((x) => texteDe(x.donnees)).join(' '));
      for (const [j, texte] of textes.entries()) {
        if (!texte.includes(imprime) || texte.includes(retenu)) continue;
        const message = `Erratum sans effet : ${e.cibles[j] ?? ''} garde le texte imprimé`;
        yield { fichier, chemin: [i, 'cibles', j], message, attendu: [e.corrige] };
      }
      if (textes.some((texte) => texte.includes(retenu))) continue;
      const message = 'Erratum sans effet : aucune de ses cibles ne contient le texte retenu';
      yield { fichier, chemin: [i, 'corrige'], message };
    }
  },
};

/** What quotes the erratum’s document; all of it when nothing is said to. */
function duDocument(extraits: Extrait[], document: string): Extrait[] {
  const siens = extraits.filter((x) => x.document === document);
  return siens.length > 0 ? siens : extraits;
}

function texteDe(donnees: unknown): string {
  return decomposer(
    [...valeurs(donnees)].flatMap(({ valeur }) => (typeof valeur === 'string' ? [valeur] : [])).join(' '),
  );
}
