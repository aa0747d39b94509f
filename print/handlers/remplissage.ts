/**
 * Runs in the page: registers the handler that gives the room left on each page to those who write by
 * hand. What may grow says by how much at most (`data-extensible`, in mm); what is left after that is
 * ruled to the foot, on the last page, and on all those of a document to write on (`data-notes`):
 * compétences stay whole, and no page is near empty.
 * @param pxParMm CSS pixels in a millimetre
 */
export function remplirPages(pxParMm: number): void {
  const { Handler, registerHandlers } = PagedModule;
  const LIGNE = 8 * pxParMm;
  /** Fewer ruled lines than this are not worth a heading. */
  const LIGNES_MIN = 3;
  /** Borders are rounded to whole pixels: what is measured may be that much short. */
  const JEU = 4;

  const reste = (page: Element): number => {
    const zone = page.querySelector('.pagedjs_area')?.getBoundingClientRect();
    // what holds others is as tall as the page, unless it holds text too
    const bas = [...page.querySelectorAll('.pagedjs_page_content :is(p, li, dd, th, td, :not(:has(*)))')].map(
      (e) => e.getBoundingClientRect().bottom,
    );
    return zone ? zone.bottom - Math.max(zone.top, ...bas) - JEU : 0;
  };

  const etendre = (page: Element): void => {
    const extensibles = [...page.querySelectorAll<HTMLElement>('.pagedjs_page_content [data-extensible]')].map((e) => ({
      e,
      hauteur: e.getBoundingClientRect().height,
      ajout: Number(e.dataset.extensible) * pxParMm,
    }));
    const part = Math.min(1, reste(page) / extensibles.reduce((total, { ajout }) => total + ajout, 0));
    // nothing to grow, or nowhere
    if (!(part > 0)) return;
    for (const { e, hauteur, ajout } of extensibles) e.style.height = `${hauteur + ajout * part}px`;
  };

  const regler = (page: Element, rang: number): void => {
    if (reste(page) < LIGNES_MIN * LIGNE) return;
    const notes = document.createElement('div');
    const titre = document.createElement('p');
    titre.textContent = 'Notes';
    const place = document.createElement('div');
    Object.assign(place.dataset, {
      champ: `notes.page-${rang}`,
      champType: 'zone',
      champLibelle: `Notes, page ${rang}`,
    });
    notes.className = 'notes';
    notes.append(titre, place);
    // a blank page holds nothing of the document
    const contenu = page.querySelector('.pagedjs_page_content');
    (contenu?.querySelector('.document') ?? contenu)?.append(notes);
    const lignes = Math.floor(reste(page) / LIGNE);
    if (lignes < LIGNES_MIN) notes.remove();
    else place.append(...Array.from({ length: lignes }, () => document.createElement('i')));
  };

  class Remplissage extends Handler {
    afterRendered(pages: { element: HTMLElement }[]): void {
      const aEcrire = document.querySelector('.pagedjs_page [data-notes]') !== null;
      pages.forEach(({ element }, i) => {
        etendre(element);
        if (aEcrire || i === pages.length - 1) regler(element, i + 1);
      });
    }
  }
  registerHandlers(Remplissage);
}
