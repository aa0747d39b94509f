import fs from 'node:fs';
import { describe, expect, it } from 'vitest';
import { PX_PAR_MM, ZONES, type Format } from '../../print/geometrie.ts';

/** Millimetres of a declaration of a stylesheet. */
function mm(feuille: string, propriete: string): number[] {
  const css = fs.readFileSync(`print/styles/${feuille}`, 'utf8');
  const [, valeurs = ''] = new RegExp(`${propriete}: ([\\d.]+mm(?: [\\d.]+mm)*);`).exec(css) ?? [];
  return [...valeurs.matchAll(/[\d.]+/g)].map(Number);
}

describe('the room that tables and the strip are measured against', () => {
  it.each<[Format, string, number, number]>([
    ['a4', 'papier.css', 210, 297],
    ['a5', 'papier-a5.css', 148, 210],
  ])('is that of the stylesheet, %s', (format, feuille, largeur, hauteur) => {
    const [haut = NaN, droite = NaN, bas = NaN, gauche = NaN] = mm(feuille, 'margin');
    const [dessus = NaN] = mm('document.css', 'padding-top');
    const zone = ZONES[format];
    expect(zone.largeur / PX_PAR_MM).toBeCloseTo(largeur - gauche - droite);
    expect(zone.hauteur / PX_PAR_MM).toBeCloseTo(hauteur - haut - bas);
    expect(zone.haut / PX_PAR_MM).toBeCloseTo(haut);
    // a millimetre of white between the strip and the text
    expect(zone.bandeau / PX_PAR_MM).toBeCloseTo(haut - dessus - 1);
  });
});
