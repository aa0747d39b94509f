import { RACINE } from '../../racine.ts';
import { SITE } from './liste.ts';

/** Caches are shared by all that a domain publishes: the name of ours starts with our root. */
const EDITION = `${RACINE}edition-`;

/** Cache of an edition; it is whole once it has its mark. Files are under their address from the root of the site. */
export const cacheDe = (version: string): string => EDITION + version;
export const estUneEdition = (cache: string): boolean => cache.startsWith(EDITION);

/** Address, in the cache of an edition, of what says that a pack is whole. */
export const marqueDe = (paquet: string): string => `/hors-ligne/complet/${paquet}`;

/** Cache and address of the version the reader accepted. */
export const ETAT = `${RACINE}hors-ligne`;
const VERSION_LUE = '/hors-ligne/version';

/** The version the reader accepted; undefined when there is none on the device. */
export async function versionLue(): Promise<string | undefined> {
  // not open(), which would make it
  return (await caches.match(VERSION_LUE, { cacheName: ETAT }))?.text();
}

export async function lireVersion(version: string): Promise<void> {
  const etat = await caches.open(ETAT);
  await etat.put(VERSION_LUE, new Response(version));
}

/** Versions that are whole on the device. */
export async function versionsEntieres(): Promise<string[]> {
  const noms = (await caches.keys()).filter(estUneEdition);
  const entiers = await Promise.all(
    noms.map(async (nom) =>
      (await (await caches.open(nom)).match(marqueDe(SITE))) ? [nom.slice(EDITION.length)] : [],
    ),
  );
  return entiers.flat();
}
