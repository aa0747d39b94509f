/** Levels of the nomenclature of 1969, and those of the Cadre national (décret n° 2019-14 du 8 janvier 2019). */
const ANCIENS_NIVEAUX: Record<string, number> = { V: 3, IV: 4, III: 5, II: 6, I: 7 };

/**
 * The level that a document prints, of the Cadre national.
 * @returns undefined when the text does not begin with a level
 */
export function niveauImprime(texte: string): number | undefined {
  const [niveau = ''] = /^(?:[3-8]|I{1,3}|IV|V)\b/.exec(texte) ?? [];
  return ANCIENS_NIVEAUX[niveau] ?? (niveau === '' ? undefined : Number(niveau));
}
