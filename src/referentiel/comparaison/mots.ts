import { diffWords } from 'diff';

/** A run of words of two wordings: of both, or of one only. */
export interface Morceau {
  texte: string;
  dans: 'les deux' | 'avant' | 'apres';
}

/** Counts as a letter for diffWords, and stands in no text we publish (rule caractere-invisible). */
const LIANT = '\u00AD';

/** A name and its number (« CP 3 »), a number and its unit (« 5 min ») are one word each. */
const lier = (texte: string): string =>
  texte.replace(/(?<=\d)[ \u00A0](?=\p{L})|(?<=\p{L})\u00A0(?=\d)|(?<=\p{Lu}) (?=\d)/gu, LIANT);

/** What two wordings share and what each has of its own, word by word. */
export const comparerMots = (avant: string, apres: string): Morceau[] =>
  diffWords(lier(avant), lier(apres)).map(({ value, added, removed }) => ({
    texte: value.replaceAll(LIANT, '\u00A0'),
    dans: added ? 'apres' : removed ? 'avant' : 'les deux',
  }));
