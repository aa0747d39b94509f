import { z } from 'zod';
import { dateIso } from './codes.ts';
import { sourceExterne } from './source.ts';
import { explication } from './texte.ts';

const changement = z
  .strictObject({
    depuis: dateIso.meta({ description: 'Date d’effet du changement' }),
    texte: explication('Ce qui a changé'),
    source: explication('Texte qui l’a changé'),
  })
  .meta({ description: 'Un point sur lequel la source n’est plus à jour' });

/** content/parcours/<slug>.mdx: a way to the titre, or what follows the session; shared by all titles. */
export const parcoursSchema = z
  .strictObject({
    intitule: explication('Nom du parcours'),
    ordre: z.int().positive().meta({ description: 'Rang dans la liste des parcours' }),
    resume: explication('Le parcours en une ou deux phrases'),
    certificat: z
      .literal('CCS')
      .optional()
      .meta({ description: 'Certificat auquel ce parcours mène, quand ce n’est pas le titre' }),
    sources: z
      .array(sourceExterne)
      .min(1, { error: 'une source au moins attendue' })
      .meta({ description: 'Documents et textes d’où vient la page' }),
    verifieLe: dateIso.meta({ description: 'Date à laquelle la page a été relue sur ses sources' }),
    changements: z
      .array(changement)
      .default([])
      .meta({ description: 'Points sur lesquels les sources ne sont plus à jour, et depuis quand' }),
  })
  .meta({ description: 'Parcours d’accès au titre' });
export type ParcoursDonnees = z.output<typeof parcoursSchema>;
