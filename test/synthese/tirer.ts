import type { Tirage } from '../bench/muter.ts';
import { CONTEXTES, NOMS, PRECISIONS, VERBES } from './mots.ts';

export const un = <T>(tirer: Tirage, liste: readonly T[]): T => {
  const x = liste[tirer(liste.length)];
  if (x === undefined) throw new Error('liste vide');
  return x;
};
export const entre = (tirer: Tirage, min: number, max: number): number => min + tirer(max - min + 1);
/** Between two numbers, oftener near the least. */
export const plutot = (tirer: Tirage, min: number, max: number): number =>
  Math.min(entre(tirer, min, max), entre(tirer, min, max));
export const capitale = (texte: string): string => texte.charAt(0).toUpperCase() + texte.slice(1);
export const chose = (tirer: Tirage): string => `${un(tirer, NOMS)} ${un(tirer, PRECISIONS)}`;
export const action = (tirer: Tirage): string => {
  const contexte = tirer(3) === 0 ? ` ${un(tirer, CONTEXTES)}` : '';
  return capitale(`${un(tirer, VERBES)} ${un(tirer, NOMS)}, ${un(tirer, NOMS)} et ${chose(tirer)}${contexte}`);
};
/** As long as the longest names of titres, CCP and compétences. */
export const nomLong = (tirer: Tirage): string => `${action(tirer)}, ${un(tirer, CONTEXTES)}`;
/** As long as the longest designations of the documents. */
export const longue = (tirer: Tirage): string =>
  `${action(tirer)}, ${Array.from({ length: 6 }, () => `${chose(tirer)} ${un(tirer, CONTEXTES)}`).join(', ')} (hors ${un(tirer, NOMS)}s électro-hydro-thermo-mécaniques)`;

/** So many different texts. */
export function distincts(n: number, faire: () => string): string[] {
  const faits = new Set<string>();
  while (faits.size < n) faits.add(faire());
  return [...faits];
}
