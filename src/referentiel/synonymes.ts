import { z } from 'zod';

const terme = z
  .string({ error: 'terme attendu' })
  .min(2, { error: 'terme attendu, de deux lettres au moins' })
  .meta({ description: 'Mot, sigle ou expression, tel qu’on le tape' });

/** Words of the field that stand for one another. */
export const synonymes = z
  .strictObject({
    id: z
      .string()
      .regex(/^[a-z]+(-[a-z]+)*$/, { error: 'identifiant attendu en minuscules et traits d’union' })
      .meta({ description: 'Identifiant du groupe', examples: ['vae'] }),
    termes: z
      .array(terme)
      .min(2, { error: 'deux termes au moins attendus' })
      .meta({ description: 'Termes que la recherche traite comme un seul' }),
  })
  .meta({ description: 'Un groupe de synonymes' });
export type Synonymes = z.output<typeof synonymes>;

/** content/synonymes.yaml */
export const synonymesSchema = z.array(synonymes).meta({ description: 'Synonymes de la recherche' });
