import { extraitsDeLaCible } from '../cibles.ts';
import type { Contenu } from '../contenu.ts';
import type { Regle } from '../regle.ts';

/** An erratum is shown on its targets: one that leads nowhere is never read. */
export const cibleDErratum: Regle = {
  id: 'cible-d-erratum',
  resume: 'Un erratum porte le nom de son titre, et ses cibles existent',
  *verifier(contenu: Contenu) {
    const { errata: fichier } = contenu;
    for (const [i, { id, source, cibles }] of (fichier?.donnees ?? []).entries()) {
      if (!fichier) return;
      if (!id.startsWith(`${source.titre}-e-`)) {
        const message = `Identifiant ${id} inattendu pour un erratum de ${source.titre}`;
        yield { fichier, chemin: [i, 'id'], message, attendu: [id.replace(/^.*-e-/, `${source.titre}-e-`)] };
      }
      for (const [j, cible] of cibles.entries()) {
        if (extraitsDeLaCible(contenu, cible)) continue;
        const message = `Cible ${cible} inconnue, l’adresse d’une entrée de content/ attendue`;
        yield { fichier, chemin: [i, 'cibles', j], message };
      }
    }
  },
};
