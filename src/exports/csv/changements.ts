import { z } from 'zod';
import { adresseComparaison } from '../../referentiel/adresses.ts';
import { comparerEditions } from '../../referentiel/comparaison/editions.ts';
import { enPhrase, NOMS_TYPES } from '../../referentiel/comparaison/phrases.ts';
import type { Titre } from '../../referentiel/modele.ts';
import { absolue, editionsSuccessives, MENTION_LICENCE } from '../publication.ts';
import * as commun from './commun.ts';
import type { Ligne } from './ecrire.ts';

export const colonnesChangements = z.strictObject({
  ...commun.duTitre,
  ...commun.duDocument,
  precedent: z.iso.date().meta({ description: 'Date de mise à jour de l’édition précédente' }),
  rubrique: z.string().meta({ description: 'Partie du document' }),
  type: z.enum(NOMS_TYPES).meta({ description: 'Nature du changement' }),
  objet: z.string().meta({ description: 'Ce qui change' }),
  avant: z.string().meta({ description: 'Ce qu’écrivait l’édition précédente ; vide pour un ajout' }),
  apres: z.string().meta({ description: 'Ce qu’écrit celle-ci ; vide pour un retrait' }),
  difference: z.string().meta({ description: 'Éléments venus ou partis, pour un ensemble' }),
  modifie_evaluation: z.boolean().meta({
    description: 'oui si change ce qui est évalué, par quoi, en quelles parties, combien de temps ou devant qui',
  }),
  phrase: z.string().meta({ description: 'Le changement en une phrase' }),
  adresse: z.string().meta({ description: 'Page de la comparaison' }),
  licence: z.string().meta({ description: 'Licence' }),
});

/** What changed from each edition of the RE to the next. */
export const lignesChangements = (titre: Titre, site?: string): Ligne[] =>
  editionsSuccessives(titre).flatMap(({ avant, apres }) =>
    comparerEditions(avant, apres).flatMap((rubrique) =>
      rubrique.changements.map((c) => ({
        ...commun.colonnesDuTitre(titre),
        ...commun.colonnesDuDocument(apres.document),
        precedent: avant.date,
        rubrique: rubrique.titre,
        type: NOMS_TYPES[c.type],
        objet: c.objet,
        avant: c.avant,
        apres: c.apres,
        difference: c.difference,
        modifie_evaluation: c.modifieEvaluation,
        phrase: enPhrase(c),
        adresse: `${absolue(site, adresseComparaison(avant.id, apres.id))}#${rubrique.id}`,
        licence: MENTION_LICENCE,
      })),
    ),
  );
