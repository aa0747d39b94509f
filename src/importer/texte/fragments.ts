import { decomposer } from '../../referentiel/typographie.ts';
import type { Glyphes } from './pages.ts';

/** A text on one line, that nothing cuts: a line of a list, a line of a cell. */
export interface Fragment {
  /** As printed, with the apostrophes and spaces of a keyboard. */
  texte: string;
  x: number;
  /** Right end. */
  x2: number;
  y: number;
  taille: number;
  horizontal: boolean;
  /** Page printed on it; 0 until the strip is read. */
  page: number;
}

/** Points: the glyphs of one line stand on one base line, give or take an exponent. */
const LIGNE = 1;
const EXPOSANT = 4;

/**
 * Puts glyphs together, in the order of the stream.
 * @param ecart widest space inside a text, in points: beyond it, the next cell begins
 */
export function assembler(glyphes: readonly Glyphes[], ecart: number): Fragment[] {
  const fragments: Fragment[] = [];
  let ici: Fragment | undefined;
  for (const g of glyphes) {
    if (g.texte.trim() === '') continue;
    const suite = ici && suit(ici, g, ecart);
    if (ici && suite) {
      ici.texte += (g.x - ici.x2 > 1 ? ' ' : '') + g.texte;
      ici.x2 = g.x + g.largeur;
    } else {
      ici = { ...g, x2: g.x + g.largeur, page: 0 };
      fragments.push(ici);
    }
  }
  return fragments
    .map((f) => ({ ...f, texte: decomposer(f.texte.replace(/\u00AD/g, '')) }))
    .filter((f) => f.texte !== '');
}

function suit(avant: Fragment, g: Glyphes, ecart: number): boolean {
  if (!avant.horizontal || !g.horizontal) return false;
  const montee = Math.abs(g.y - avant.y);
  const blanc = g.x - avant.x2;
  if (montee < LIGNE) return blanc > -1 && blanc <= ecart;
  return montee < EXPOSANT && g.taille < avant.taille * 0.8 && Math.abs(blanc) < 1;
}
