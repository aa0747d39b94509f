import { z } from 'zod';
import * as codes from '../referentiel/codes.ts';
import { evaluationSchema } from '../referentiel/evaluation.ts';
import type { Edition, Session, Titre } from '../referentiel/modele.ts';
import { deroulement, minutesDeSurveillance } from './deroulement.ts';
import { cleSession, code, identifier } from './identifiants.ts';
import { cle, enTete, entete, identite } from './json/commun.ts';
import { dateDuTitre } from './publication.ts';

const { source, locaux, ressources } = evaluationSchema.shape.plateauTechnique.shape;
const minutes = z.int().nonnegative();

const etape = z
  .strictObject({
    modalite: codes.slugModalite,
    sigle: z.string().meta({ description: 'Sigle de la modalité', examples: ['MSP'] }),
    partie: z.string().optional().meta({ description: 'Partie ; absente si le RE n’en distingue pas' }),
    debut: minutes.optional().meta({
      description: 'Minutes depuis le début de l’épreuve ; absent après une partie que le RE ne chronomètre pas',
    }),
    duree: codes.duree.optional().meta({ description: 'Minutes ; absente si le RE ne chronomètre pas la partie' }),
    jury: z.boolean().meta({ description: 'Vrai si le jury est présent' }),
    surveillant: z.boolean().meta({ description: 'Vrai si un surveillant est présent' }),
    presenceDeduite: z.string().optional().meta({ description: 'Raison, quand le RE ne dit pas qui est présent' }),
    competences: z.array(cle).meta({ description: 'Clés des compétences que la modalité évalue' }),
  })
  .meta({ description: 'Une étape de l’épreuve, dans l’ordre' });

const session = z
  .strictObject({
    ...identite('session'),
    perimetre: codes.perimetre,
    nom: z.string().meta({ description: 'Nom court', examples: ['Titre entier', 'CCP 1 seul'] }),
    duree: codes.duree.meta({ description: 'Durée de l’épreuve pour le candidat, en minutes' }),
    jury: codes.duree.meta({ description: 'Présence du jury pour un candidat, en minutes' }),
    surveillant: minutes
      .optional()
      .meta({ description: 'Présence du surveillant, en minutes ; absente si le RE ne permet pas de la compter' }),
    etapes: z.array(etape).meta({ description: 'Étapes de l’épreuve, dans l’ordre' }),
    sansObjet: z.array(codes.slugModalite).meta({ description: 'Modalités que le RE marque « Sans objet »' }),
  })
  .meta({ description: 'Une session d’examen' });

const edition = z
  .strictObject({
    ...identite('edition'),
    date: z.iso.date().meta({ description: 'Date de mise à jour du RE' }),
    enVigueur: z.boolean().meta({ description: 'Vrai pour l’édition la plus récente' }),
    sessions: z.array(session).meta({ description: 'Le titre entier, puis chaque certificat' }),
    source: source.meta({ description: 'Document et pages du plateau technique' }),
    locaux,
    ressources: ressources.meta({
      description:
        'Ressources pour un candidat ; pour n candidats présents ensemble, il en faut nombre × n ÷ partage, arrondi au-dessus',
    }),
  })
  .meta({ description: 'Ce qu’une édition du RE demande' });

/** /donnees/<titre>/planification.json: what it takes to plan a session, without any date. */
export const planificationJson = z
  .strictObject({
    ...entete,
    ...identite('titre'),
    intitule: z.string().meta({ description: 'Intitulé du titre' }),
    editions: z.array(edition).meta({ description: 'Éditions du RE, la plus récente en tête' }),
  })
  .meta({
    title: 'Planification',
    description: 'Minutes, présences, locaux et ressources de chaque épreuve d’un titre',
  });
export type PlanificationJson = z.output<typeof planificationJson>;

export function planifier(titre: Titre, site?: string): PlanificationJson {
  return {
    ...enTete(site, 'planification', dateDuTitre(titre)),
    ...identifier(site, titre.id, code.titre(titre)),
    intitule: titre.intitule,
    editions: titre.editions.map((e) => planifierEdition(e, site)),
  };
}

function planifierEdition(e: Edition, site: string | undefined): z.output<typeof edition> {
  return {
    ...identifier(site, e.id, code.edition(e)),
    date: e.date,
    enVigueur: e.enVigueur,
    sessions: e.sessions.map((s) => planifierSession(s, site)),
    ...e.donnees.plateauTechnique,
  };
}

const planifierSession = (s: Session, site: string | undefined): z.output<typeof session> => ({
  ...identifier(site, cleSession(s), code.session(s)),
  perimetre: s.perimetre,
  nom: s.nom,
  duree: s.duree,
  jury: s.jury.presence,
  surveillant: minutesDeSurveillance(s),
  etapes: deroulement(s).map((x) => ({
    modalite: x.modalite.modalite.slug,
    sigle: x.modalite.modalite.sigle,
    partie: x.partie,
    debut: x.debut,
    duree: x.duree,
    jury: x.jury,
    surveillant: x.surveillant,
    presenceDeduite: x.presenceDeduite,
    competences: x.modalite.competences.map((c) => c.competence.id),
  })),
  sansObjet: s.sansObjet.map((m) => m.slug),
});
