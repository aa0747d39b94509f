import { z } from 'zod';
import { formes } from './glossaire.ts';
import { sourcePartagee } from './source.ts';
import { designation } from './texte.ts';

/** content/modalites/<slug>.mdx: an assessment method, shared by all titles (RE, annexe 3). */
export const modaliteSchema = z
  .strictObject({
    intitule: designation('Nom de la modalité'),
    sigle: z
      .string()
      .regex(/^[A-Z]{2,3}$/, { error: 'sigle attendu en capitales, par exemple MSP' })
      .meta({ description: 'Sigle employé dans les tableaux', examples: ['MSP'] }),
    formes,
    ordre: z.int().positive().meta({ description: 'Rang dans le glossaire des modalités du RE' }),
    matrice: z.boolean().meta({ description: 'Vrai si la modalité est une colonne du tableau 3.2 du RE' }),
    sources: z.array(sourcePartagee).min(1).meta({ description: 'Glossaires des modalités qui la définissent' }),
  })
  .meta({ description: 'Modalité d’évaluation' });
export type ModaliteDonnees = z.output<typeof modaliteSchema>;
