import { z } from 'zod';
import { aVerifier } from './a-verifier.ts';
import { source, sourcePartagee } from './source.ts';
import { designation, explication } from './texte.ts';

/** Where the term itself will not do: an ambiguous word, another spelling, a shorter name. */
export const formes = z
  .array(explication('Forme au singulier'))
  .min(1)
  .optional()
  .meta({ description: 'Formes à repérer dans nos textes à la place du terme ; le pluriel se trouve tout seul' });

const entrees = z
  .array(
    z.strictObject({
      id: z
        .string()
        .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, { error: 'identifiant attendu en minuscules et traits d’union' })
        .meta({ description: 'Ancre de l’entrée', examples: ['b-to-b'] }),
      termes: z.array(designation('Terme défini')).min(1).meta({ description: 'Terme, ou termes définis ensemble' }),
      formes,
      developpe: designation('Développé du sigle').optional(),
      definition: explication('Définition').optional(),
    }),
  )
  .min(1)
  .meta({ description: 'Entrées, dans l’ordre du document' });

/** The entries as one looks a word up: in the order of the French alphabet, whatever the document’s. */
export const parOrdreAlphabetique = (liste: GlossaireDonnees['entrees']): GlossaireDonnees['entrees'] =>
  liste.toSorted((a, b) => (a.termes[0] ?? '').localeCompare(b.termes[0] ?? '', 'fr'));

/** content/titres/…/glossaire.mdx: the technical glossary of a REAC. */
export const glossaireSchema = z
  .strictObject({ source, entrees, aVerifier })
  .meta({ description: 'Glossaire technique d’un titre' });
export type GlossaireDonnees = z.output<typeof glossaireSchema>;

/** content/glossaire.mdx: the words every REAC defines in the same terms, under « Glossaire du REAC ». */
export const glossaireReacSchema = z
  .strictObject({
    sources: z.array(sourcePartagee).min(1).meta({ description: 'Les REAC qui impriment ce glossaire' }),
    entrees,
  })
  .meta({ description: 'Glossaire du REAC' });
export type GlossaireReacDonnees = z.output<typeof glossaireReacSchema>;
