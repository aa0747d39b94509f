/** What a search may find: a designation of its own, at an address of its own. */

/** Kinds of entries, in the order lists and facets show them. */
export const NATURES = [
  'Titre',
  'CCP',
  'Compétence',
  'Compétence transversale',
  'Critère',
  'Savoir',
  'Modalité',
  'Épreuve',
  'Terme',
  'Parcours',
  'Page',
] as const;
type Nature = (typeof NATURES)[number];

/** The facets, by the name they have in the address of a search. */
export const FACETTES = {
  nature: 'Nature',
  titre: 'Titre',
  ccp: 'CCP',
  competence: 'Compétence',
  categorie: 'Catégorie de savoir',
  edition: 'Édition',
} as const;
export type Facette = keyof typeof FACETTES;

/** Value of the facet « edition » of what holds today. */
export const EN_VIGUEUR = 'En vigueur';

export interface Entree {
  nature: Nature;
  /** Its page, with the anchor. */
  adresse: string;
  /** The designation, as it is written. */
  titre: string;
  /** Other designations it answers to: sigle, code, wording of another document. */
  alias: string[];
  /** Where it stands: « CRCD 06, CP 3, critère 3.2 ». */
  lieu: string;
  /** What stands before the rest where it is shown, and is not searched. */
  annonce?: string;
  /** The rest of what it says, our words or the ministry’s. */
  texte: string;
  /** Document and pages, when it has some: « RE du 03/06/2021, p. 14 ». */
  source: string;
  /** The citation its page gives, without the designation, when it gives one. */
  citation?: string;
  facettes: Partial<Record<Facette, string[]>>;
}

/** Between the aliases of an entry, where they travel as one text. */
export const SEPARATEUR = '\n';

/** What is quoted when an entry is copied: designation, then the citation of its page, or place and source. */
export const citerEntree = ({
  titre,
  lieu,
  source,
  citation,
}: Pick<Entree, 'titre' | 'lieu' | 'source' | 'citation'>): string =>
  `« ${titre} » (${citation ?? [lieu, source].filter(Boolean).join(' ; ')})`;
