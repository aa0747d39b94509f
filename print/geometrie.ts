/** The page of print/styles/papier.css, in numbers. */
/** CSS pixels in a millimetre. */
export const PX_PAR_MM = 96 / 25.4;
const A4 = { largeur: 210, hauteur: 297 };
const MARGES = { haut: 33, droite: 12, bas: 14, gauche: 20 };

/** Room for content on a page, in CSS pixels. */
export const ZONE = {
  largeur: (A4.largeur - MARGES.gauche - MARGES.droite) * PX_PAR_MM,
  hauteur: (A4.hauteur - MARGES.haut - MARGES.bas) * PX_PAR_MM,
};
