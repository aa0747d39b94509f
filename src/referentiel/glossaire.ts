import { z } from 'zod';
import { source } from './source.ts';
import { designation, explication } from './texte.ts';

/** content/titres/…/glossaire.mdx: the technical glossary of a REAC. */
export const glossaireSchema = z
  .strictObject({
    source,
    entrees: z
      .array(
        z.strictObject({
          id: z
            .string()
            .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, { error: 'identifiant attendu en minuscules et traits d’union' })
            .meta({ description: 'Ancre de l’entrée', examples: ['b-to-b'] }),
          termes: z
            .array(designation('Terme défini'))
            .min(1)
            .meta({ description: 'Terme, ou termes définis ensemble' }),
          developpe: designation('Développé du sigle').optional(),
          definition: explication('Définition'),
        }),
      )
      .min(1)
      .meta({ description: 'Entrées, dans l’ordre du document' }),
  })
  .meta({ description: 'Glossaire technique d’un titre' });
export type GlossaireDonnees = z.output<typeof glossaireSchema>;
