import { z } from 'zod';
import { aVerifier } from './a-verifier.ts';
import { source, sourceExterne, sourcePartagee } from './source.ts';
import { designation, explication } from './texte.ts';

/** Where the term itself will not do: an ambiguous word, another spelling, a shorter name. */
export const formes = z
  .array(explication('Forme au singulier'))
  .min(1)
  .optional()
  .meta({ description: 'Formes à repérer dans nos textes à la place du terme ; le pluriel se trouve tout seul' });

const entree = z.strictObject({
  id: z
    .string()
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, { error: 'identifiant attendu en minuscules et traits d’union' })
    .meta({ description: 'Ancre de l’entrée', examples: ['b-to-b'] }),
  termes: z.array(designation('Terme défini')).min(1).meta({ description: 'Terme, ou termes définis ensemble' }),
  formes,
  developpe: designation('Développé du sigle').optional(),
  definition: explication('Définition').optional(),
});
const entrees = z.array(entree).min(1).meta({ description: 'Entrées, dans l’ordre du document' });

/** No glossary of a REAC has these: they come from elsewhere, each from its own text. */
const sigles = z
  .array(
    entree.extend({
      definition: explication('Définition'),
      sources: z
        .array(sourceExterne)
        .min(1, { error: 'une source au moins attendue' })
        .meta({ description: 'Documents et textes d’où vient l’entrée' }),
    }),
  )
  .min(1)
  .meta({ description: 'Sigles et codes que nos pages emploient, et qu’aucun glossaire de REAC ne définit' });

/** The entries as one looks a word up: in the order of the French alphabet, whatever the document’s. */
export const parOrdreAlphabetique = <E extends EntreeDeGlossaire>(liste: readonly E[]): E[] =>
  liste.toSorted((a, b) => (a.termes[0] ?? '').localeCompare(b.termes[0] ?? '', 'fr'));

/** content/titres/…/glossaire.mdx: the technical glossary of a REAC. */
export const glossaireSchema = z
  .strictObject({ source, entrees, aVerifier })
  .meta({ description: 'Glossaire technique d’un titre' });
export type GlossaireDonnees = z.output<typeof glossaireSchema>;
export type EntreeDeGlossaire = z.output<typeof entree>;

/** content/glossaire.mdx: the words every REAC defines in the same terms, under « Glossaire du REAC »; and sigles. */
export const glossaireReacSchema = z
  .strictObject({
    sources: z.array(sourcePartagee).min(1).meta({ description: 'Les REAC qui impriment ce glossaire' }),
    entrees,
    sigles: sigles.optional(),
  })
  .meta({ description: 'Glossaire du REAC, et sigles' });
export type GlossaireReacDonnees = z.output<typeof glossaireReacSchema>;
