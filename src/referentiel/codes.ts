import { z } from 'zod';

/** Every official code and date format of the field, in one place. */

export const codeTitre = z
  .string()
  .regex(/^TP-\d{5}$/, { error: 'code titre attendu, par exemple TP-00483' })
  .meta({ description: 'Code du titre, tel qu’imprimé dans le bandeau des pages', examples: ['TP-00483'] });

export const millesime = z
  .string({ error: 'millésime attendu entre guillemets, par exemple "06"' })
  .regex(/^\d{2}$/, { error: 'millésime attendu sur deux chiffres, par exemple "06"' })
  .meta({ description: 'Millésime du titre, deux chiffres entre guillemets', examples: ['06'] });

export const codeNsf = z
  .string()
  .regex(/^\d{3}[a-z]?( [a-z])?$/, { error: 'code NSF attendu, par exemple 312t' })
  .meta({
    description: 'Code de la nomenclature des spécialités de formation, suivi de la lettre du champ s’il en a une',
    examples: ['312t', '326t a'],
  });

export const codeRome = z
  .string()
  .regex(/^[A-N]\d{4}$/, { error: 'code ROME attendu, par exemple D1408' })
  .meta({ description: 'Code du répertoire opérationnel des métiers et des emplois', examples: ['D1408'] });

export const codeFormacode = z
  .string({ error: 'Formacode attendu entre guillemets, par exemple "34076"' })
  .regex(/^\d{5}$/, { error: 'Formacode attendu sur cinq chiffres, par exemple "34076"' })
  .meta({ description: 'Code du thésaurus de l’offre de formation', examples: ['34076'] });

export const numeroRncp = z
  .string({ error: 'numéro RNCP attendu entre guillemets, par exemple "35304"' })
  .regex(/^\d{4,6}$/, { error: 'numéro RNCP attendu, par exemple "35304"' })
  .meta({ description: 'Numéro de la fiche au répertoire national', examples: ['35304'] });

/** A bare YAML date reaches us as a Date from one reader, as text from another. */
export const dateIso = z
  .preprocess(
    (v) => (v instanceof Date ? v.toISOString().slice(0, 10) : v),
    z.iso.date({ error: 'date attendue sous la forme AAAA-MM-JJ, par exemple 2021-06-03' }),
  )
  .meta({ description: 'Date, AAAA-MM-JJ', examples: ['2021-06-03'] });

const TYPES_DOCUMENT = ['REAC', 'RE', 'RC'] as const;

export const typeDocument = z.enum(TYPES_DOCUMENT).meta({
  description:
    'REAC : référentiel emploi activités compétences ; RE : référentiel d’évaluation ; RC : référentiel de certification, ancien nom du RE',
});
export type TypeDocument = z.output<typeof typeDocument>;

export const idDocument = z
  .string()
  .regex(/^(reac|re|rc)-\d{4}-\d{2}-\d{2}$/, {
    error: 'document attendu sous la forme type-date, par exemple re-2021-06-03',
  })
  .meta({ description: 'Document du titre : type et date de mise à jour', examples: ['re-2021-06-03'] });

export const numero = z
  .int({ error: 'numéro entier attendu' })
  .positive({ error: 'numéro à partir de 1 attendu' })
  .meta({ description: 'Numéro dans le référentiel, à partir de 1' });

export const idCritere = z
  .string()
  .regex(/^c-\d{1,2}$/, { error: 'identifiant de critère attendu : c-1, c-2…' })
  .meta({
    description: 'Identifiant permanent du critère dans sa compétence ; il est imprimé, il ne change jamais',
    examples: ['c-1'],
  });

export const perimetre = z
  .string()
  .regex(/^(titre|ccp-\d+|ccs-\d+)$/, { error: 'périmètre attendu : titre, ccp-1, ccp-2… ou ccs-1…' })
  .meta({ description: 'Ce que la session évalue : le titre entier, un CCP ou un CCS', examples: ['titre', 'ccp-1'] });

export const duree = z
  .int({ error: 'durée attendue en minutes, nombre entier' })
  .positive({ error: 'durée attendue en minutes, à partir de 1' })
  .meta({ description: 'Durée en minutes', examples: [75] });

export const slugModalite = z
  .string()
  .regex(/^[a-z]+(-[a-z]+)*$/, { error: 'modalité attendue, par exemple entretien-technique' })
  .meta({
    description: 'Modalité d’évaluation : nom de son fichier dans content/modalites',
    examples: ['entretien-technique'],
  });
