import { aplatir } from '../../referentiel/typographie.ts';

/** Two texts that differ by a word or two are the same thing, worded otherwise. */
const PROCHES = 0.75;

const mots = (texte: string): string[] => aplatir(texte).match(/[a-z0-9]+/g) ?? [];

/** Letters and digits alone: what is left when typography is taken away. */
export const lettres = (texte: string): string => mots(texte).join('');

/** Share of their words that two texts have in common, from 0 to 1 (Dice). */
function ressemblance(a: string, b: string): number {
  const [deA, deB] = [mots(a), mots(b)];
  if (deA.length + deB.length === 0) return 0;
  const restants = [...deB];
  let communs = 0;
  for (const mot of deA) {
    const i = restants.indexOf(mot);
    if (i < 0) continue;
    restants.splice(i, 1);
    communs += 1;
  }
  return (2 * communs) / (deA.length + deB.length);
}

/**
 * Pairs texts with those they repeat: the same first, then the closest.
 * @returns for each text, the index of its pair; each is taken once
 */
export function apparier(
  textes: readonly string[],
  connus: readonly string[],
  seuil = PROCHES,
): (number | undefined)[] {
  const paires = textes.flatMap((texte, i) =>
    connus.map((connu, j) => ({
      i,
      j,
      // the same to the letter, then to typography, then nearly
      score: texte === connu ? 3 : lettres(texte) === lettres(connu) ? 2 : ressemblance(texte, connu),
    })),
  );
  const trouves = new Map<number, number>();
  const pris = new Set<number>();
  for (const { i, j, score } of paires.sort((a, b) => b.score - a.score || a.i - b.i || a.j - b.j)) {
    if (score < seuil || trouves.has(i) || pris.has(j)) continue;
    trouves.set(i, j);
    pris.add(j);
  }
  return textes.map((_, i) => trouves.get(i));
}
