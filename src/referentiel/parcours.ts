import { z } from 'zod';
import { dateIso } from './codes.ts';
import { explication } from './texte.ts';

/** A source outside the référentiels: a sheet, an arrêté, an article of a code. */
const sourceDuParcours = z
  .strictObject({
    nom: explication('Nom du document ou du texte'),
    date: dateIso.optional().meta({ description: 'Date du document' }),
    page: z
      .int({ error: 'numéro de page attendu' })
      .positive({ error: 'numéro de page attendu' })
      .optional()
      .meta({ description: 'Page du document' }),
    adresse: explication('Référence précise, par exemple Code de l’éducation, art. R. 338-5').optional(),
  })
  .meta({ description: 'Document ou texte d’où vient la page' });

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
    sources: z
      .array(sourceDuParcours)
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
