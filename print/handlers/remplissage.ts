/**
 * Runs in the page: registers the handler that gives the room left on each page to those who write by
 * hand. What may grow says by how much (`data-extensible`, in mm); the last page of a document is
 * ruled to its foot (`data-notes`), so that none is near empty.
 * @param pxParMm CSS pixels in a millimetre
 */
export function remplirPages(pxParMm: number): void {
  const { Handler, registerHandlers } = PagedModule;
  const LIGNE = 8 * pxParMm;
  const TITRE = 9 * pxParMm;
  /** Fewer ruled lines than this are not worth a heading. */
  const LIGNES_MIN = 3;
  /** Borders are rounded to whole pixels: what is measured may be that much short. */
  const JEU = 4;

  const reste = (page: Element): number => {
    const zone = page.querySelector('.pagedjs_area')?.getBoundingClientRect();
    // what holds others is as tall as the page
    const bas = [...page.querySelectorAll('.pagedjs_page_content :not(:has(*))')].map(
      (e) => e.getBoundingClientRect().bottom,
    );
    return zone ? zone.bottom - Math.max(zone.top, ...bas) - JEU : 0;
  };

  const etendre = (page: Element): void => {
    const extensibles = [...page.querySelectorAll<HTMLElement>('.pagedjs_page_content [data-extensible]')];
    const part = reste(page) / extensibles.length;
    if (part < 1) return;
    for (const e of extensibles) {
      const ajout = Math.min(part, Number(e.dataset.extensible) * pxParMm);
      e.style.height = `${e.getBoundingClientRect().height + ajout}px`;
    }
  };

  const regler = (page: Element): void => {
    for (const fin of page.querySelectorAll<HTMLElement>('.pagedjs_page_content [data-notes]')) {
      const lignes = Math.floor((reste(page) - TITRE) / LIGNE);
      if (lignes < LIGNES_MIN) continue;
      const titre = document.createElement('h2');
      titre.textContent = 'Notes';
      const place = document.createElement('div');
      place.append(...Array.from({ length: lignes }, () => document.createElement('i')));
      Object.assign(place.dataset, { champ: fin.dataset.notes, champType: 'zone', champLibelle: 'Notes' });
      fin.className = 'notes';
      fin.append(titre, place);
    }
  };

  class Remplissage extends Handler {
    afterRendered(pages: { element: HTMLElement }[]): void {
      for (const { element } of pages) {
        etendre(element);
        regler(element);
      }
    }
  }
  registerHandlers(Remplissage);
}
