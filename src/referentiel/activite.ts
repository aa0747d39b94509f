import { z } from 'zod';
import { aVerifier } from './a-verifier.ts';
import { numero } from './codes.ts';
import { source } from './source.ts';
import { designation } from './texte.ts';

/** content/titres/…/activites/<n>.mdx: an activité type, that is a CCP (or a CCS for an activité d’extension). */
export const activiteSchema = z
  .strictObject({
    numero,
    intitule: designation('Intitulé de l’activité type, et du CCP'),
    certificat: z
      .enum(['CCP', 'CCS'])
      .default('CCP')
      .meta({ description: 'CCP, ou CCS pour une activité d’extension' }),
    competences: z
      .array(numero)
      .min(1, { error: 'une compétence au moins attendue' })
      .meta({ description: 'Numéros des compétences de l’activité, dans l’ordre du référentiel' }),
    transversales: z
      .array(numero)
      .default([])
      .meta({ description: 'Numéros des compétences transversales de l’activité' }),
    source,
    aVerifier,
  })
  .meta({ description: 'Activité type' });
export type ActiviteDonnees = z.output<typeof activiteSchema>;
