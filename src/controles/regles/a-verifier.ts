import type { AVerifier } from '../../referentiel/a-verifier.ts';
import { valeurs } from '../chemins.ts';
import type { Contenu } from '../contenu.ts';
import type { Regle } from '../regle.ts';

/** An import says what it could not establish: it is not a fault, and it must not be forgotten. */
export const aVerifier: Regle = {
  id: 'a-verifier',
  resume: 'Rien ne reste à vérifier sur les documents importés',
  avertissement: true,
  *verifier({ dossiers }: Contenu) {
    for (const fichier of dossiers.flatMap((d) => d.fichiers)) {
      for (const { chemin, valeur } of valeurs(fichier.donnees)) {
        if (chemin.at(-1) !== 'aVerifier') continue;
        for (const [i, { fichier: document, page, raison }] of ((valeur ?? []) as AVerifier[]).entries())
          yield { fichier, chemin: [...chemin, i], message: `À vérifier, ${document} page ${page} : ${raison}` };
      }
    }
  },
};
