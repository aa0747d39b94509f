import type { Position } from '../controles/faute.ts';
import { lireFragment } from '../recherche/fragments.ts';

/** Something a file leads to. */
export interface Lien {
  /** As it is written. */
  adresse: string;
  index: number;
}

/** A fault in a file. */
export interface Defaut {
  index: number;
  regle: string;
  message: string;
}

/** What is known of a file once it is read. */
export interface FichierLu {
  liens: Lien[];
  defauts: Defaut[];
  /** Ids of a page, each between line ends. */
  ancres?: string;
  /** What the page says the search finds in its place: the nature of its entries; « Page » for itself. */
  nature?: string | undefined;
  /** Entries of the search: what Pagefind calls each, and its address. */
  entrees?: (readonly [id: string, adresse: string])[];
}

/** What is kept of a page is copied: a part of its text would hold the whole in memory. */
const copier = (partie: string): string => Buffer.from(partie).toString();

const tout = (texte: string, motif: RegExp): Lien[] =>
  [...texte.matchAll(motif)].map((m) => ({
    adresse: copier(m[1] ?? '').replaceAll('&amp;', '&'),
    index: m.index + 1,
  }));

/** What each kind of file leads to. */
const LIENS: readonly [RegExp, RegExp][] = [
  [/\.html$/, /\s(?:href|src|action|formaction|poster|data)="([^"]*)"/g],
  [/\.css$/, /\burl\(\s*['"]?([^'")]+)['"]?\s*\)/g],
  [/^_astro\/.*\.js$/, /(?:\bfrom|\bimport)\s*\(?\s*["'](\.{0,2}\/[^"'\s]+)["']/g],
  [/\.webmanifest$/, /"(?:src|start_url)":\s*"([^"]*)"/g],
  [/^sitemap.*\.xml$/, /<loc>[a-z]+:\/\/[^/<]+([^<]*)<\/loc>/g],
];

/**
 * Reads a file as a browser would: where it leads, and what it may do.
 * @param fichier its path from the root
 * @param chemin the site is published under: « / », « /referentiels/ »
 */
export function lireFichier(fichier: string, octets: Uint8Array, chemin: string): FichierLu {
  if (/^pagefind\/(?:\d+\/)?fragment\/.*\.pf_fragment$/.test(fichier)) {
    // the page puts the path before them
    const entrees = [...lireFragment(fichier, octets)].map(([id, { url }]) => [id, chemin + url.slice(1)] as const);
    return { liens: entrees.map(([, adresse]) => ({ adresse, index: 0 })), defauts: [], entrees };
  }
  const [, motif] = LIENS.find(([sorte]) => sorte.test(fichier)) ?? [];
  if (/\.json(?:ld)?$/.test(fichier)) JSON.parse(Buffer.from(octets).toString());
  if (!motif) return { liens: [], defauts: [] };
  // an icon written in place is no address; where a page is published is no link
  const texte = Buffer.from(octets)
    .toString()
    .replace(/url\((["']?)data:[^)]*\)|<link rel="canonical"[^>]*>/g, (passage) => ' '.repeat(passage.length));
  if (!fichier.endsWith('.html')) return { liens: tout(texte, motif), defauts: [] };
  const html = texte.replace(BALISE, (balise) => balise.replace(/(?<=[^])[<>](?=[^])/g, ' '));
  const nature = /<meta name="nature" content="([^"]*)"/.exec(html)?.[1];
  return {
    liens: tout(html, motif),
    defauts: lirePolitique(html),
    ancres: copier(`\n${[...html.matchAll(/\sid="([^"]*)"/g)].map((m) => m[1]).join('\n')}\n`),
    nature: (nature && copier(nature)) ?? (html.includes('<div data-recherche') ? 'Page' : undefined),
  };
}

/** A tag, with the values of its attributes: « < » in them starts nothing. */
const BALISE = /<[a-z](?:"[^"]*"|'[^']*'|[^'">])*>/gi;

/** What a policy must not allow. */
const LARGESSES = /'unsafe-inline'|'unsafe-eval'|'unsafe-hashes'|https?:|\*/;

/** A page allows nothing that is not a file of its site, before it asks for any. */
function lirePolitique(html: string): Defaut[] {
  const politique = /<meta http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html);
  const premier = html.search(/<(?:script|link|style|img|iframe)\b/);
  const defaut = (index: number, regle: string, message: string): Defaut => ({ index, regle, message });
  const defauts: Defaut[] = [];
  if (!politique || (premier >= 0 && premier < politique.index))
    defauts.push(defaut(0, 'politique-absente', 'Politique de sécurité (CSP) attendue avant tout fichier demandé'));
  else if (!politique[1]?.startsWith(`default-src 'none'`) || LARGESSES.test(politique[1]))
    defauts.push(defaut(politique.index, 'politique-large', 'Politique de sécurité (CSP) trop large'));
  const dedans = /\sstyle="|<style|<script(?![^>]*\ssrc=)(?! type="application\/ld\+json">)|<[^>]*\son[a-z]+="/g;
  for (const { index } of html.matchAll(dedans))
    defauts.push(defaut(index, 'code-dans-la-page', 'Script ou style écrit dans la page : elle les refuse elle-même'));
  return defauts;
}

/** Place of a character. */
export function situer(texte: string, index: number): Position {
  const lignes = texte.slice(0, index).split('\n');
  return { line: lignes.length, column: (lignes.at(-1)?.length ?? 0) + 1 };
}
