import type { Titre } from './modele.ts';
import { aplatir } from './typographie.ts';

/** So many titres, a page has what it says of each; more, and it lists them by name, each leading to a page of its own. */
const SUR_UNE_PAGE = 6;

/** Whether the titres are too many for a page to say something of each. */
export const nombreux = (titres: readonly Titre[]): boolean => titres.length > SUR_UNE_PAGE;

/** Titres that are found together, and what they are found under. */
export interface Rayon {
  nom: string;
  titres: Titre[];
}

/** The titres by name. */
export const parIntitule = (titres: readonly Titre[]): Titre[] =>
  titres.toSorted((a, b) => a.intitule.localeCompare(b.intitule, 'fr') || a.id.localeCompare(b.id));

const ranger = (paires: readonly (readonly [nom: string, titre: Titre])[]): Rayon[] =>
  [...Map.groupBy(paires, ([nom]) => nom)]
    .map(([nom, siennes]) => ({ nom, titres: parIntitule(siennes.map(([, titre]) => titre)) }))
    .sort((a, b) => a.nom.localeCompare(b.nom, 'fr'));

/** The first letter of a titre’s name, accents aside: « É » is an E. */
const lettreDe = ({ intitule }: Titre): string => aplatir(intitule).charAt(0).toUpperCase();

/** Anchor of a letter in a directory. */
export const ancreDeLettre = (lettre: string): string => `lettre-${lettre.toLowerCase()}`;

/** The titres as a directory lists them, letter by letter. */
export const parLettre = (titres: readonly Titre[]): Rayon[] => ranger(titres.map((t) => [lettreDe(t), t] as const));

/** The titres by what they are about: the spécialités of the NSF, which a titre may have several of. */
export const parDomaine = (titres: readonly Titre[]): Rayon[] =>
  ranger(titres.flatMap((t) => [...new Set(t.nsf.map((n) => n.intitule))].map((nom) => [nom, t] as const)));
