import { writeCsv } from 'hucre/csv';
import type { z } from 'zod';
import { neutraliser } from './neutraliser.ts';

/** A kind of spreadsheet: its fields and its line for each of them. */
export type Ligne = Record<string, string | number | boolean | undefined>;

/**
 * The two ways a CSV is written: for the spreadsheets of a French desktop, which want a semicolon and
 * a byte order mark, and by RFC 4180, for programs.
 */
export const DIALECTES = {
  tableur: { suffixe: '', delimiter: ';', bom: true },
  rfc4180: { suffixe: '.rfc4180', delimiter: ',', bom: false },
} as const;
export type Dialecte = keyof typeof DIALECTES;

/** A CSV with the names of its fields on its first line, and its lines ended by CRLF (RFC 4180, section 2). */
export function ecrireCsv(colonnes: z.ZodObject, lignes: readonly Ligne[], dialecte: Dialecte): string {
  const { delimiter, bom } = DIALECTES[dialecte];
  const noms = Object.keys(colonnes.shape);
  return writeCsv([noms, ...lignes.map((l) => noms.map((nom) => cellule(l[nom])))], {
    delimiter,
    bom,
    lineSeparator: '\r\n',
  });
}

function cellule(valeur: Ligne[string]): string | number {
  if (valeur === undefined) return '';
  if (typeof valeur === 'boolean') return valeur ? 'oui' : 'non';
  return typeof valeur === 'string' ? neutraliser(valeur) : valeur;
}
