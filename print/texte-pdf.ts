import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** What a PDF says, page by page, read back from its bytes alone. */
export interface TextePdf {
  /** Text of each page in drawing order, without any space. */
  pages: string[];
  /** Texts drawn outside of their page. */
  dehors: string[];
  champs: ChampLu[];
}

/** A field of a form. */
interface ChampLu {
  nom: string;
  /** From 0. */
  page: number;
}

/** The form in which texts are compared: spaces, the kind of apostrophe and compatibility forms do not count. */
export const compacter = (texte: string): string =>
  texte
    .normalize('NFKC')
    .replace(/[\u00AD\u200B]/g, '')
    .replace(/[\u2018\u2019]/g, "'")
    .replace(/\u2011/g, '-')
    .replace(/\s+/g, '');

/** Reads a PDF back. @throws Error if it is not one */
export async function lirePdf(octets: Uint8Array): Promise<TextePdf> {
  const tache = getDocument({ data: octets.slice(), disableFontFace: true, useSystemFonts: false, verbosity: 0 });
  const pdf = await tache.promise;
  const pages: string[] = [];
  const dehors: string[] = [];
  const champs: ChampLu[] = [];
  for (let n = 1; n <= pdf.numPages; n += 1) {
    const page = await pdf.getPage(n);
    const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = page.view;
    const { items } = await page.getTextContent();
    let texte = '';
    for (const item of items) {
      if (!('str' in item) || item.str === '') continue;
      const [x, y] = [Number(item.transform[4]), Number(item.transform[5])];
      if (x >= x0 - 1 && x + item.width <= x1 + 1 && y >= y0 - 1 && y <= y1 + 1) texte += item.str;
      else if (item.str.trim()) dehors.push(`page ${n} : « ${item.str} »`);
    }
    pages.push(compacter(texte));
    for (const { fieldName, rect } of (await page.getAnnotations()) as { fieldName?: string; rect: number[] }[]) {
      if (fieldName === undefined) continue;
      champs.push({ nom: fieldName, page: n - 1 });
      const [gauche = 0, bas = 0, droite = 0, haut = 0] = rect;
      if (gauche < x0 || bas < y0 || droite > x1 || haut > y1) dehors.push(`page ${n} : champ ${fieldName}`);
    }
  }
  await tache.destroy();
  return { pages, dehors, champs };
}
