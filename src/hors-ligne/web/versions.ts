import { RACINE } from '../../racine.ts';
import { SITE } from './liste.ts';

/** Caches are shared by all that a domain publishes: the name of ours starts with our root. */
const EDITION = `${RACINE}edition-`;

/** Cache of an edition; it is whole once it has its mark. Files are under their address from the root of the site. */
export const cacheDe = (version: string): string => EDITION + version;
export const estUneEdition = (cache: string): boolean => cache.startsWith(EDITION);

/** Address, in the cache of an edition, of what says that a pack is whole. */
export const marqueDe = (paquet: string): string => `/hors-ligne/complet/${paquet}`;

/** Cache of what is known of editions: the version the reader accepted, what kept a newer one from being made ready. */
export const ETAT = `${RACINE}hors-ligne`;
const VERSION_LUE = '/hors-ligne/version';
const ECHEC = '/hors-ligne/echec';

/** What a cache has there. Not open(), which would make the one that was erased meanwhile. */
export const lireCache = (cacheName: string, adresse: string): Promise<Response | undefined> =>
  caches.match(adresse, { cacheName });

const lire = async (adresse: string): Promise<string | undefined> => (await lireCache(ETAT, adresse))?.text();

/** The version the reader accepted; undefined when there is none on the device. */
export const versionLue = (): Promise<string | undefined> => lire(VERSION_LUE);

export async function lireVersion(version: string): Promise<void> {
  const etat = await caches.open(ETAT);
  await etat.put(VERSION_LUE, new Response(version));
}

/**
 * Why a version could not be kept: no room on the device, what is kept already takes all that the browser leaves to
 * the site, or files that did not come as the list says.
 */
export type Echec = 'place' | 'limite' | 'telechargement';

export const echecDe = (erreur: unknown): Echec =>
  erreur instanceof DOMException && erreur.name === 'QuotaExceededError' ? 'place' : 'telechargement';

/** What kept the last version from being made ready; undefined when nothing did. */
export const echecNote = async (): Promise<Echec | undefined> => (await lire(ECHEC)) as Echec | undefined;

/** @param echec undefined once a version is whole */
export async function noterEchec(echec: Echec | undefined): Promise<void> {
  const etat = await caches.open(ETAT);
  await (echec ? etat.put(ECHEC, new Response(echec)) : etat.delete(ECHEC));
}

/** Why the last version was not made ready. A browser over its limit has no room to note it: then that is why. */
export async function dernierEchec(): Promise<Echec> {
  const note = (await echecNote()) ?? 'telechargement';
  try {
    await noterEchec(note);
    return note;
  } catch {
    return 'limite';
  }
}

/** Versions that are whole on the device. */
export async function versionsEntieres(): Promise<string[]> {
  const noms = (await caches.keys()).filter(estUneEdition);
  const entiers = await Promise.all(
    noms.map(async (nom) => ((await lireCache(nom, marqueDe(SITE))) ? [nom.slice(EDITION.length)] : [])),
  );
  return entiers.flat();
}
