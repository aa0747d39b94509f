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

/** The site as it can be read from a disk. */
export interface Edition {
  /** What makes the bytes of each file, by its path: there are too many to hold. */
  fichiers: Map<string, () => Uint8Array>;
  /** Links that lead nowhere, of the pages made so far. */
  morts: string[];
}

/**
 * Makes the edition of a site.
 * @param racine folder of the built site
 * @param titre name of the only one it has, when it is a part of a site
 * @throws Error if a path is too long for Windows
 */
export async function editionSurDisque(racine: string, titre?: string): Promise<Edition> {
  const sources = fichiersDuSite(racine).filter((f) => !EXCLUS.test(f) && !DEDANS.test(f));
  const lire = (fichier: string) => fs.readFileSync(path.join(racine, fichier));
  const modules = new Set<string>();
  for (const page of sources.filter((f) => f.endsWith('.html')))
    for (const [, m = ''] of lire(page)
      .toString()
      .matchAll(/<script type="module" src="([^"]*)"/g))
      modules.add(m);
  const { classiques, textes } = await scriptsClassiques(racine, [...modules].sort());
  const presents = new Set([...sources, ARCHIVE]);
  const morts: string[] = [];
  const page = (fichier: string) => {
    const faite = pageSurDisque(fichier, lire(fichier).toString(), classiques, (f) => presents.has(f));
    morts.push(...faite.morts);
    return Buffer.from(faite.html);
  };
  const enScript = (fichier: string) =>
    Buffer.from(`disque.donner(${JSON.stringify(fichier)},"${lire(fichier).toString('base64')}")`);
  const fichiers = new Map<string, () => Uint8Array>([
    ['LISEZMOI.txt', () => lisezMoi(titre)],
    ...sources.map((fichier): [string, () => Uint8Array] => {
      if (fichier.endsWith('.html')) return [fichier, () => page(fichier)];
      if (LUS.test(fichier)) return [`${fichier}.js`, () => enScript(fichier)];
      if (fichier.endsWith('.css'))
        return [fichier, () => Buffer.from(feuilleRelative(fichier, lire(fichier).toString()))];
      return [fichier, () => lire(fichier)];
    }),
    ...[...textes].map(([script, texte]): [string, () => Uint8Array] => [script, () => Buffer.from(texte)]),
  ]);
  const longs = [...fichiers.keys()].filter((f) => f.length > CHEMIN_MAX);
  if (longs.length > 0) throw new Error(`édition sans réseau, chemins trop longs :\n${longs.join('\n')}`);
  return { fichiers, morts };
}
