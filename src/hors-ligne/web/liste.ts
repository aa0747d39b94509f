/** A file of the site: its address from the root, the start of its SHA-256 in base64url, its size in bytes. */
export type FichierListe = [adresse: string, empreinte: string, octets: number];

/** Files that come in one gzip, one after the other, in the order of the list. */
export interface Paquet {
  /** « site », or the id of a titre for what prints it. */
  nom: string;
  /** What people read: the name of the titre. */
  libelle: string;
  adresse: string;
  /** Bytes to fetch. */
  octets: number;
  fichiers: FichierListe[];
}

/** hors-ligne/liste.json: everything an edition holds. */
export interface Liste {
  /** Changes when a page does. */
  version: string;
  /** The site, then what prints each titre. */
  paquets: Paquet[];
  /** Bytes of the archive for a USB stick. */
  archive: number;
}

export const ADRESSE_LISTE = '/hors-ligne/liste.json';
export const SITE = 'site';

/** Cache of an edition; it is whole once it has its mark. */
export const cacheDe = (version: string): string => `edition-${version}`;
export const estUneEdition = (cache: string): boolean => cache.startsWith('edition-');

/** Address, in the cache of an edition, of what says that a pack is whole. */
export const marqueDe = (paquet: string): string => `/hors-ligne/complet/${paquet}`;

/** Cache and address of the version the reader accepted. */
export const ETAT = 'hors-ligne';
const VERSION_LUE = '/hors-ligne/version';

/** Header that keeps the digest of a file in the cache. */
export const EMPREINTE = 'x-empreinte';

/** Length of a digest, in characters: 16 hold 96 bits. */
export const LONGUEUR_EMPREINTE = 16;

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
      (await (await caches.open(nom)).match(marqueDe(SITE))) ? [nom.replace('edition-', '')] : [],
    ),
  );
  return entiers.flat();
}
