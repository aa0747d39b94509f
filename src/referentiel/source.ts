import { z } from 'zod';
import { dateIso, idDocument } from './codes.ts';
import { explication } from './texte.ts';

const page = z.int({ error: 'numéro de page attendu' }).positive({ error: 'numéro de page attendu' });

/** Where an entry comes from: a document of its title, and the pages printed on it. */
export const source = z
  .strictObject({
    document: idDocument,
    pages: z.array(page).min(1, { error: 'une page au moins attendue' }).meta({
      description: 'Numéros imprimés dans le bandeau des pages',
    }),
  })
  .meta({ description: 'Document et pages d’où vient l’entrée' });
export type Source = z.output<typeof source>;

/** The same for content shared between titles: the document is named with its title. */
export const sourcePartagee = z
  .strictObject({
    titre: z
      .string()
      .regex(/^[a-z]+-\d{2}$/, { error: 'titre attendu, par exemple crcd-06' })
      .meta({ description: 'Titre auquel appartient le document', examples: ['crcd-06'] }),
    document: idDocument,
    pages: z.array(page).min(1, { error: 'une page au moins attendue' }).meta({
      description: 'Numéros imprimés dans le bandeau des pages',
    }),
  })
  .meta({ description: 'Titre, document et pages d’où vient l’entrée' });

/** A source outside the référentiels: a sheet, an arrêté, an article of a code. */
export const sourceExterne = z
  .strictObject({
    nom: explication('Nom du document ou du texte'),
    date: dateIso.optional().meta({ description: 'Date du document' }),
    page: page.optional().meta({ description: 'Page du document' }),
    adresse: explication('Référence précise, par exemple Code de l’éducation, art. R. 338-5').optional(),
  })
  .meta({ description: 'Document ou texte d’où vient l’entrée' });
export type SourceExterne = z.output<typeof sourceExterne>;
