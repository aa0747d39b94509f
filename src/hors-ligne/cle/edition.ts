import fs from 'node:fs';
import path from 'node:path';
import { ARCHIVE, fichiersDuSite } from '../fichiers.ts';
import { lisezMoi } from './lisezmoi.ts';
import { feuilleRelative, pageSurDisque } from './relatif.ts';
import { scriptsClassiques } from './scripts.ts';

/** What only a server can give, or what is made again otherwise. */
const EXCLUS =
  /^(?:_headers|404\.html|sw\.js|manifeste\.webmanifest|hors-ligne\/.*\.(?:json|gz)|telechargements\/.*|_astro\/.*\.js)$/;

/** What the scripts of the pages read: made into scripts, for want of fetch(). */
const LUS = /^(?:pagefind\/.*\.(?:pf_\w+|pagefind|json)|recherche\/.*\.json)$/;

/** Scripts of Pagefind, within ours. */
const DEDANS = /^pagefind\/.*\.js$/;

/** Longest path in the folder: Windows allows 260 characters, and the folder may be deep in another. */
const CHEMIN_MAX = 150;

/**
 * The site as it can be read from a disk.
 * @param racine folder of the built site
 * @returns its files, by path
 * @throws Error if a link of a page leads nowhere, or a path is too long for Windows
 */
export async function editionSurDisque(racine: string): Promise<Map<string, Uint8Array>> {
  const sources = fichiersDuSite(racine).filter((f) => !EXCLUS.test(f) && !DEDANS.test(f));
  const lire = (fichier: string) => fs.readFileSync(path.join(racine, fichier));
  const pages = new Map(sources.filter((f) => f.endsWith('.html')).map((f) => [f, lire(f).toString()] as const));
  const modules = new Set(
    [...pages.values()].flatMap((html) =>
      [...html.matchAll(/<script type="module" src="([^"]*)"/g)].map(([, m = '']) => m),
    ),
  );
  const { classiques, textes } = await scriptsClassiques(racine, [...modules].sort());
  const presents = new Set([...sources, ARCHIVE]);
  const edition = new Map<string, Uint8Array>([['LISEZMOI.txt', lisezMoi()]]);
  const morts: string[] = [];
  for (const fichier of sources) {
    const html = pages.get(fichier);
    if (html !== undefined) {
      const page = pageSurDisque(fichier, html, classiques, (f) => presents.has(f));
      morts.push(...page.morts);
      edition.set(fichier, Buffer.from(page.html));
    } else if (LUS.test(fichier)) {
      const base64 = lire(fichier).toString('base64');
      edition.set(`${fichier}.js`, Buffer.from(`disque.donner(${JSON.stringify(fichier)},"${base64}")`));
    } else if (fichier.endsWith('.css'))
      edition.set(fichier, Buffer.from(feuilleRelative(fichier, lire(fichier).toString())));
    else edition.set(fichier, lire(fichier));
  }
  for (const [script, texte] of textes) edition.set(script, Buffer.from(texte));
  if (morts.length > 0) throw new Error(`édition sans réseau, liens morts :\n${morts.join('\n')}`);
  const longs = [...edition.keys()].filter((f) => f.length > CHEMIN_MAX);
  if (longs.length > 0) throw new Error(`édition sans réseau, chemins trop longs :\n${longs.join('\n')}`);
  return edition;
}
