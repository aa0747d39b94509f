import { EMPREINTE, SITE, type FichierListe, type Liste, type Paquet } from './liste.ts';
import { ouvrirLePaquet, telecharger, verifier, type Progres } from './telechargement.ts';
import { cacheDe, marqueDe } from './versions.ts';

/** Up to so many files, each may be fetched by itself; beyond, requests cost more than bytes. */
const UN_PAR_UN = 400;
/** How much more a page weighs compressed by itself than in its pack, among its like. */
const SEUL = 1.5;
/** Files fetched, or taken from an older version, at once. */
const DE_FRONT = 8;

const TYPES: Record<string, string> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript',
  css: 'text/css',
  json: 'application/json',
  webmanifest: 'application/manifest+json',
  xml: 'application/xml',
  pdf: 'application/pdf',
  svg: 'image/svg+xml',
  png: 'image/png',
  woff2: 'font/woff2',
};

const reponseDe = ([adresse, empreinte]: FichierListe, octets: ArrayBuffer): Response =>
  new Response(octets, {
    headers: {
      'content-type': TYPES[adresse.split('.').at(-1) ?? ''] ?? 'application/octet-stream',
      'content-length': String(octets.byteLength),
      [EMPREINTE]: empreinte,
    },
  });

/**
 * Puts a pack in the cache of a version, all of it or nothing: each file is checked before it is kept, the mark that
 * makes the pack whole comes last, and a failure takes back what it had put. A few files are held in memory, never a pack.
 * @param anciennes versions from which what has not changed is taken
 * @param progres called with the bytes or the files that came, and their total
 * @throws Error if a file is missing, cut or altered; DOMException QuotaExceededError when there is no room
 */
export async function installer(
  version: string,
  paquet: Paquet,
  anciennes: readonly string[],
  progres: Progres,
): Promise<void> {
  const cache = await caches.open(cacheDe(version));
  if (await cache.match(marqueDe(paquet.nom))) return;
  const mis: string[] = [];
  try {
    await completer(paquet, await ouvrirToutes(anciennes), progres, async (fichier, reponse) => {
      mis.push(fichier[0]);
      await cache.put(fichier[0], reponse);
    });
    await cache.put(marqueDe(paquet.nom), new Response('entier'));
  } catch (erreur) {
    for (const adresse of mis) await cache.delete(adresse);
    throw erreur;
  }
}

/** Reads again every file of a pack that is kept, and fetches those the device has lost or spoilt. */
export async function reparer(version: string, paquet: Paquet, progres: Progres): Promise<void> {
  const cache = await caches.open(cacheDe(version));
  await completer(paquet, [cache], progres, async (fichier, reponse, source) => {
    if (source !== cache) await cache.put(fichier[0], reponse);
  });
}

type Garder = (fichier: FichierListe, reponse: Response, source?: Cache) => Promise<void>;

/** Gives every file of a pack, checked: from the caches that have it, else from the site. */
async function completer(paquet: Paquet, sources: readonly Cache[], progres: Progres, garder: Garder): Promise<void> {
  const manquants: FichierListe[] = [];
  await deFront(paquet.fichiers, async (fichier) => {
    const [source, octets] = (await reprendre(fichier, sources)) ?? [];
    if (octets) await garder(fichier, reponseDe(fichier, octets), source);
    else manquants.push(fichier);
  });
  if (vautUnParUn(paquet, manquants)) {
    let faits = 0;
    await deFront(manquants, async (fichier) => {
      const octets = await (await telecharger(fichier[0])).arrayBuffer();
      await verifier(fichier, octets);
      await garder(fichier, reponseDe(fichier, octets));
      progres(++faits, manquants.length);
    });
    return;
  }
  const voulus = new Set(manquants);
  for await (const [fichier, octets] of ouvrirLePaquet(paquet, progres)) {
    if (!voulus.has(fichier)) continue;
    await verifier(fichier, octets);
    await garder(fichier, reponseDe(fichier, octets));
  }
}

/** A file as a cache has it; undefined when none has it, or what it has is not what the list says. */
async function reprendre(fichier: FichierListe, sources: readonly Cache[]): Promise<[Cache, ArrayBuffer] | undefined> {
  for (const source of sources) {
    const reponse = await source.match(fichier[0]);
    if (reponse?.headers.get(EMPREINTE) !== fichier[1]) continue;
    try {
      const octets = await reponse.arrayBuffer();
      await verifier(fichier, octets);
      return [source, octets];
    } catch {
      // spoilt on the device: the site has it, and is asked once the device no longer answers
      await source.delete(fichier[0]);
    }
  }
  return undefined;
}

/** True when fetching these files one by one takes fewer bytes than their pack, and not too many requests. */
function vautUnParUn(paquet: Paquet, manquants: readonly FichierListe[]): boolean {
  const peser = (fichiers: readonly FichierListe[]) => fichiers.reduce((n, [, , octets]) => n + octets, 0);
  return manquants.length <= UN_PAR_UN && peser(manquants) * SEUL < peser(paquet.fichiers);
}

/** Does the same to each, a few at once; a failure lets those begun end, begins no other, then is thrown. */
async function deFront<T>(liste: readonly T[], faire: (x: T) => Promise<void>): Promise<void> {
  const restants = liste.values();
  const pannes: unknown[] = [];
  const suivre = async () => {
    for (const x of restants) {
      await faire(x).catch((erreur: unknown) => pannes.push(erreur));
      if (pannes.length > 0) return;
    }
  };
  await Promise.all(Array.from({ length: DE_FRONT }, suivre));
  if (pannes.length > 0) throw pannes[0];
}

const ouvrirToutes = (versions: readonly string[]): Promise<Cache[]> =>
  Promise.all(versions.map((v) => caches.open(cacheDe(v))));

/** Packs of PDFs that some version on the device has: an update brings them too. */
export async function paquetsPresents(liste: Liste, versions: readonly string[]): Promise<Paquet[]> {
  const cachesPresents = await ouvrirToutes(versions);
  const presents = await Promise.all(
    liste.paquets.map(async (p) => {
      const marques = await Promise.all(cachesPresents.map((c) => c.match(marqueDe(p.nom))));
      return p.nom === SITE || marques.some(Boolean) ? [p] : [];
    }),
  );
  return presents.flat();
}
