/**
 * Runs in the page: registers the handler that says in the strip of a page which section
 * (`data-rubrique`) it goes on with: a page is read alone too. One that begins with a heading needs no word.
 */
export function rappelerRubriques(): void {
  const { Handler, registerHandlers } = PagedModule;

  /** What holds the first text to be seen on a page. */
  const premier = (contenu: Element): Element | null => {
    const textes = document.createTreeWalker(contenu, NodeFilter.SHOW_TEXT, (n) =>
      n.nodeValue?.trim() && n.parentElement?.getClientRects().length
        ? NodeFilter.FILTER_ACCEPT
        : NodeFilter.FILTER_SKIP,
    );
    return textes.nextNode()?.parentElement ?? null;
  };

  /** « CP 1 », of « CP 1 Accueillir le client… »; the whole of a section without a number. */
  const numero = (rubrique: string) => /^[A-Z]{2,3} \d+/.exec(rubrique)?.[0] ?? rubrique;

  class Rappel extends Handler {
    afterRendered(pages: { element: HTMLElement }[]): void {
      let enCours: string | undefined;
      for (const { element } of pages) {
        const contenu = element.querySelector('.pagedjs_page_content');
        if (!contenu) continue;
        const titres = [...contenu.querySelectorAll<HTMLElement>('[data-rubrique]')];
        const debut = premier(contenu);
        if (enCours && debut && !titres.some((t) => t.contains(debut))) {
          const rappel = document.createElement('span');
          rappel.className = 'rubrique';
          rappel.textContent = `Suite : ${enCours}`;
          element.querySelector('.pagedjs_margin .bandeau')?.append(rappel);
          // a title cut short says less than its number
          if (rappel.scrollWidth > rappel.clientWidth) rappel.textContent = `Suite : ${numero(enCours)}`;
        }
        enCours = titres.at(-1)?.dataset.rubrique ?? enCours;
      }
    }
  }
  registerHandlers(Rappel);
}
