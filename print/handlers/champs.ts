/** A place to fill in, as it was laid out. */
export interface Champ {
  /** crcd-06/cp-3#c-2.conforme; two places of one name hold one value. */
  nom: string;
  type: 'case' | 'texte' | 'zone';
  /** What assistive tools say of it. */
  libelle: string;
  /** From 0. */
  page: number;
  /** Place on its page from the top left corner, in CSS pixels. */
  x: number;
  y: number;
  largeur: number;
  hauteur: number;
  /** Alternate text of the figure that holds its place in the structure of the PDF; none on strips but the first. */
  marque: string | undefined;
}

/**
 * Runs in the page, laid out and printed: finds the places to fill in, and leaves at each a figure that
 * Chromium will write in the structure where the field must be. Nothing moves.
 */
export function marquerChamps(): Champ[] {
  const champs: Champ[] = [];
  for (const [page, feuille] of [...document.querySelectorAll('.pagedjs_page')].entries()) {
    const origine = feuille.getBoundingClientRect();
    for (const e of feuille.querySelectorAll<HTMLElement>('[data-champ]')) {
      const { champ: nom = '', champType, champLibelle } = e.dataset;
      const boite = e.getBoundingClientRect();
      // the strip keeps its source beside it, not displayed
      if (boite.width === 0 || boite.height === 0) continue;
      const type = champType === 'case' || champType === 'zone' ? champType : 'texte';
      const entendu = !e.closest('[aria-hidden="true"]');
      const marque = entendu ? `champ:${champs.length}` : undefined;
      if (marque) {
        const figure = type === 'case' ? e : document.createElement('span');
        figure.role = 'img';
        figure.ariaLabel = marque;
        if (figure !== e) {
          // typed text does not follow the lines ruled for a pen
          for (const ligne of e.querySelectorAll('i')) ligne.style.visibility = 'hidden';
          if (e.querySelector('i')) e.style.outline = '1px solid #000';
          // what draws nothing is not in the structure
          figure.textContent = '\u00A0';
          figure.style.position = 'absolute';
          e.append(figure);
        }
      }
      const { x, y, width: largeur, height: hauteur } = boite;
      const libelle = champLibelle ?? e.getAttribute('aria-label') ?? nom;
      champs.push({ nom, type, libelle, page, x: x - origine.x, y: y - origine.y, largeur, hauteur, marque });
    }
  }
  return champs;
}
