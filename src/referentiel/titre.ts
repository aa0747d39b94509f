import { z } from 'zod';
import { aVerifier } from './a-verifier.ts';
import * as codes from './codes.ts';
import { source } from './source.ts';
import { designation, explication } from './texte.ts';

const listeSourcee = (description: string, element: string) =>
  z
    .strictObject({
      source,
      liste: z
        .array(designation(element))
        .min(1)
        .meta({ description: `${description}, dans l’ordre du document` }),
    })
    .meta({ description });

const document = z
  .strictObject({
    id: codes.idDocument,
    type: codes.typeDocument,
    miseAJour: codes.dateIso.meta({ description: 'Date de mise à jour imprimée dans le bandeau' }),
    validation: codes.dateIso.optional().meta({ description: 'Date de validation (bandeau des REAC)' }),
    parutionJo: codes.dateIso.optional().meta({ description: 'Date du dernier JO (bandeau des RE)' }),
    pages: z.int().positive().meta({ description: 'Nombre de pages annoncé par le bandeau' }),
  })
  .meta({ description: 'Un document publié par le ministère pour ce millésime' });
export type Document = z.output<typeof document>;

/** content/titres/<sigle>-<millesime>/titre.mdx: one millésime of a titre professionnel. */
export const titreSchema = z
  .strictObject({
    sigle: z
      .string()
      .regex(/^[A-Z]+$/, { error: 'sigle attendu en capitales, par exemple CRCD' })
      .meta({ description: 'Sigle du titre', examples: ['CRCD'] }),
    intitule: designation('Intitulé du titre professionnel'),
    code: codes.codeTitre,
    millesime: codes.millesime,
    source: source.meta({ description: 'Rubrique « Références de la spécialité »' }),
    niveau: z
      .strictObject({
        valeur: z.int().min(3).max(8).meta({ description: 'Niveau du cadre national des certifications, de 3 à 8' }),
        imprime: designation('Niveau tel qu’imprimé'),
      })
      .meta({ description: 'Niveau de qualification' }),
    nsf: z
      .array(z.strictObject({ code: codes.codeNsf, intitule: designation('Intitulé NSF') }))
      .min(1)
      .meta({ description: 'Spécialités de formation' }),
    rome: z
      .array(
        z.strictObject({
          code: codes.codeRome,
          intitule: designation('Intitulé de la fiche ROME').optional(),
        }),
      )
      .min(1)
      .meta({ description: 'Fiches ROME de rattachement' }),
    intitulesRome: source.optional().meta({ description: 'Page du REAC qui donne les intitulés des fiches ROME' }),
    formacode: z.array(codes.codeFormacode).min(1).meta({ description: 'Formacodes' }),
    rncp: z
      .strictObject({
        numero: codes.numeroRncp,
        origine: explication('Document qui donne le numéro, les référentiels ne l’impriment pas'),
      })
      .optional()
      .meta({ description: 'Fiche RNCP, quand une source la donne' }),
    arrete: z
      .strictObject({
        date: codes.dateIso.meta({ description: 'Date de l’arrêté' }),
        parutionJo: codes.dateIso.meta({ description: 'Date de parution au Journal officiel' }),
        effet: codes.dateIso.meta({ description: 'Date d’effet' }),
      })
      .meta({ description: 'Arrêté de spécialité' }),
    documents: z.array(document).min(1).meta({ description: 'Documents publiés pour ce millésime' }),
    emplois: listeSourcee('Types d’emplois accessibles', 'Emploi').optional(),
    secteurs: listeSourcee('Secteurs d’activité', 'Secteur').optional(),
    structures: listeSourcee('Types de structures', 'Structure').optional(),
    conventions: listeSourcee('Conventions collectives', 'Convention').optional(),
    reglementation: z
      .strictObject({ source, texte: designation('Réglementation d’activités') })
      .optional()
      .meta({ description: 'Réglementation d’activités' }),
    equivalences: z
      .strictObject({ source, texte: designation('Équivalences') })
      .optional()
      .meta({ description: 'Équivalences avec d’autres certifications' }),
    aVerifier,
  })
  .meta({ description: 'Un titre professionnel dans un millésime' });
export type TitreDonnees = z.output<typeof titreSchema>;
