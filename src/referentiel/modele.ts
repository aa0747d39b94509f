import type { AVerifier } from './a-verifier.ts';
import type { ActiviteDonnees } from './activite.ts';
import type { CompetenceDonnees, Critere, ListeSavoirs } from './competence.ts';
import type { Erratum } from './errata.ts';
import type { EvaluationDonnees, ModaliteDeSession, SessionDonnees } from './evaluation.ts';
import type { GlossaireDonnees, GlossaireReacDonnees } from './glossaire.ts';
import type { ModaliteDonnees } from './modalite.ts';
import type { ParcoursDonnees } from './parcours.ts';
import type { Source } from './source.ts';
import type { Synonymes } from './synonymes.ts';
import type { Document, TitreDonnees } from './titre.ts';
import type { TransversaleDonnees } from './transversale.ts';

/** One content file, validated: its path in content/ without extension, and its data. */
export interface Fichier<T> {
  chemin: string;
  donnees: T;
}

/** Everything content/ holds, before it is linked. */
export interface Collections {
  titres: Fichier<TitreDonnees>[];
  activites: Fichier<ActiviteDonnees>[];
  competences: Fichier<CompetenceDonnees>[];
  transversales: Fichier<TransversaleDonnees>[];
  evaluations: Fichier<EvaluationDonnees>[];
  glossaires: Fichier<GlossaireDonnees>[];
  /** One file at most. */
  glossaireReac: Fichier<GlossaireReacDonnees>[];
  modalites: Fichier<ModaliteDonnees>[];
  parcours: Fichier<ParcoursDonnees>[];
  errata: Erratum[];
  synonymes: Synonymes[];
}

export interface Modalite extends ModaliteDonnees {
  slug: string;
  chemin: string;
}

export interface Titre extends TitreDonnees {
  id: string;
  chemin: string;
  activites: Activite[];
  competences: Competence[];
  transversales: Transversale[];
  /** Newest first. */
  editions: Edition[];
  /** The RE in force: the edition last updated. */
  enVigueur: Edition;
  glossaire: (GlossaireDonnees & { chemin: string }) | undefined;
}

export interface Activite extends Omit<ActiviteDonnees, 'competences' | 'transversales'> {
  id: string;
  chemin: string;
  /** ccp-1, ccs-1: the same word as a session's périmètre. */
  cle: string;
  /** « CCP 1 » */
  nom: string;
  titre: Titre;
  competences: Competence[];
}

/** A savoir as a fiche prints it. */
export interface ItemImprime {
  texte: string;
  liste: ListeSavoirs;
  /** 1-based rank in the printed list. */
  rang: number;
  /** The list of the first print, when this is the second one. */
  doublonDe: ListeSavoirs | undefined;
}

export interface Competence extends Omit<CompetenceDonnees, 'criteres'> {
  id: string;
  /** « CP 3 » */
  nom: string;
  chemin: string;
  titre: Titre;
  activite: Activite;
  /** Its title in the RE in force, which may word it otherwise than the fiche. */
  intituleEnVigueur: string;
  /** Critères de performance of the REAC; none when the titre has no REAC. */
  criteres: Critere[];
  items: ItemImprime[];
  /** Transversales assessed through it, after the RE in force (table 3.3). */
  transversales: Transversale[];
}

export interface Transversale extends Omit<TransversaleDonnees, 'criteres'> {
  id: string;
  /** « CT 1 » */
  nom: string;
  chemin: string;
  titre: Titre;
  criteres: Critere[];
  /** Compétences through which it is assessed, after the RE in force, in their own order. */
  competences: Competence[];
}

export interface Edition {
  id: string;
  chemin: string;
  date: string;
  titre: Titre;
  document: Document;
  enVigueur: boolean;
  sessions: Session[];
  competences: CompetenceEvaluee[];
  donnees: EvaluationDonnees;
}

export interface CritereEvalue {
  /** Permanent id: crcd-06/cp-3#c-2 */
  id: string;
  /** Rank in this RE, from 1: the number printed and cited. */
  rang: number;
  texte: string;
  competence: Competence;
  /** The critère de performance it takes up, if the REAC has one. */
  performance: Critere | undefined;
}

/** A row of table 3.2. */
export interface CompetenceEvaluee {
  competence: Competence;
  /** Title of the compétence as this RE words it. */
  intitule: string;
  modalites: Modalite[];
  criteres: CritereEvalue[];
  source: Source;
  aVerifier?: AVerifier[] | undefined;
}

export interface ModalitePrevue extends Omit<ModaliteDeSession, 'modalite' | 'competences'> {
  modalite: Modalite;
  competences: CompetenceEvaluee[];
}

export interface Session extends Omit<SessionDonnees, 'modalites'> {
  edition: Edition;
  /** The CCP or CCS assessed; undefined for the whole titre. */
  activite: Activite | undefined;
  /** « CCP 1 seul » or « Titre entier »: a CCP’s exam is never a slice of the titre’s. */
  nom: string;
  /** Intitulé of the CCP in this RE, or of the titre. */
  intitule: string;
  /** Every compétence this session assesses, in the order of table 3.2. */
  competences: CompetenceEvaluee[];
  /** Rows of table 3.1 that take place. */
  modalites: ModalitePrevue[];
  /** Rows of table 3.1 marked « Sans objet ». */
  sansObjet: Modalite[];
}

export interface Parcours extends ParcoursDonnees {
  slug: string;
  chemin: string;
}

export interface Referentiels {
  titres: Titre[];
  modalites: Modalite[];
  parcours: Parcours[];
  /** The words the référentiels define alike, and sigles; undefined without their file. */
  glossaireReac: GlossaireReacDonnees | undefined;
  errata: Erratum[];
}
