import fs from 'node:fs';
import path from 'node:path';
import { fichiersDuSite } from '../fichiers.ts';
import { scriptsClassiques } from './scripts.ts';

/** What only a server can give, what is made again otherwise, and the objects of CASE, which are asked for one by one. */
const EXCLUS =
  /^(?:_headers|404\.html|sw\.js|manifeste\.webmanifest|hors-ligne\/.*\.(?:json|gz)|telechargements\/.*|_astro\/.*\.js|ims\/.*\/CF(?!Packages\/|Documents\/index\.json).*)$/;

/** Scripts of Pagefind, within ours. */
const DEDANS = /^pagefind\/.*\.js$/;

/** Tells whether an edition may take a file of the site as it is. */
export const aEmporter = (fichier: string): boolean => !EXCLUS.test(fichier) && !DEDANS.test(fichier);

/** A built site, listed once for all the editions made of it. */
export interface Inventaire {
  /** Folder of the site. */
  racine: string;
  /** Files that an edition may take, by their path from the root. */
  fichiers: readonly string[];
  /** Tells whether the site has it, or will once its archives are written. */
  publie: (fichier: string) => boolean;
  /** Path of the classic script made of each module, by the address of the module. */
  classiques: ReadonlyMap<string, string>;
  /** Texts of those scripts, by path. */
  textes: ReadonlyMap<string, string>;
}

/**
 * Lists a built site, and makes its scripts such as a disk can give them.
 * @param racine its folder
 * @throws Error from esbuild when a script cannot be bundled
 */
export async function inventorier(racine: string): Promise<Inventaire> {
  const tous = fichiersDuSite(racine);
  const site = new Set(tous);
  const modules = new Set<string>();
  for (const page of tous.filter((f) => f.endsWith('.html')))
    for (const [, module = ''] of fs
      .readFileSync(path.join(racine, page), 'utf8')
      .matchAll(/<script type="module" src="([^"]*)"/g))
      modules.add(module);
  return {
    racine,
    fichiers: tous.filter(aEmporter),
    publie: (fichier) => site.has(fichier) || fichier.startsWith('telechargements/'),
    ...(await scriptsClassiques(racine, [...modules].sort())),
  };
}
