import type { Contenu } from '../contenu.ts';
import { niveauImprime as lireNiveau } from '../niveaux.ts';
import type { Regle } from '../regle.ts';

/** The level is given twice: as the document prints it, and as one number to sort by. */
export const niveauImprime: Regle = {
  id: 'niveau-imprime',
  resume: 'La valeur du niveau est celle du niveau imprimé',
  *verifier({ dossiers }: Contenu) {
    for (const { titre: fichier } of dossiers) {
      const niveau = fichier?.donnees?.niveau;
      const attendu = niveau && lireNiveau(niveau.imprime);
      if (!fichier || attendu === undefined || niveau?.valeur === attendu) continue;
      const message = `Niveau ${niveau?.valeur ?? ''} inattendu pour « ${niveau?.imprime ?? ''} »`;
      yield { fichier, chemin: ['niveau', 'valeur'], message, attendu: [String(attendu)] };
    }
  },
};
