import { defineCollection } from 'astro:content';
import { file, glob } from 'astro/loaders';
import type { ZodType } from 'zod';
import { activiteSchema } from './referentiel/activite.ts';
import { competenceSchema } from './referentiel/competence.ts';
import { erratum } from './referentiel/errata.ts';
import { evaluationSchema } from './referentiel/evaluation.ts';
import { glossaireReacSchema, glossaireSchema } from './referentiel/glossaire.ts';
import { modaliteSchema } from './referentiel/modalite.ts';
import { parcoursSchema } from './referentiel/parcours.ts';
import { synonymes } from './referentiel/synonymes.ts';
import { titreSchema } from './referentiel/titre.ts';
import { transversaleSchema } from './referentiel/transversale.ts';

/** The id of an entry is its path in content/titres (or content/modalites), without extension. */
const collection = <T extends ZodType>(base: string, pattern: string, schema: T) =>
  defineCollection({
    loader: glob({ base, pattern, generateId: ({ entry }) => entry.replace(/\.mdx$/, '') }),
    schema,
  });

const titres = './content/titres';

export const collections = {
  titres: collection(titres, '*/titre.mdx', titreSchema),
  activites: collection(titres, '*/activites/*.mdx', activiteSchema),
  competences: collection(titres, '*/competences/*.mdx', competenceSchema),
  transversales: collection(titres, '*/transversales/*.mdx', transversaleSchema),
  evaluations: collection(titres, '*/evaluation/*.mdx', evaluationSchema),
  glossaires: collection(titres, '*/glossaire.mdx', glossaireSchema),
  glossaireReac: collection('./content', 'glossaire.mdx', glossaireReacSchema),
  modalites: collection('./content/modalites', '*.mdx', modaliteSchema),
  parcours: collection('./content/parcours', '*.mdx', parcoursSchema),
  errata: defineCollection({ loader: file('./content/errata.yaml'), schema: erratum }),
  synonymes: defineCollection({ loader: file('./content/synonymes.yaml'), schema: synonymes }),
};
