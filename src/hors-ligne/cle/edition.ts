import fs from 'node:fs';
import path from 'node:path';
import type { Inventaire } from './inventaire.ts';
import { lisezMoi, type Dedans } from './lisezmoi.ts';
import { feuilleRelative, pageSurDisque } from './relatif.ts';

/** What the scripts of the pages read: made into scripts, for want of fetch(). */
const LUS = /^(?:pagefind\/.*\.(?:pf_\w+|pagefind|json)|recherche\/.*\.json)$/;

/** Longest path in the folder: Windows allows 260 characters, and the folder may be deep in another. */
const CHEMIN_MAX = 150;

/** What an edition takes of a site. */
export interface Choix {
  /** Files, by their path from the root of the site. */
  fichiers: readonly string[];
  /** Those it has in their place, in a folder of its own. */
  siens?: { dossier: string; fichiers: readonly string[] };
  dedans: Dedans;
}

/** The site, or a part of it, as it can be read from a disk. */
export interface Edition {
  /** What makes the bytes of each file, by its path: there are too many to hold. */
  fichiers: Map<string, () => Uint8Array>;
  /** Links that lead nowhere, of the pages made so far. */
  morts: string[];
}

/**
 * Makes an edition of a site. What its pages lead to and it has not is said to be elsewhere.
 * @throws Error if a path is too long for Windows
 */
export function editionSurDisque(inventaire: Inventaire, { fichiers: pris, siens, dedans }: Choix): Edition {
  const sources = new Map(pris.map((fichier) => [fichier, inventaire.racine]));
  for (const fichier of siens?.fichiers ?? []) sources.set(fichier, siens?.dossier ?? '');
  const morts: string[] = [];
  const fichiers = new Map<string, () => Uint8Array>([['LISEZMOI.txt', () => lisezMoi(dedans)]]);
  for (const [fichier, dossier] of sources) {
    const lire = () => fs.readFileSync(path.join(dossier, fichier));
    if (fichier.endsWith('.html'))
      fichiers.set(fichier, () => {
        const page = pageSurDisque(fichier, lire().toString(), inventaire, (f) => sources.has(f));
        morts.push(...page.morts);
        return Buffer.from(page.html);
      });
    else if (LUS.test(fichier))
      fichiers.set(`${fichier}.js`, () =>
        Buffer.from(`disque.donner(${JSON.stringify(fichier)},"${lire().toString('base64')}")`),
      );
    else if (fichier.endsWith('.css'))
      fichiers.set(fichier, () => Buffer.from(feuilleRelative(fichier, lire().toString())));
    else fichiers.set(fichier, lire);
  }
  for (const [script, texte] of inventaire.textes) fichiers.set(script, () => Buffer.from(texte));
  const longs = [...fichiers.keys()].filter((f) => f.length > CHEMIN_MAX);
  if (longs.length > 0) throw new Error(`édition sans réseau, chemins trop longs :\n${longs.join('\n')}`);
  return { fichiers, morts };
}
