import type { Fragment } from './fragments.ts';

/** An item of a list, all its lines joined. */
export interface Element {
  texte: string;
  lignes: Fragment[];
}

/** Points: a justified line ends on the margin, give or take rounding. */
const MARGE = 0.8;

/** The right margin of justified text: where most of the long lines of the body end. */
function margeDroite(fragments: readonly Fragment[]): number {
  const gauche = plusFrequent(fragments.map((f) => Math.round(f.x)));
  const droites = fragments.filter((f) => Math.round(f.x) === gauche).map((f) => f.x2);
  const longues = droites.filter((x2) => x2 > 0.85 * Math.max(...droites));
  const frequente = plusFrequent(longues.map(Math.round));
  return Math.max(...longues.filter((x2) => Math.abs(x2 - frequente) < 1));
}

function plusFrequent(valeurs: readonly number[]): number {
  const [premier] = [...Map.groupBy(valeurs, (v) => v)].sort(([, a], [, b]) => b.length - a.length);
  return premier?.[0] ?? 0;
}

/** What a list of the document tells of its items. */
export interface Mise {
  /** Right margin of the justified text, in points. */
  marge: number;
  /** Highest first line of its pages, lowest last one, in points. */
  haut: number;
  bas: number;
  /** First words of items that surely begin there. */
  debuts: ReadonlySet<string>;
}

/**
 * Reads how a document is set.
 * @param fragments all its text
 * @param listes the lines of its lists
 */
export function lireMise(fragments: readonly Fragment[], listes: readonly (readonly Fragment[])[]): Mise {
  const marge = margeDroite(fragments);
  const debuts = listes.flatMap((lignes) =>
    lignes.flatMap((ligne, i) => {
      const avant = lignes[i - 1];
      // the word would have fitted before: nothing but a new item puts it here
      const sur = avant === undefined || (avant.x2 < marge - MARGE && tiendrait(avant, ligne, marge));
      return sur ? motCapital(ligne.texte) : [];
    }),
  );
  const hauteurs = listes.flat().map((f) => f.y);
  return { marge, haut: Math.max(...hauteurs), bas: Math.min(...fragments.map((f) => f.y)), debuts: new Set(debuts) };
}

const motCapital = (texte: string): string[] => /^\p{Lu}\p{Ll}{2,}/u.exec(texte)?.slice(0, 1) ?? [];

/**
 * Joins the lines of a list without bullets. A line that touches the margin goes on; so does one whose next
 * word would not have fitted and does not begin a sentence. A line broken by hand is justified too: after it,
 * a word that begins items elsewhere in the document begins one here.
 * @param separe true when a blank stands between two lines
 */
export function joindre(
  lignes: readonly Fragment[],
  mise: Mise,
  separe: (avant: Fragment, apres: Fragment) => boolean = () => false,
): Element[] {
  const elements: Element[] = [];
  for (const [i, ligne] of lignes.entries()) {
    const avant = lignes[i - 1];
    const dernier = elements.at(-1);
    if (avant && dernier && !separe(avant, ligne) && estUneSuite(avant, ligne, mise)) {
      dernier.texte = coller(dernier.texte, ligne.texte);
      dernier.lignes.push(ligne);
    } else elements.push({ texte: ligne.texte, lignes: [ligne] });
  }
  return elements;
}

function estUneSuite(avant: Fragment, apres: Fragment, { marge, debuts }: Mise): boolean {
  if (avant.x2 < marge - MARGE) return nePeutCommencer(apres.texte) && !tiendrait(avant, apres, marge);
  return !motCapital(apres.texte).some((mot) => debuts.has(mot));
}

/** No item begins in lower case, or with a parenthesis. */
export const nePeutCommencer = (texte: string): boolean => /^[(\[]|^[^\p{L}\d]*\p{Ll}/u.test(texte);

/** True when the first word of a line would have fitted at the end of the one before. */
function tiendrait(avant: Fragment, apres: Fragment, marge: number): boolean {
  const [mot = ''] = apres.texte.split(' ');
  const signe = (apres.x2 - apres.x) / apres.texte.length;
  return avant.x2 + (mot.length + 1) * signe <= marge;
}

/** Two lines of one text: a hyphen at the end of the first already joins them. */
export const coller = (avant: string, apres: string): string => avant + (/\p{L}-$/u.test(avant) ? '' : ' ') + apres;

/** Pages of some texts, in order. */
export const pagesDe = (fragments: readonly Fragment[]): number[] =>
  [...new Set(fragments.map((f) => f.page))].sort((a, b) => a - b);

/** The text of some lines, in the order given. */
export const phrase = (fragments: readonly Fragment[]): string =>
  fragments
    .map((f) => f.texte)
    .reduce((avant, apres) => (avant === '' ? apres : coller(avant, apres)), '')
    .trim();

/** Where a line stands in its document: it grows from top to bottom, page after page. */
export const place = ({ page, y }: Fragment): number => page * 10_000 - y;

/** Points between two lines of one cell. */
const INTERLIGNE = 13;

/** Lines of a column put back into cells, from top to bottom. */
export function cellules(fragments: readonly Fragment[]): Fragment[][] {
  const lues: Fragment[][] = [];
  for (const f of fragments.toSorted((a, b) => place(a) - place(b))) {
    const avant = lues.at(-1)?.at(-1);
    if (avant?.page === f.page && avant.y - f.y < INTERLIGNE) lues.at(-1)?.push(f);
    else lues.push([f]);
  }
  return lues;
}
