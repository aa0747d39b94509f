import { LISTES_SAVOIRS } from '../../referentiel/competence.ts';
import { decomposer } from '../../referentiel/typographie.ts';
import type { Contenu } from '../contenu.ts';
import type { Regle } from '../regle.ts';

/** A `doublons` entry is the second print of an item: the first must be in a list of the fiche. */
export const doublonDeclare: Regle = {
  id: 'doublon-declare',
  resume: 'Un doublon déclaré répète un élément d’une liste de la fiche',
  *verifier({ dossiers }: Contenu) {
    for (const fichier of dossiers.flatMap((d) => d.competences)) {
      const { donnees } = fichier;
      if (!donnees) continue;
      const items = LISTES_SAVOIRS.flatMap((liste) => donnees[liste] ?? []).map(decomposer);
      for (const [i, { texte }] of donnees.doublons.entries()) {
        if (items.includes(decomposer(texte))) continue;
        const message = `Doublon « ${texte} » d’un élément qu’aucune liste de la fiche ne contient`;
        yield { fichier, chemin: ['doublons', i, 'texte'], message };
      }
    }
  },
};
