import type { Contenu } from '../contenu.ts';
import type { Regle } from '../regle.ts';

/** A millésime re-issues its documents: only type and date tell them apart. */
export const identifiantDeDocument: Regle = {
  id: 'identifiant-de-document',
  resume: 'L’identifiant d’un document est son type et sa date de mise à jour',
  *verifier({ dossiers }: Contenu) {
    for (const { titre: fichier } of dossiers) {
      for (const [i, { id, type, miseAJour }] of (fichier?.donnees?.documents ?? []).entries()) {
        const attendu = `${type.toLowerCase()}-${miseAJour}`;
        if (!fichier || id === attendu) continue;
        const message = `Identifiant ${id} inattendu pour un ${type} mis à jour le ${miseAJour}`;
        yield { fichier, chemin: ['documents', i, 'id'], message, attendu: [attendu] };
      }
    }
  },
};
