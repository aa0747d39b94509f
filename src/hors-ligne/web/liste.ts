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
  /** The archive of each titre, where the whole is heavy: its name, its address, its bytes. */
  archives: [libelle: string, adresse: string, octets: number][];
}

export const ADRESSE_LISTE = '/hors-ligne/liste.json';
export const SITE = 'site';

/** Header that keeps the digest of a file in the cache. */
export const EMPREINTE = 'x-empreinte';

/** Length of a digest, in characters: 16 hold 96 bits. */
export const LONGUEUR_EMPREINTE = 16;
