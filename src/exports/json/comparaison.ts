import { z } from 'zod';
import { adresseComparaison } from '../../referentiel/adresses.ts';
import { comparerEditions } from '../../referentiel/comparaison/editions.ts';
import type { Edition } from '../../referentiel/modele.ts';
import { absolue } from '../publication.ts';
import { cle } from './commun.ts';

const changement = z
  .strictObject({
    type: z
      .enum(['ajout', 'retrait', 'reformulation', 'typographie', 'deplacement', 'decoupage'])
      .meta({ description: 'Nature du changement' }),
    objet: z.string().meta({ description: 'Ce qui change' }),
    avant: z.string().optional().meta({ description: 'Ce qu’écrivait la première édition' }),
    apres: z.string().optional().meta({ description: 'Ce qu’écrit la seconde' }),
    difference: z.string().optional().meta({ description: 'Éléments venus ou partis, pour un ensemble' }),
    modifieEvaluation: z.boolean().meta({
      description: 'Vrai si change ce qui est évalué, par quoi, en quelles parties, combien de temps ou devant qui',
    }),
    id: cle.optional().meta({ description: 'Clé de l’entrée qui change' }),
  })
  .meta({ description: 'Un changement' });

export const comparaisonJson = z
  .strictObject({
    avant: cle.meta({ description: 'Clé de la première édition' }),
    apres: cle.meta({ description: 'Clé de la seconde' }),
    adresse: z.string().meta({ description: 'Page de la comparaison' }),
    rubriques: z
      .array(
        z.strictObject({
          id: z.string().meta({ description: 'Ancre de la partie dans la page' }),
          titre: z.string().meta({ description: 'Partie du document' }),
          changements: z.array(changement).meta({ description: 'Changements ; vide si rien ne change' }),
        }),
      )
      .meta({ description: 'Les changements, partie par partie' }),
  })
  .meta({ description: 'Ce qui change d’une édition du RE à la suivante' });

export const comparaisonEnJson = (
  avant: Edition,
  apres: Edition,
  site: string | undefined,
): z.output<typeof comparaisonJson> => ({
  avant: avant.id,
  apres: apres.id,
  adresse: absolue(site, adresseComparaison(avant.id, apres.id)),
  rubriques: comparerEditions(avant, apres),
});
