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
 */
export function rapprocher(savoirs: readonly Savoir[]): Map<Savoir, Savoir[]> {
  const mots = savoirs.map((savoir) => ({ savoir, radicaux: radicaux(savoir.texte) }));
  const proches = new Map<Savoir, { savoir: Savoir; note: number }[]>();
  const noter = (de: Savoir, savoir: Savoir, note: number) =>
    proches.set(de, [...(proches.get(de) ?? []), { savoir, note }]);
  mots.forEach((a, i) => {
    for (const b of mots.slice(i + 1)) {
      const note = ressemblance(a.radicaux, b.radicaux);
      if (note < SEUIL) continue;
      noter(a.savoir, b.savoir, note);
      noter(b.savoir, a.savoir, note);
    }
  });
  return new Map(
    [...proches].map(([savoir, liste]) => [savoir, liste.sort((x, y) => y.note - x.note).map((x) => x.savoir)]),
  );
}
