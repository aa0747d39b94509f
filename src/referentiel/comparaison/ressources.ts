import type { EvaluationDonnees } from '../evaluation.ts';
import { aplatir } from '../typographie.ts';

export type Ressource = EvaluationDonnees['plateauTechnique']['ressources'][number];
type Paire = [avant: Ressource | undefined, apres: Ressource | undefined];

/** The thing itself, without what it comes with: « Poste informatique ». */
export const abreger = ({ description }: Ressource): string => (description.split(/[,:;.(]| avec /)[0] ?? '').trim();

/** Below this share of common words, two resources are two things. */
const SEUIL = 0.25;

/**
 * Pairs the resources of two editions: they have no number of their own, so each goes with the one
 * it shares most words with; those left over came or went.
 */
export function apparier(avant: readonly Ressource[], apres: readonly Ressource[]): Paire[] {
  const candidats = avant
    .flatMap((a) => apres.map((b) => ({ a, b, score: ressemblance(a, b) })))
    .filter((c) => c.score >= SEUIL)
    .sort((x, y) => y.score - x.score);
  const paires = new Map<Ressource, Ressource>();
  const prises = new Set<Ressource>();
  for (const { a, b } of candidats) {
    if (paires.has(a) || prises.has(b)) continue;
    paires.set(a, b);
    prises.add(b);
  }
  return [
    ...avant.map((a): Paire => [a, paires.get(a)]),
    ...apres.filter((b) => !prises.has(b)).map((b): Paire => [undefined, b]),
  ];
}

const mots = (r: Ressource): Set<string> => new Set(aplatir(r.description).match(/[a-z0-9]{3,}/g) ?? []);

function ressemblance(a: Ressource, b: Ressource): number {
  const [chezA, chezB] = [mots(a), mots(b)];
  return chezA.intersection(chezB).size / Math.max(1, chezA.union(chezB).size);
}
