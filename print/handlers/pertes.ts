/** The little of Paged.js that a handler needs. */
interface PagedModule {
  Handler: new (chunker: unknown, polisher: unknown, caller: unknown) => object;
  registerHandlers: (...handlers: unknown[]) => void;
  Previewer: new (options: { maxChars: number }) => {
    chunker: { q: { tick: (suite: () => void) => void } };
    preview: (contenu: DocumentFragment, styles: string[], cible: Element) => Promise<{ total: number }>;
  };
}

/** Source texts that did not reach a page as they were. */
interface Pertes {
  /** Elements with text of their own in the source. */
  elements: number;
  fautes: string[];
}

declare global {
  var PagedModule: PagedModule;
  var pertes: Pertes | undefined;
}

/**
 * Runs in the page: registers the handler that compares, once laid out, the text of every source
 * element with what is visible inside a page area. Paged.js itself loses without a word.
 */
export function surveillerPertes(): void {
  const { Handler, registerHandlers } = PagedModule;
  const compact = (s: string) => s.replace(/[\s\u00AD]+/g, '');
  const propre = (e: Element) =>
    compact([...e.childNodes].map((n) => (n.nodeType === Node.TEXT_NODE ? (n.nodeValue ?? '') : '')).join(''));

  class Surveillance extends Handler {
    source = new Map<string, { texte: string; nom: string }>();

    afterParsed(contenu: DocumentFragment): void {
      for (const e of contenu.querySelectorAll<HTMLElement>('*')) {
        const texte = propre(e);
        if (texte && e.dataset.ref) this.source.set(e.dataset.ref, { texte, nom: e.tagName.toLowerCase() });
      }
    }

    afterRendered(pages: { element: HTMLElement }[]): void {
      const visibles = new Map<string, string>();
      const fautes: string[] = [];
      const noter = (e: HTMLElement, zone: DOMRect | undefined) => {
        const ref = e.dataset.ref ?? '';
        const style = getComputedStyle(e);
        const [rouge = 0, vert = 0, bleu = 0, alpha = 1] = style.color.match(/[\d.]+/g)?.map(Number) ?? [];
        for (const n of e.childNodes) {
          const texte = n.nodeType === Node.TEXT_NODE ? compact(n.nodeValue ?? '') : '';
          if (!texte) continue;
          const plage = document.createRange();
          plage.selectNodeContents(n);
          const boites = [...plage.getClientRects()].filter((r) => r.width > 0);
          if (boites.length === 0 || style.visibility !== 'visible' || style.opacity === '0') continue;
          if (alpha < 1 || Math.max(rouge, vert, bleu) > 120) fautes.push(`trop pâle : « ${texte.slice(0, 60)} »`);
          const dehors =
            zone &&
            boites.some(
              (r) =>
                r.left < zone.left - 2 ||
                r.right > zone.right + 2 ||
                r.top < zone.top - 6 ||
                r.bottom > zone.bottom + 6,
            );
          if (dehors) fautes.push(`hors de la page : « ${texte.slice(0, 60)} »`);
          else visibles.set(ref, (visibles.get(ref) ?? '') + texte);
        }
      };
      pages.forEach(({ element }, i) => {
        const zone = element.querySelector('.pagedjs_area')?.getBoundingClientRect();
        const bandes = [...element.querySelectorAll('.pagedjs_margin-content *')].map((e) => e.getBoundingClientRect());
        const recouvre = bandes.some((r) => zone && r.height > 0 && r.bottom > zone.top + 1 && r.top < zone.bottom - 1);
        if (recouvre) fautes.push(`page ${i + 1} : le bandeau ou le pied recouvre le texte`);
      });
      for (const { element } of pages) {
        const zone = element.querySelector('.pagedjs_area')?.getBoundingClientRect();
        for (const e of element.querySelectorAll<HTMLElement>('.pagedjs_page_content [data-ref]')) noter(e, zone);
        // its text may be whole, and the place to write beside it is not
        for (const ligne of element.querySelectorAll('.pagedjs_page_content tr'))
          if (ligne.getClientRects().length > 1)
            fautes.push(`ligne coupée au bas de la page : « ${compact(ligne.textContent).slice(0, 60)} »`);
      }
      // a running strip stands on many pages: one print of it is enough here
      for (const { element } of pages) {
        const dejaVus = new Set(visibles.keys());
        for (const e of element.querySelectorAll<HTMLElement>('.pagedjs_margin-content [data-ref]')) {
          if (!dejaVus.has(e.dataset.ref ?? '')) noter(e, undefined);
        }
      }
      for (const [ref, { texte, nom }] of this.source) {
        const vu = visibles.get(ref) ?? '';
        if (vu === texte) continue;
        const quoi = vu === '' ? 'perdu' : vu.length > texte.length ? 'doublé' : 'coupé';
        fautes.push(`${quoi} : ${nom} « ${texte.slice(0, 60)} »`);
      }
      globalThis.pertes = { elements: this.source.size, fautes };
    }
  }
  registerHandlers(Surveillance);
}
