/** CSS pixels in a millimetre. */
export const PX_PAR_MM = 96 / 25.4;

/** The pages of print/styles/papier.css and papier-a5.css, in mm. */
const PAGES = {
  a4: { largeur: 210, hauteur: 297, haut: 33, droite: 12, bas: 14, gauche: 20 },
  a5: { largeur: 148, hauteur: 210, haut: 32, droite: 11, bas: 15, gauche: 14 },
};

/** The page a document is set on. */
export type Format = keyof typeof PAGES;

/** Room for content on a page, in CSS pixels. */
export interface Zone {
  largeur: number;
  hauteur: number;
}

function zoneDe(format: Format): Zone {
  const p = PAGES[format];
  return {
    largeur: (p.largeur - p.gauche - p.droite) * PX_PAR_MM,
    hauteur: (p.hauteur - p.haut - p.bas) * PX_PAR_MM,
  };
}

/** Room for content, by format. */
export const ZONES: Record<Format, Zone> = { a4: zoneDe('a4'), a5: zoneDe('a5') };
