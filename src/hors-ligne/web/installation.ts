import { publiee } from '../../racine.ts';
import { EMPREINTE, LONGUEUR_EMPREINTE, SITE, type FichierListe, type Liste, type Paquet } from './liste.ts';
import { cacheDe, marqueDe } from './versions.ts';

/** Up to so many files, each is fetched by itself; beyond, the pack costs less. */
const UN_PAR_UN = 60;
/** Files fetched at once. */
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

export type Progres = (faits: number, total: number) => void;

/** Start of the SHA-256 of some bytes, in base64url. */
async function empreinteDe(octets: BufferSource): Promise<string> {
  const somme = new Uint8Array(await crypto.subtle.digest('SHA-256', octets));
  return btoa(String.fromCharCode(...somme))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .slice(0, LONGUEUR_EMPREINTE);
}

/** @throws Error if the bytes are not those of the list */
async function verifier([adresse, empreinte, taille]: FichierListe, octets: ArrayBuffer): Promise<void> {
  if (octets.byteLength !== taille || (await empreinteDe(octets)) !== empreinte) throw new Error(`${adresse} altéré`);
}

const reponseDe = ([adresse, empreinte]: FichierListe, octets: ArrayBuffer): Response =>
  new Response(octets, {
    headers: {
      'content-type': TYPES[adresse.split('.').at(-1) ?? ''] ?? 'application/octet-stream',
      'content-length': String(octets.byteLength),
      [EMPREINTE]: empreinte,
    },
  });

async function telecharger(adresse: string): Promise<Response> {
  const reponse = await fetch(publiee(adresse), { cache: 'no-cache' });
  if (!reponse.ok) throw new Error(`${adresse} : ${reponse.status}`);
  return reponse;
}

/**
 * Puts a pack in the cache of a version, all of it or nothing: every file is checked before the first is kept.
 * What an older version has unchanged is taken from there.
 * @param progres called with the bytes received, then the files kept
 * @throws Error if a file is missing, cut or altered
 */
export async function installer(
  version: string,
  paquet: Paquet,
  anciennes: readonly string[],
  progres: Progres,
): Promise<void> {
  const cache = await caches.open(cacheDe(version));
  if (await cache.match(marqueDe(paquet.nom))) return;
  const sources = await Promise.all([version, ...anciennes].map((v) => caches.open(cacheDe(v))));
  const repris: [FichierListe, Response][] = [];
  const manquants: FichierListe[] = [];
  for (const fichier of paquet.fichiers) {
    const reponses = await Promise.all(sources.map((c) => c.match(fichier[0])));
    const meme = reponses.find((r) => r?.headers.get(EMPREINTE) === fichier[1]);
    if (meme) repris.push([fichier, meme]);
    else manquants.push(fichier);
  }
  const recus =
    manquants.length > UN_PAR_UN ? await depuisLePaquet(paquet, manquants, progres) : await unParUn(manquants, progres);
  for (const [[adresse], reponse] of repris) await cache.put(adresse, reponse);
  let faits = 0;
  for (const [fichier, octets] of recus) {
    await cache.put(fichier[0], reponseDe(fichier, octets));
    faits += 1;
    if (faits % 50 === 0) progres(faits, recus.length);
  }
  await cache.put(marqueDe(paquet.nom), new Response('entier'));
}

async function unParUn(manquants: readonly FichierListe[], progres: Progres): Promise<[FichierListe, ArrayBuffer][]> {
  const file = [...manquants];
  const recus: [FichierListe, ArrayBuffer][] = [];
  const suivre = async () => {
    for (let fichier = file.pop(); fichier; fichier = file.pop()) {
      const octets = await (await telecharger(fichier[0])).arrayBuffer();
      await verifier(fichier, octets);
      recus.push([fichier, octets]);
      progres(recus.length, manquants.length);
    }
  };
  await Promise.all(Array.from({ length: DE_FRONT }, suivre));
  return recus;
}

async function depuisLePaquet(
  paquet: Paquet,
  manquants: readonly FichierListe[],
  progres: Progres,
): Promise<[FichierListe, ArrayBuffer][]> {
  const reponse = await telecharger(paquet.adresse);
  // some hosts say themselves that a .gz is compressed, and the browser opens it
  const ouvert = reponse.headers.get('content-encoding') === 'gzip';
  let recu = 0;
  const compteur = new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
    transform(morceau, suite) {
      recu += morceau.byteLength;
      progres(Math.min(recu, paquet.octets), paquet.octets);
      suite.enqueue(morceau);
    },
  });
  const brut = reponse.body?.pipeThrough(compteur);
  const flux = ouvert ? brut : brut?.pipeThrough(new DecompressionStream('gzip'));
  const tout = await new Response(flux).arrayBuffer();
  const voulus = new Set(manquants);
  const recus: [FichierListe, ArrayBuffer][] = [];
  let debut = 0;
  for (const fichier of paquet.fichiers) {
    const octets = tout.slice(debut, debut + fichier[2]);
    debut += fichier[2];
    if (!voulus.has(fichier)) continue;
    await verifier(fichier, octets);
    recus.push([fichier, octets]);
  }
  if (debut !== tout.byteLength) throw new Error(`${paquet.adresse} : ${tout.byteLength} octets, ${debut} attendus`);
  return recus;
}

/** Packs of PDFs that some version on the device has: an update brings them too. */
export async function paquetsPresents(liste: Liste, versions: readonly string[]): Promise<Paquet[]> {
  const cachesPresents = await Promise.all(versions.map((v) => caches.open(cacheDe(v))));
  const presents = await Promise.all(
    liste.paquets.map(async (p) => {
      const marques = await Promise.all(cachesPresents.map((c) => c.match(marqueDe(p.nom))));
      return p.nom === SITE || marques.some(Boolean) ? [p] : [];
    }),
  );
  return presents.flat();
}

/** The list of the edition on the site. @throws Error if it cannot be fetched */
export const lireListe = async (adresse: string): Promise<Liste> =>
  (await telecharger(adresse)).json() as Promise<Liste>;
