import type { Reserve } from './constats.ts';
import type { SavoirsLus } from './reac/savoirs.ts';
import type { DocumentLu } from './texte/document.ts';

/** A text, or a list of them, and the printed pages it stands on. */
export interface TexteLu {
  texte: string;
  pages: number[];
}
export interface ListeLue {
  liste: string[];
  pages: number[];
}

/** A fiche activité type, as the REAC prints it. */
export interface ActiviteLue {
  intitule: string;
  certificat: 'CCP' | 'CCS';
  pages: number[];
  /** Titles, in the order of its own list. */
  competences: string[];
  transversales: string[];
}

/** A fiche compétence professionnelle. */
export interface FicheLue {
  intitule: string;
  pages: number[];
  criteres: string[];
  savoirs: SavoirsLus;
  reserves: Reserve[];
}

export interface TransversaleLue {
  intitule: string;
  pages: number[];
  criteres: string[];
}

/** What a REAC says. */
export interface ReacLu {
  document: DocumentLu;
  intitule: string;
  emplois: ListeLue | undefined;
  secteurs: ListeLue | undefined;
  conventions: ListeLue | undefined;
  reglementation: TexteLu | undefined;
  equivalences: TexteLu | undefined;
  niveau: string | undefined;
  rome: { code: string; intitule: string | undefined; page: number }[];
  /** The summary list: what each activité holds. */
  liste: { activite: string; competences: string[] }[];
  activites: ActiviteLue[];
  fiches: FicheLue[];
  transversales: TransversaleLue[];
  glossaire: { pages: number[]; entrees: { termes: string[]; developpe: string | undefined }[] } | undefined;
}

/** A row of table 3.1. */
export interface LigneModalite {
  modalite: string;
  /** Titles of compétences, as printed. */
  competences: string[];
  sansObjet: boolean;
  /** Minutes. */
  duree: number | undefined;
  /** What the last cell says. */
  detail: string;
  parties: { libelle: string; duree: number | undefined; detail: string }[];
  reserves: Reserve[];
}

/** The exam of the titre, of a CCP or of a CCS. */
export interface SessionLue {
  /** Name of the document. */
  fichier: string;
  certificat: 'titre' | 'CCP' | 'CCS';
  /** Of the CCP or CCS; that of the titre otherwise. */
  intitule: string;
  pages: number[];
  /** Minutes, « Durée totale de l’épreuve ». */
  duree: number;
  modalites: LigneModalite[];
  /** Minutes. */
  presenceDuJury: number;
  composition: string;
  pagesDeLaComposition: number[];
  pagesDuJury: number[];
  surveillance: string;
  pagesDeSurveillance: number[];
  reserves: Reserve[];
}

/** A row of table 3.2. */
export interface LigneMatrice {
  intitule: string;
  /** Activité row above it. */
  activite: string | undefined;
  /** Lines of the criteria cell: they are made into criteria with the REAC’s help. */
  lignes: { texte: string; x2: number; largeurDuPremierMot: number; page: number; y: number }[];
  modalites: string[];
  pages: number[];
  reserves: Reserve[];
}

/** A row of table 3.3. */
export interface LigneTransversale {
  intitule: string;
  competences: string[];
  pages: number[];
}

export interface PlateauLu {
  pages: number[];
  locaux: { modalite: string; designation: string; observations: string | undefined }[];
  ressources: {
    categorie: string;
    categorieDeduite: string | undefined;
    nombre: number;
    description: string;
    partage: number;
    observations: string | undefined;
  }[];
  reserves: Reserve[];
}

export interface CorrespondancesLues {
  pages: number[];
  ancien: { intitule: string; arrete: string };
  lignes: { ancien: string; nouveau: string | undefined }[];
}

/** What a RE says. */
export interface ReLu {
  document: DocumentLu;
  /** Title on the cover. */
  couverture: string;
  references: {
    pages: number[];
    intitule: string;
    sigle: string | undefined;
    niveau: string;
    nsf: { code: string; intitule: string }[];
    rome: string[];
    formacode: string[];
    arrete: { date: string; parutionJo: string; effet: string };
  };
  /** Pages of the sentence that adds an entretien final to the session of the last CCP; none without it. */
  dernierCcp: number[];
  sessions: SessionLue[];
  matrice: LigneMatrice[];
  /** Right edge of the criteria cells, in points. */
  margeDesCriteres: number;
  transversales: LigneTransversale[];
  obligations: TexteLu | undefined;
  plateau: PlateauLu;
  correspondances: CorrespondancesLues | undefined;
}
