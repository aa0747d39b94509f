/** CSS pixels in a millimetre. */
export const PX_PAR_MM = 96 / 25.4;

/** The pages of print/styles/papier.css and papier-a5.css, in mm. */
const PAGES = {
  a4: { largeur: 210, hauteur: 297, haut: 33, droite: 12, bas: 14, gauche: 20 },
  a5: { largeur: 148, hauteur: 210, haut: 32, droite: 11, bas: 15, gauche: 14 },
};

/** The page a document is set on. */
export type Format = keyof typeof PAGES;

/** Where the strip begins, below the edge of the page, in mm: document.css. */
const HAUT_DU_BANDEAU = 7;
/** Least room between the strip and what follows, in mm. */
const SOUS_LE_BANDEAU = 1;

/** Room on a page, in CSS pixels. */
export interface Zone {
  /** For content. */
  largeur: number;
  hauteur: number;
  /** Margin above it, and what the strip may take of that. */
  haut: number;
  bandeau: number;
}

function zoneDe(format: Format): Zone {
  const p = PAGES[format];
  return {
    largeur: (p.largeur - p.gauche - p.droite) * PX_PAR_MM,
    hauteur: (p.hauteur - p.haut - p.bas) * PX_PAR_MM,
    haut: p.haut * PX_PAR_MM,
    bandeau: (p.haut - HAUT_DU_BANDEAU - SOUS_LE_BANDEAU) * PX_PAR_MM,
  };
}

/** By format. */
export const ZONES: Record<Format, Zone> = { a4: zoneDe('a4'), a5: zoneDe('a5') };
