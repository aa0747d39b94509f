import { z } from 'zod';
import { aVerifier } from './a-verifier.ts';
import * as codes from './codes.ts';
import { critere } from './competence.ts';
import { source } from './source.ts';
import { designation, explication } from './texte.ts';

const presence = {
  jury: z.boolean().meta({ description: 'Vrai si le jury est présent' }),
  surveillant: z.boolean().meta({ description: 'Vrai si un surveillant est présent' }),
  presenceDeduite: explication('Raison, quand le RE ne dit pas qui est présent et que nous le déduisons').optional(),
};

const partie = z
  .strictObject({
    libelle: designation('Nom de la partie ou de la phase'),
    duree: codes.duree.optional().meta({ description: 'Durée en minutes ; absente si le RE ne la donne pas' }),
    objet: explication('Ce que fait le candidat').optional(),
    preparation: z
      .literal(true)
      .optional()
      .meta({ description: 'Vrai si le candidat s’y prépare sans être entendu, quand le jury est pourtant présent' }),
    competences: z.array(codes.numero).min(1).optional().meta({
      description: 'Compétences sur lesquelles le RE fait interroger dans cette partie ; absentes s’il n’en nomme pas',
    }),
    ...presence,
  })
  .meta({ description: 'Une partie de la modalité, dans l’ordre de l’épreuve' });
export type Partie = z.output<typeof partie>;

const productions = z
  .strictObject({
    consignes: explication('Nombre, longueur et forme des écrits attendus'),
    documents: z
      .array(
        z.strictObject({
          competence: codes.numero.meta({ description: 'Compétence que la production illustre' }),
          objet: explication('Ce que la production présente'),
        }),
      )
      .min(1)
      .meta({ description: 'Une entrée par production' }),
  })
  .meta({ description: 'Productions rédigées avant la session (questionnement à partir de productions)' });

const modaliteDeSession = z
  .strictObject({
    modalite: codes.slugModalite,
    competences: z
      .array(codes.numero)
      .default([])
      .meta({ description: 'Compétences évaluées, dans l’ordre imprimé au tableau 3.1 ; vide si « Sans objet »' }),
    sansCompetence: designation(
      'Ce que la cellule des compétences évaluées imprime, quand elle n’en nomme aucune',
    ).optional(),
    sansObjet: z
      .literal(true)
      .optional()
      .meta({ description: 'Vrai si le tableau 3.1 imprime « Sans objet » : la modalité n’a pas lieu' }),
    duree: codes.duree.optional().meta({ description: 'Durée en minutes ; absente si « Sans objet »' }),
    objet: explication('Ce qui se passe pendant la modalité').optional(),
    parties: z.array(partie).min(1).optional().meta({ description: 'Parties ; absentes si le RE n’en distingue pas' }),
    presence: z
      .strictObject(presence)
      .optional()
      .meta({ description: 'Qui est présent, quand la modalité n’a pas de parties' }),
    productions: productions.optional(),
    remarque: explication('Ce qu’il faut savoir de cette cellule du tableau').optional(),
    aVerifier,
  })
  .superRefine((m, ctx) => {
    const faute = (message: string) => ctx.addIssue({ code: 'custom', message, path: [] });
    if (m.sansCompetence !== undefined && m.competences.length > 0)
      faute('soit « competences », soit « sansCompetence » attendu');
    if (m.sansObjet) {
      if (m.sansCompetence ?? m.duree ?? m.parties ?? m.presence ?? m.objet ?? m.productions ?? m.remarque)
        faute('modalité « sans objet » : rien d’autre attendu, ni durée, ni parties, ni présence, ni texte');
    } else if (!m.aVerifier) {
      if (m.duree === undefined) faute('clé « duree » manquante : toute modalité qui a lieu a une durée');
      if ((m.parties === undefined) === (m.presence === undefined))
        faute('soit « parties », soit « presence » attendu');
    }
  })
  .meta({ description: 'Une ligne du tableau 3.1 : modalité, compétences évaluées, durée, organisation' });
export type ModaliteDeSession = z.output<typeof modaliteDeSession>;

const session = z
  .strictObject({
    perimetre: codes.perimetre,
    source,
    duree: codes.duree.meta({ description: 'Durée totale de l’épreuve pour le candidat, en minutes' }),
    modalites: z.array(modaliteDeSession).min(1).meta({ description: 'Modalités, dans l’ordre de l’épreuve' }),
    jury: z
      .strictObject({
        presence: codes.duree.meta({ description: 'Durée totale de présence du jury, en minutes' }),
        protocole: explication('Protocole d’intervention du jury').optional(),
        composition: designation('Conditions particulières de composition du jury'),
        source,
        sourceDeLaComposition: source.optional().meta({
          description: 'Page de la composition, quand ces conditions en couvrent plusieurs',
        }),
      })
      .meta({ description: 'Conditions de présence et d’intervention du jury' }),
    surveillance: z
      .strictObject({
        minutes: codes.duree
          .optional()
          .meta({ description: 'Durée de surveillance imprimée, en minutes ; absente sinon' }),
        consignes: explication('Quand un surveillant est présent').optional(),
        source,
      })
      .meta({ description: 'Conditions de surveillance et de confidentialité' }),
    exceptions: z
      .array(
        z.strictObject({
          controle: z.string().meta({ description: 'Identifiant du contrôle que le document ne respecte pas' }),
          raison: explication('Pourquoi le document s’en écarte'),
        }),
      )
      .default([])
      .meta({ description: 'Écarts du document à nos contrôles, déclarés avec leur raison' }),
    aVerifier,
  })
  .meta({ description: 'Une session d’examen : le titre entier, un CCP ou un CCS' });
export type SessionDonnees = z.output<typeof session>;

const competenceEvaluee = z
  .strictObject({
    competence: codes.numero,
    intitule: designation('Intitulé de la compétence dans ce RE'),
    modalites: z.array(codes.slugModalite).meta({ description: 'Colonnes cochées au tableau 3.2' }),
    criteres: z
      .array(
        critere.extend({
          horsReac: z
            .literal(true)
            .optional()
            .meta({ description: 'Vrai si aucun critère de performance du REAC ne lui correspond' }),
        }),
      )
      .min(1, { error: 'un critère au moins attendu' })
      .meta({
        description:
          'Critères d’évaluation du RE, dans l’ordre imprimé ; l’identifiant est celui du critère de performance auquel il correspond',
      }),
    source,
    aVerifier,
  })
  .refine((l) => l.modalites.length > 0 || l.aVerifier, {
    error: 'une modalité cochée au moins attendue',
    path: ['modalites'],
  })
  .meta({ description: 'Une ligne du tableau 3.2' });

const plateauTechnique = z
  .strictObject({
    source,
    locaux: z
      .array(
        z.strictObject({
          modalite: codes.slugModalite,
          designation: designation('Désignation et description des locaux'),
          observations: designation('Observations').optional(),
        }),
      )
      .min(1)
      .meta({ description: 'Locaux, par modalité' }),
    ressources: z
      .array(
        z.strictObject({
          categorie: designation('Désignation de la ressource (Postes de travail, Outils…)'),
          categorieDeduite: explication('Raison, quand la source ne montre pas la catégorie').optional(),
          nombre: z.int().positive().meta({ description: 'Nombre imprimé' }),
          description: designation('Description de la ressource'),
          partage: z
            .int()
            .positive()
            .meta({ description: 'Nombre maximal de candidats pouvant partager la ressource' }),
          observations: designation('Observations').optional(),
        }),
      )
      .min(1)
      .meta({ description: 'Ressources pour un candidat' }),
    aVerifier,
  })
  .meta({ description: 'Plateau technique d’évaluation (annexe 1)' });

const correspondances = z
  .strictObject({
    source,
    ancien: z
      .strictObject({
        intitule: designation('Intitulé du titre précédent'),
        arrete: codes.dateIso.meta({ description: 'Date de l’arrêté précédent' }),
      })
      .meta({ description: 'Titre précédent' }),
    lignes: z
      .array(
        z.strictObject({
          ancien: designation('CCP du titre précédent'),
          activite: codes.numero.meta({ description: 'Activité type (CCP) qui lui correspond' }),
        }),
      )
      .min(1)
      .meta({ description: 'Correspondances de CCP' }),
    aVerifier,
  })
  .meta({ description: 'Correspondances avec le titre précédent (annexe 2)' });

/** content/titres/…/evaluation/<date>.mdx: one edition of the RE. */
export const evaluationSchema = z
  .strictObject({
    document: codes.idDocument,
    source: source.optional().meta({ description: 'Rubrique « Références de la spécialité » de ce RE' }),
    activites: z
      .array(z.strictObject({ numero: codes.numero, intitule: designation('Intitulé du CCP dans ce RE') }))
      .min(1)
      .meta({ description: 'CCP, tels que ce RE les nomme' }),
    dernierCcp: source
      .optional()
      .meta({ description: 'Passage qui ajoute un entretien final à la session du dernier CCP d’une capitalisation' }),
    sessions: z.array(session).min(1).meta({ description: 'Une session pour le titre, une par CCP ou CCS' }),
    competences: z.array(competenceEvaluee).min(1).meta({ description: 'Tableau 3.2, ligne par ligne' }),
    transversales: z
      .array(
        z.strictObject({
          numero: codes.numero,
          intitule: designation('Intitulé de la compétence transversale dans ce RE'),
          competences: z
            .array(codes.numero)
            .min(1)
            .meta({ description: 'Compétences au travers desquelles elle est évaluée, dans l’ordre imprimé' }),
          competencesDeduites: explication('Raison, quand ces compétences ne se lisent pas en face d’elle').optional(),
          source,
          aVerifier,
        }),
      )
      .min(1)
      .meta({ description: 'Tableau 3.3' }),
    obligationsReglementaires: z
      .strictObject({ texte: designation('Obligations réglementaires'), source })
      .optional()
      .meta({
        description: 'Obligations réglementaires, sous le tableau 3.2 ; absentes si le document n’en imprime pas',
      }),
    plateauTechnique,
    correspondances: correspondances.optional(),
    aVerifier,
  })
  .meta({ description: 'Une édition du référentiel d’évaluation' });
export type EvaluationDonnees = z.output<typeof evaluationSchema>;
