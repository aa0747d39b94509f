import { z } from 'zod';
import { sourcePartagee } from './source.ts';
import { explication } from './texte.ts';

/** Quoted as printed, faults included: only the ends are checked. */
const imprime = z
  .string({ error: 'texte attendu' })
  .min(1, { error: 'texte vide' })
  .meta({ description: 'Texte tel qu’imprimé, fautes comprises' });

/** One thing that is wrong in a source, and what we made of it. */
export const erratum = z
  .strictObject({
    id: z
      .string()
      .regex(/^[a-z]+-\d{2}-e-\d{3}$/, {
        error: 'identifiant attendu : titre-e-numéro, par exemple crcd-06-e-001',
      })
      .meta({ description: 'Identifiant permanent', examples: ['crcd-06-e-001'] }),
    source: sourcePartagee,
    decision: z.enum(['corrige', 'signale', 'extraction']).meta({
      description:
        'corrige : notre contenu s’écarte de la lettre du document ; signale : le libellé est gardé tel quel ; extraction : le défaut vient de la lecture du document, pas du document',
    }),
    imprime,
    corrige: z
      .string()
      .min(1)
      .optional()
      .meta({ description: 'Texte retenu (corrige, extraction) ou forme attendue (signale)' }),
    raison: explication('Ce qui ne va pas, et pourquoi cette décision'),
    cibles: z
      .array(
        z.string().regex(/^[a-z]+-\d{2}(\/[a-z0-9-]+)*(#c-\d+)?$/, {
          error: 'adresse attendue, par exemple crcd-06/cp-3 ou crcd-06/cp-3#c-2',
        }),
      )
      .min(1)
      .meta({ description: 'Entrées du site où l’erratum est montré', examples: [['crcd-06/ct-3']] }),
  })
  .refine((e) => e.decision !== 'corrige' || e.corrige !== undefined, {
    error: 'clé « corrige » manquante : une correction dit le texte retenu',
  })
  .meta({ description: 'Erratum d’un document source' });
export type Erratum = z.output<typeof erratum>;

/** content/errata.yaml */
export const errataSchema = z.array(erratum).meta({ description: 'Errata des documents sources' });
