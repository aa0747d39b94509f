import type { Savoir } from './savoirs.ts';
import { aplatir } from './typographie.ts';

/** Words that link others, and the one every item of the list « Savoirs » begins with: they tell no subject. */
const MOTS_OUTILS = new Set(
  'a au aux avec ce ces connaissance d de des du en et l la le les leur ou par pour qu que s sa se ses son sur un une'.split(
    ' ',
  ),
);

/** Letters two words must share from their start to count as one: applications and applicatifs. */
const RADICAL = 6;

/** Share of words in common, between 0 and 1, from which two wordings are taken for near ones. */
const SEUIL = 0.72;

/** The words of a wording that carry its subject, by their stem. */
function radicaux(texte: string): Set<string> {
  const mots = aplatir(texte).match(/[a-z0-9]+/g) ?? [];
  return new Set(mots.filter((m) => !MOTS_OUTILS.has(m)).map((m) => m.replace(/e?s?$/, '').slice(0, RADICAL)));
}

/** Dice’s coefficient of two sets. */
function ressemblance(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let communs = 0;
  for (const x of a) if (b.has(x)) communs += 1;
  return (2 * communs) / (a.size + b.size);
}

/**
 * For each savoir, those worded nearly like it, nearest first. Near wordings are shown side by side with
 * their difference and never merged: « interne » and « externe » differ by one word, and by their meaning.
 *
 * Only savoirs that share two rare words are compared: two wordings that are near have at least two in common
 * among the rarest words of each (prefix filtering, Wang et al., SIGMOD 2012), so none is missed.
 */
export function rapprocher(savoirs: readonly Savoir[]): Map<Savoir, Savoir[]> {
  const tous = savoirs.map((savoir) => radicaux(savoir.texte));
  const frequences = new Map<string, number>();
  for (const mot of tous.flatMap((mots) => [...mots])) frequences.set(mot, (frequences.get(mot) ?? 0) + 1);
  const proches = new Map<Savoir, { savoir: Savoir; note: number }[]>();
  const noter = (de: Savoir, savoir: Savoir, note: number) => {
    const notes = proches.get(de);
    if (notes) notes.push({ savoir, note });
    else proches.set(de, [{ savoir, note }]);
  };
  /** Ranks of the savoirs met so far, by each pair of their rarest words. */
  const parPaire = new Map<string, number[]>();
  for (const [i, a] of savoirs.entries()) {
    const mots = tous[i] ?? new Set();
    const paires = pairesRares(mots, frequences);
    const candidats = new Set(paires.flatMap((paire) => parPaire.get(paire) ?? []));
    for (const j of [...candidats].sort((x, y) => x - y)) {
      const b = savoirs[j];
      const note = ressemblance(mots, tous[j] ?? new Set());
      if (!b || note < SEUIL) continue;
      noter(a, b, note);
      noter(b, a, note);
    }
    for (const paire of paires) {
      const rangs = parPaire.get(paire);
      if (rangs) rangs.push(i);
      else parPaire.set(paire, [i]);
    }
  }
  return new Map(
    [...proches].map(([savoir, liste]) => [savoir, liste.sort((x, y) => y.note - x.note).map((x) => x.savoir)]),
  );
}

/** The pairs of the rarest words of a wording, so many that one at least is a pair of whatever is near it. */
function pairesRares(mots: ReadonlySet<string>, frequences: ReadonlyMap<string, number>): string[] {
  const rarete = (mot: string) => frequences.get(mot) ?? 0;
  // what is near has this many words in common with it, however short it is itself
  const communs = Math.ceil((mots.size * SEUIL) / (2 - SEUIL));
  const rares = [...mots].sort((x, y) => rarete(x) - rarete(y) || (x < y ? -1 : 1)).slice(0, mots.size - communs + 2);
  // a single word is near itself alone
  if (rares.length === 1) return rares;
  return rares.flatMap((x, i) => rares.slice(i + 1).map((y) => `${x} ${y}`));
}
