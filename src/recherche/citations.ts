import { neutraliser } from '../exports/csv/neutraliser.ts';
import { composer } from '../referentiel/typographie.ts';
import { citerEntree } from './entrees/entree.ts';
import type { Resultat } from './moteur.ts';

/** One citation a line: designation, place, source, address. @param origine of the site; empty when read from a disk */
export const listeDeCitations = (retenus: readonly Resultat[], origine: string): string =>
  retenus.map((r) => `${composer(citerEntree(r))}${origine && ` ${origine}${r.adresse}`}`).join('\n');

const COLONNES = ['Nature', 'Désignation', 'Lieu', 'Source', 'En vigueur', 'Adresse'];

/**
 * The same as a table spreadsheets of a French setting open as it is: semicolons, UTF-8 with its mark (RFC 4180).
 */
export function csv(retenus: readonly Resultat[], origine: string): string {
  const cellule = (texte: string) => `"${neutraliser(texte).replaceAll('"', '""')}"`;
  const lignes = retenus.map((r) => [
    r.nature,
    r.titre,
    r.lieu,
    r.source,
    r.enVigueur ? 'oui' : 'non',
    origine + r.adresse,
  ]);
  return `\uFEFF${[COLONNES, ...lignes].map((ligne) => ligne.map(cellule).join(';')).join('\r\n')}\r\n`;
}
