import fs from 'node:fs';
import path from 'node:path';
import { fichiersDuSite } from '../hors-ligne/fichiers.ts';
import { lireZip } from './zip.ts';

/** A site to verify. Its files go by their path from the root: titres/crcd-06/index.html. */
export interface Site {
  /** What goes before the path of a file for people to find it: « dist/ », « https://titres.exemple.fr/ ». */
  prefixe: string;
  /** Those known without reading any page. */
  fichiers: readonly string[];
  /**
   * @returns undefined if there is no such file
   * @throws Error if it cannot be read
   */
  lire: (fichier: string) => Promise<Uint8Array | undefined>;
}

/** A built site. */
export function ouvrirDossier(dossier: string): Site {
  const fichiers = fichiersDuSite(dossier);
  const presents = new Set(fichiers);
  return {
    prefixe: `${dossier.replace(/\/$/, '')}/`,
    fichiers,
    lire: async (fichier) => (presents.has(fichier) ? fs.promises.readFile(path.join(dossier, fichier)) : undefined),
  };
}

/** Waits and tries again, once, in ms: a busy host is not a damaged site. */
const REPRISE = 1000;

/**
 * A published site: what its pages and its lists do not lead to is not looked at.
 * @param adresse its root, the path it is published under included
 */
export function ouvrirAdresse(adresse: string): Site {
  const racine = new URL(adresse.replace(/\/?$/, '/'));
  const demander = (url: URL) => fetch(url, { headers: { 'cache-control': 'no-cache' } });
  return {
    prefixe: racine.href,
    fichiers: [],
    async lire(fichier) {
      const url = new URL(fichier.replace(/(^|\/)index\.html$/, '$1'), racine);
      let reponse = await demander(url).catch(() => undefined);
      if (!reponse || reponse.status >= 500) {
        await new Promise((suite) => setTimeout(suite, REPRISE));
        reponse = await demander(url);
      }
      if (new URL(reponse.url).origin !== racine.origin) throw new Error(`conduit à un autre hôte : ${reponse.url}`);
      if (reponse.status === 404) return undefined;
      if (!reponse.ok) throw new Error(`réponse ${reponse.status}`);
      return new Uint8Array(await reponse.arrayBuffer());
    },
  };
}

/**
 * The site in an archive, without the folder it is in.
 * @throws Error if it is no archive
 */
export function ouvrirArchive(prefixe: string, octets: Uint8Array): Site {
  const entrees = new Map([...lireZip(octets)].map(([nom, lire]) => [nom.replace(/^[^/]*\//, ''), lire]));
  return {
    prefixe,
    fichiers: [...entrees.keys()],
    lire: (fichier) => Promise.resolve(entrees.get(fichier)).then((lire) => lire?.()),
  };
}
