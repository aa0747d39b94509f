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

/** Below this share of the shorter wording, words in common are chance: « l’ », « des ». */
const SEUIL = 0.4;

const longueur = (texte: string): number => texte.replace(/[^\p{L}\p{N}]/gu, '').length;

/** What two wordings share and what each has of its own, word by word; two wordings too far apart are whole. */
export function comparerMots(avant: string, apres: string): Morceau[] {
  const morceaux = diffWords(lier(avant), lier(apres)).map(({ value, added, removed }): Morceau => ({
    texte: value.replaceAll(LIANT, '\u00A0'),
    dans: added ? 'apres' : removed ? 'avant' : 'les deux',
  }));
  const communs = morceaux.filter((m) => m.dans === 'les deux').reduce((n, m) => n + longueur(m.texte), 0);
  if (communs >= SEUIL * Math.min(longueur(avant), longueur(apres))) return morceaux;
  return [
    { texte: avant, dans: 'avant' },
    { texte: apres, dans: 'apres' },
  ];
}
