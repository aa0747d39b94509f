import fs from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from 'puppeteer-core';
import { PX_PAR_MM, ZONE } from './geometrie.ts';
import { decouperTables } from './handlers/decoupe.ts';
import { surveillerPertes } from './handlers/pertes.ts';
import { remplirPages } from './handlers/remplissage.ts';

const PAGEDJS = fs.readFileSync(fileURLToPath(new URL('../dist/paged.min.js', import.meta.resolve('pagedjs'))), 'utf8');

/** Beyond this, a document is not slow but stuck. */
const DELAI_MS = 60_000;

/** A document laid out: its bytes and how many pages it has. */
export interface Rendu {
  octets: Uint8Array;
  pages: number;
}

/**
 * Prints a page of the built site through Paged.js.
 * @param page a page of the browser, reused from one document to the next
 * @param adresse full address of the printable
 * @throws Error naming every text that was lost, cut, doubled, faint or off the page
 */
export async function rendre(page: Page, adresse: string): Promise<Rendu> {
  await page.setBypassCSP(true);
  await page.emulateMediaType('print');
  const reponse = await page.goto(adresse, { waitUntil: 'load' });
  if (!reponse?.ok()) throw new Error(`${adresse} : réponse ${reponse?.status() ?? 'absente'}`);
  await page.evaluate(preparer, ZONE.largeur);
  const decoupe = await page.evaluate(decouperTables, ZONE);
  if (decoupe.tropHautes.length > 0)
    throw new Error(`${adresse} : plus haut qu’une page : ${decoupe.tropHautes.join(' ; ')}`);
  await page.evaluate(PAGEDJS);
  // first what moves, then what watches
  await page.evaluate(remplirPages, PX_PAR_MM);
  await page.evaluate(surveillerPertes);
  const pages = await page.evaluate(paginer, DELAI_MS);
  const pertes = await page.evaluate(() => globalThis.pertes);
  if (!pertes) throw new Error(`${adresse} : la pagination n’a pas été surveillée`);
  if (pertes.fautes.length > 0) throw new Error(`${adresse} : ${pertes.fautes.slice(0, 10).join('\n  ')}`);
  const octets = await page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true, outline: true });
  return { octets, pages };
}

/** In the page: what is for the screen goes, the bench for measures gets the page’s width. */
async function preparer(largeur: number): Promise<void> {
  for (const outils of document.querySelectorAll('.outils')) outils.remove();
  const style = document.createElement('style');
  style.dataset.pagedjsIgnore = '';
  style.textContent = `.banc { position: absolute; visibility: hidden; width: ${largeur}px }`;
  document.head.append(style);
  // the text font has no narrow no-break space: a system font would leak in
  const textes = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (textes.nextNode()) {
    const n = textes.currentNode;
    if (n.nodeValue?.includes('\u202F')) n.nodeValue = n.nodeValue.replaceAll('\u202F', '\u00A0');
  }
  await document.fonts.ready;
}

/** In the page: runs Paged.js on the document; one microtask a page instead of one frame. */
async function paginer(delai: number): Promise<number> {
  const styles = [...document.querySelectorAll<HTMLLinkElement>('link[rel="stylesheet"]:not([media])')].map(
    (l) => l.href,
  );
  const contenu = document.createDocumentFragment();
  contenu.append(...document.querySelectorAll('.document'));
  document.body.replaceChildren();
  const apercu = new PagedModule.Previewer({ maxChars: 1500 });
  apercu.chunker.q.tick = (suite) => queueMicrotask(suite);
  const limite = new Promise<never>((_, reject) => {
    setTimeout(() => reject(new Error('pagination sans fin')), delai);
  });
  const { total } = await Promise.race([apercu.preview(contenu, styles, document.body), limite]);
  // the strip stands on every page: heard once is enough
  for (const bande of document.querySelectorAll('.pagedjs_page ~ .pagedjs_page .pagedjs_margin')) {
    bande.setAttribute('aria-hidden', 'true');
  }
  return total;
}
