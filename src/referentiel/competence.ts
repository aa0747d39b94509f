import { z } from 'zod';
import { aVerifier } from './a-verifier.ts';
import { idCritere, numero } from './codes.ts';
import { source } from './source.ts';
import { designation, explication } from './texte.ts';

export const critere = z
  .strictObject({ id: idCritere, texte: designation('Critère') })
  .meta({ description: 'Un critère et son identifiant permanent' });
export type Critere = z.output<typeof critere>;

/** The four lists of a fiche, in the order its heading announces (REAC). */
export const LISTES_SAVOIRS = [
  'savoirFaireTechniques',
  'savoirFaireOrganisationnels',
  'savoirFaireRelationnels',
  'savoirs',
] as const;
const listeSavoirs = z.enum(LISTES_SAVOIRS).meta({ description: 'L’une des quatre listes de la fiche' });
export type ListeSavoirs = z.output<typeof listeSavoirs>;

/** Headings of the four lists, as the fiches name them. */
export const INTITULES_LISTES: Record<ListeSavoirs, string> = {
  savoirFaireTechniques: 'Savoir-faire techniques',
  savoirFaireOrganisationnels: 'Savoir-faire organisationnels',
  savoirFaireRelationnels: 'Savoir-faire relationnels',
  savoirs: 'Savoirs',
};

const items = (nom: string) =>
  z
    .array(designation('Élément de la liste'))
    .optional()
    .meta({ description: `${nom} de la fiche` });

const rang = z.int().positive().meta({ description: 'Rang dans la liste imprimée, à partir de 1' });

const question = z
  .strictObject({
    id: z
      .string()
      .regex(/^q-\d{1,2}$/, { error: 'identifiant de question attendu : q-1, q-2…' })
      .meta({ description: 'Identifiant permanent de la question dans sa compétence', examples: ['q-1'] }),
    texte: explication('Question ouverte et concrète, à poser au candidat'),
    criteres: z
      .array(idCritere)
      .min(1, { error: 'un critère au moins attendu' })
      .meta({ description: 'Critères que la question cherche à observer' }),
    relances: z
      .array(explication('Relance'))
      .min(1, { error: 'une relance au moins attendue' })
      .meta({ description: 'Relances, de la plus ouverte à la plus précise' }),
    savoirs: z
      .array(designation('Élément des listes de la fiche'))
      .default([])
      .meta({ description: 'Savoirs que la question touche, tels que la fiche les imprime' }),
  })
  .meta({ description: 'Une question d’entretien, proposition non officielle' });
export type Question = z.output<typeof question>;

/** content/titres/…/competences/<n>.mdx: the fiche of a compétence professionnelle. */
export const competenceSchema = z
  .strictObject({
    numero,
    intitule: designation('Intitulé de la compétence dans la fiche'),
    source,
    criteres: z
      .array(critere)
      .min(1, { error: 'un critère au moins attendu' })
      .optional()
      .meta({ description: 'Critères de performance du REAC ; absents quand le titre n’a pas de REAC' }),
    savoirFaireTechniques: items('Savoir-faire techniques'),
    savoirFaireOrganisationnels: items('Savoir-faire organisationnels'),
    savoirFaireRelationnels: items('Savoir-faire relationnels'),
    savoirs: items('Savoirs'),
    doublons: z
      .array(
        z.strictObject({
          texte: designation('Élément imprimé deux fois dans la fiche'),
          liste: listeSavoirs,
          rang,
        }),
      )
      .default([])
      .meta({
        description: 'Éléments imprimés une seconde fois : où, pour que la liste imprimée puisse être reconstituée',
      }),
    classementDeduit: z
      .array(
        z.strictObject({
          liste: listeSavoirs.meta({ description: 'Liste retenue' }),
          rangs: z.array(rang).min(1).meta({ description: 'Rangs imprimés concernés dans la liste retenue' }),
          possibles: z.array(listeSavoirs).min(1).meta({ description: 'Autres listes possibles' }),
          raison: explication('Pourquoi la source ne tranche pas'),
        }),
      )
      .default([])
      .meta({ description: 'Éléments dont la source ne montre pas la liste' }),
    questions: z
      .array(question)
      .default([])
      .meta({ description: 'Nos questions d’entretien, chacune liée à un critère au moins' }),
    aVerifier,
  })
  .meta({ description: 'Fiche d’une compétence professionnelle' });
export type CompetenceDonnees = z.output<typeof competenceSchema>;
