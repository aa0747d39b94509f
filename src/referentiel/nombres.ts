const EN_LETTRES = ['zéro', 'un', 'deux', 'trois', 'quatre', 'cinq', 'six', 'sept', 'huit', 'neuf', 'dix'];

/** A small number as a sentence writes it: « deux », « 24 ». For a masculine noun: one is « un ». */
export const enLettres = (n: number): string => EN_LETTRES[n] ?? String(n);

/** With a capital, where a sentence begins. */
export function majuscule(texte: string): string {
  return texte.charAt(0).toUpperCase() + texte.slice(1);
}
