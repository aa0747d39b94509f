import fs from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'puppeteer-core';
import { PX_PAR_MM, ZONES, type Format, type Zone } from './geometrie.ts';
import { marquerChamps, type Champ } from './handlers/champs.ts';
import { decouperTables } from './handlers/decoupe.ts';
import { surveillerPertes } from './handlers/pertes.ts';
import { reserverPlace } from './handlers/place.ts';
import { remplirPages } from './handlers/remplissage.ts';
import { rappelerRubriques } from './handlers/rubriques.ts';

const PAGEDJS = fs.readFileSync(fileURLToPath(new URL('../dist/paged.min.js', import.meta.resolve('pagedjs'))), 'utf8');

const FORMAT = { preferCSSPageSize: true, printBackground: true, tagged: true, outline: true };

/** Beyond this, a document is not slow but stuck. */
const DELAI_MS = 60_000;

/** A document laid out: its bytes and how many pages it has. */
export interface Rendu {
  octets: Uint8Array;
  pages: number;
  /** The same pages with the places to fill in marked in their structure, if they were asked for. */
  formulaire?: { octets: Uint8Array; champs: Champ[] };
}

/** Address of the blank page in which sheets are laid out, and what is served there. */
export const TABLE: readonly [string, string] = ['/table/', '<!doctype html><meta charset="utf-8">'];

/**
 * Lays the table: a page with Paged.js in it, reused from one sheet to the next.
 * @param origine of a server with the site’s files and TABLE
 */
export async function dresser(chromium: Browser, origine: string): Promise<Page> {
  const page = await chromium.newPage();
  await page.emulateMediaType('print');
  await page.goto(origine + TABLE[0]);
  await page.evaluate(PAGEDJS);
  // first what moves, then what watches
  await page.evaluate(remplirPages, PX_PAR_MM);
  await page.evaluate(rappelerRubriques);
  await page.evaluate(surveillerPertes);
  return page;
}

/**
 * Prints a sheet through Paged.js.
 * @param page as `dresser` left it; after an error it is not to be used again
 * @param feuille html of a sheet
 * @param aRemplir true for the bytes that a form is made from too
 * @throws Error naming every text that was lost, cut, doubled, faint or off the page
 */
export async function rendre(page: Page, feuille: string, aRemplir = false): Promise<Rendu> {
  const zone = await page.evaluate(reserverPlace, await page.evaluate(poser, feuille, ZONES));
  const tropHautes = await page.evaluate(decouperTables, zone);
  if (tropHautes.length > 0) throw new Error(`plus haut qu’une page : ${tropHautes.join(' ; ')}`);
  const pages = await page.evaluate(paginer, DELAI_MS);
  const pertes = await page.evaluate(() => globalThis.pertes);
  if (!pertes?.elements) throw new Error('la pagination n’a pas été surveillée');
  if (pertes.fautes.length > 0) throw new Error(pertes.fautes.slice(0, 10).join('\n  '));
  const octets = await page.pdf(FORMAT);
  if (!aRemplir) return { octets, pages };
  const champs = await page.evaluate(marquerChamps);
  return { octets, pages, formulaire: { octets: await page.pdf(FORMAT), champs } };
}

/**
 * In the page: the sheet takes the place of the last one, and the bench for measures gets the width of its format.
 * @returns the room on pages of its format
 */
async function poser(feuille: string, zones: Record<Format, Zone>): Promise<Zone> {
  globalThis.pertes = undefined;
  const { documentElement, head, body } = new DOMParser().parseFromString(feuille, 'text/html');
  document.documentElement.lang = documentElement.lang;
  document.documentElement.className = documentElement.className;
  const format = body.querySelector<HTMLElement>('.document')?.dataset.format;
  const zone = zones[format === 'a5' ? 'a5' : 'a4'];
  const banc = document.createElement('style');
  banc.dataset.pagedjsIgnore = '';
  banc.textContent = `.banc { position: absolute; visibility: hidden; width: ${zone.largeur}px }`;
  // a stylesheet in place stays: its fonts need no loading again
  const present = new Map([...document.head.querySelectorAll('link')].map((lien) => [lien.href, lien]));
  const charges: Promise<unknown>[] = [];
  const styles = [...head.querySelectorAll('link')].map((nouveau) => {
    const lien = present.get(nouveau.href);
    if (lien) return lien;
    charges.push(
      new Promise((resolve, reject) => {
        nouveau.onload = resolve;
        nouveau.onerror = () => reject(new Error(`feuille de style absente : ${nouveau.href}`));
      }),
    );
    return nouveau;
  });
  for (const reste of [...document.head.children]) {
    if (!styles.some((lien) => lien === reste)) reste.remove();
  }
  for (const lien of styles) if (lien.ownerDocument !== document) document.head.append(lien);
  document.head.append(banc);
  document.body.replaceWith(body);
  // what opens on a screen: the definition of a term
  for (const definition of body.querySelectorAll('[popover]')) definition.remove();
  for (const bouton of body.querySelectorAll('button')) {
    const appel = document.createElement('sup');
    appel.textContent = bouton.dataset.appel ?? '';
    bouton.replaceWith(...bouton.childNodes, appel);
  }
  // the text font has no narrow no-break space: a system font would leak in
  const textes = document.createTreeWalker(body, NodeFilter.SHOW_TEXT);
  while (textes.nextNode()) {
    const n = textes.currentNode;
    if (n.nodeValue?.includes('\u202F')) n.nodeValue = n.nodeValue.replaceAll('\u202F', '\u00A0');
  }
  // nor a no-break hyphen, for a verb and its inverted subject: « a-t-elle »
  textes.currentNode = body;
  while (textes.nextNode()) {
    const n = textes.currentNode as Text;
    const [inversion] = /\p{L}+-t-\p{L}+/u.exec(n.data) ?? [];
    if (inversion === undefined || n.parentElement?.className === 'insecable') continue;
    const mot = n.splitText(n.data.indexOf(inversion));
    mot.splitText(inversion.length);
    const soude = document.createElement('span');
    soude.className = 'insecable';
    mot.replaceWith(soude);
    soude.append(mot);
  }
  await Promise.all(charges);
  await Promise.all([...document.images].map((image) => image.decode()));
  // fonts load when something is laid out in them
  body.getBoundingClientRect();
  await document.fonts.ready;
  return zone;
}

/** In the page: runs Paged.js on the document; one microtask a page instead of one frame. */
async function paginer(delai: number): Promise<number> {
  const styles = [...document.querySelectorAll<HTMLLinkElement>('link[rel="stylesheet"]')].map((l) => l.href);
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
