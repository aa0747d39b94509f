/**
 * What Pagefind indexes. Its own splitting and stemming suit no French: it is given tokens, each a word of ours
 * with an end of its own, so that a word finds itself and nothing else.
 */

/** The character Pagefind is told to keep in words, and no text has. */
export const MARQUE = '$';

/** A word of an entry, wherever it stands in it. */
export const jetonMot = (forme: string): string => forme + MARQUE;

/** A word of its designation; it begins like the word’s own token, which finds it too. */
export const jetonTitre = (forme: string): string => `${forme}${MARQUE}t`;

/** A word or its synonyms. @param groupe rank of the group in content/synonymes.yaml */
export const jetonSynonyme = (groupe: number): string => `${MARQUE}s${groupe}${MARQUE}`;

/** The same in a designation; it begins like the other, which finds it too. */
export const jetonTitreSynonyme = (groupe: number): string => `${jetonSynonyme(groupe)}t`;

/** A word of the same family. @param racine stem the family shares */
export const jetonFamille = (racine: string): string => `${MARQUE}f${racine}${MARQUE}`;

/** Any word that begins so, while it is being typed. */
export const jetonDebut = (forme: string): string => forme;
