import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { Refus } from '../refus.ts';
import { defautDuFichier } from './integrite.ts';

/** A run of glyphs, where the page draws it; points, origin at the lower left corner. */
export interface Glyphes {
  texte: string;
  x: number;
  y: number;
  largeur: number;
  taille: number;
  /** False for a text turned a quarter, as in the heading of table 3.2. */
  horizontal: boolean;
}

/** A page of the file, in the order of its content stream. */
export interface PageBrute {
  /** Rank in the file, from 1: not the number printed on it. */
  rang: number;
  largeur: number;
  hauteur: number;
  glyphes: Glyphes[];
}

/**
 * Reads the positioned text of a PDF.
 * @param fichier its name, for the refusal
 * @throws Refus when it is not a PDF, is damaged, encrypted, or has no text
 */
export async function lirePages(octets: Uint8Array, fichier: string): Promise<PageBrute[]> {
  const defaut = await defautDuFichier(octets);
  if (defaut !== undefined) throw new Refus(fichier, defaut);
  const tache = getDocument({
    data: octets.slice(),
    disableFontFace: true,
    useSystemFonts: false,
    stopAtErrors: true,
    verbosity: 0,
  });
  try {
    const pdf = await tache.promise;
    const pages: PageBrute[] = [];
    for (let rang = 1; rang <= pdf.numPages; rang += 1) {
      const page = await pdf.getPage(rang);
      const { width: largeur, height: hauteur } = page.getViewport({ scale: 1 });
      // glyphs as they stand: private ones too, and ligatures whole
      const { items } = await page.getTextContent({ disableNormalization: true });
      const glyphes = items.flatMap((item): Glyphes[] => {
        if (!('str' in item) || item.str === '') return [];
        const [a = 0, b = 0, , , x = 0, y = 0] = item.transform as number[];
        return [
          { texte: item.str, x, y, largeur: item.width, taille: Math.hypot(a, b), horizontal: Math.abs(b) < 0.01 },
        ];
      });
      pages.push({ rang, largeur, hauteur, glyphes });
    }
    if (pages.every((p) => p.glyphes.every((g) => g.texte.trim() === '')))
      throw new Refus(fichier, 'aucune page n’a de texte : c’est une image, un document numérisé');
    return pages;
  } catch (erreur) {
    if (erreur instanceof Refus) throw erreur;
    throw new Refus(fichier, 'le fichier ne se lit pas : il est abîmé');
  } finally {
    await tache.destroy();
  }
}
