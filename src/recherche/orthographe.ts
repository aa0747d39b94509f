import { mots as motsDuTexte } from './formes.ts';
import type { Lexique, MotConnu } from './lexique.ts';

/** How many letters may be wrong: none in a very short word, where everything looks alike. */
const tolerance = (mot: string): number => (mot.length < 4 ? 0 : mot.length < 7 ? 1 : 2);

/** A word that begins like it, this far at least, is of its family: satisfaction, satisfaisant. */
const debutDeFamille = (mot: string): number => Math.max(5, Math.ceil(mot.length * 0.55));

/**
 * « Vouliez-vous dire »: the word of our own texts nearest to one they do not have.
 * @param inconnu form of the word typed
 * @returns how our texts write it; undefined when nothing is near
 */
function corriger({ mots }: Lexique, inconnu: string): string | undefined {
  const limite = tolerance(inconnu);
  const candidats = [...mots].flatMap(([candidat, mot]) => {
    if (mot.nombre === 0) return [];
    const debut = debutCommun(inconnu, candidat);
    const ecart = distance(inconnu, candidat, limite);
    // people seldom miss the first letter: « mécontent » is no « content »
    const proche = ecart <= (debut > 0 ? limite : Math.min(limite, 1));
    return proche || debut >= debutDeFamille(inconnu) ? [{ mot, ecart, debut }] : [];
  });
  return candidats.sort(comparer)[0]?.mot.surface;
}

interface Candidat {
  mot: MotConnu;
  ecart: number;
  debut: number;
}

/** The fewest letters wrong; then the longest beginning in common, then the word most used. */
const comparer = (a: Candidat, b: Candidat): number =>
  a.ecart - b.ecart || b.debut - a.debut || b.mot.nombre - a.mot.nombre;

function debutCommun(a: string, b: string): number {
  let n = 0;
  while (n < a.length && a[n] === b[n]) n += 1;
  return n;
}

/**
 * Letters added, missing, changed or swapped between two words (optimal string alignment).
 * @param limite where counting stops: beyond it, limite + 1
 */
function distance(a: string, b: string, limite: number): number {
  if (Math.abs(a.length - b.length) > limite) return limite + 1;
  let avant: number[] = [];
  let ligne = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const suivante = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = (ligne[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const echange =
        i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? (avant[j - 2] ?? 0) + 1 : Infinity;
      suivante.push(Math.min((ligne[j] ?? 0) + 1, (suivante[j - 1] ?? 0) + 1, change, echange));
    }
    if (Math.min(...suivante) > limite) return limite + 1;
    [avant, ligne] = [ligne, suivante];
  }
  return Math.min(ligne[b.length] ?? 0, limite + 1);
}

/**
 * The query with its unknown words corrected, as it would be typed.
 * @param inconnus forms of its unknown words
 * @returns undefined when one of them has nothing near
 */
export function proposer(lexique: Lexique, saisie: string, inconnus: readonly string[]): string | undefined {
  const corrections = new Map(inconnus.map((inconnu) => [inconnu, corriger(lexique, inconnu)] as const));
  if ([...corrections.values()].includes(undefined)) return undefined;
  // from the last to the first: those before stay in their places
  return motsDuTexte(saisie).reduceRight((corrigee, { debut, fin, forme }) => {
    const correction = corrections.get(forme);
    return correction === undefined ? corrigee : corrigee.slice(0, debut) + correction + corrigee.slice(fin);
  }, saisie);
}
