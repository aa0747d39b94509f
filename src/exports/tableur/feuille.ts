import type { Cell, CellStyle, DataValidation, MergeRange, RowDef, WriteSheet } from 'hucre';

/** One cell to write. */
export interface Case {
  texte: string;
  style?: CellStyle;
  /** The values its list offers. */
  choix?: readonly string[];
}

/** A row of a sheet, from the first column; a missing cell is left blank. */
export interface Rangee {
  cases: (Case | undefined)[];
  /** Its first cell takes all the columns from this one, counted from 1. */
  etendue?: number;
}

/** The size texts are set in, and what a line of them takes, in points. */
const CORPS = 10;
const LIGNE = 13.5;

/**
 * Puts rows on a sheet. Heights are worked out from the lengths of texts, since spreadsheets do not
 * fit merged cells.
 * @param largeurs widths of the columns, in characters
 */
export function disposer(
  largeurs: readonly number[],
  rangees: readonly Rangee[],
): Pick<WriteSheet, 'columns' | 'cells' | 'merges' | 'rowDefs' | 'dataValidations'> {
  const cells = new Map<string, Partial<Cell>>();
  const merges: MergeRange[] = [];
  const rowDefs = new Map<number, RowDef>();
  const dataValidations: DataValidation[] = [];
  for (const [r, { cases, etendue = 1 }] of rangees.entries()) {
    if (etendue > 1) merges.push({ startRow: r, endRow: r, startCol: 0, endCol: etendue - 1 });
    let lignes = 1;
    for (const [c, cellule] of cases.entries()) {
      if (!cellule) continue;
      const { texte, style, choix } = cellule;
      cells.set(`${r},${c}`, { value: texte, type: 'string', ...(style && { style }) });
      const largeur = c === 0 && etendue > 1 ? somme(largeurs.slice(0, etendue)) : (largeurs[c] ?? 10);
      const corps = (style?.font?.size ?? CORPS) / CORPS;
      lignes = Math.max(lignes, compterLignes(texte, largeur / corps) * corps);
      if (choix) dataValidations.push(liste(choix, `${String.fromCharCode(65 + c)}${r + 1}`));
    }
    rowDefs.set(r, { height: lignes * LIGNE + 4 });
  }
  return { columns: largeurs.map((width) => ({ width })), cells, merges, rowDefs, dataValidations };
}

const liste = (values: readonly string[], range: string): DataValidation => ({
  type: 'list',
  values: [...values],
  range,
  allowBlank: true,
  showErrorMessage: true,
  errorTitle: 'Valeur inattendue',
  errorMessage: `Au choix : ${values.join(', ')}.`,
});

const compterLignes = (texte: string, largeur: number): number =>
  somme(texte.split('\n').map((l) => Math.max(1, Math.ceil((l.length * 1.08) / largeur))));

const somme = (nombres: readonly number[]): number => nombres.reduce((a, b) => a + b, 0);
