import { z } from 'zod';
import { aVerifier } from './a-verifier.ts';
import { numero } from './codes.ts';
import { critere } from './competence.ts';
import { source } from './source.ts';
import { designation } from './texte.ts';

/** content/titres/…/transversales/<slug>.mdx */
export const transversaleSchema = z
  .strictObject({
    numero,
    intitule: designation('Intitulé de la compétence transversale'),
    source,
    criteres: z
      .array(critere)
      .min(1, { error: 'un critère au moins attendu' })
      .optional()
      .meta({ description: 'Critères de performance ; absents quand le titre n’a pas de REAC' }),
    aVerifier,
  })
  .meta({ description: 'Compétence transversale' });
export type TransversaleDonnees = z.output<typeof transversaleSchema>;
