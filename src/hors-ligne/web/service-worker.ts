/**
 * Serves the edition kept on the device. It never changes the version read by itself: a new one is made ready beside
 * it, and read once the reader accepts it (edition.ts).
 */
import { RACINE } from '../../racine.ts';
import { installer, paquetsPresents } from './installation.ts';
import { ADRESSE_LISTE, type Liste } from './liste.ts';
import { lireListe } from './telechargement.ts';
import { cacheDe, echecDe, estUneEdition, lireVersion, noterEchec, versionLue, versionsEntieres } from './versions.ts';

/** What a worker has and a page has not; TypeScript types one or the other. */
interface Evenement extends Event {
  waitUntil: (fin: Promise<unknown>) => void;
}
interface Demande extends Evenement {
  request: Request;
  respondWith: (reponse: Promise<Response>) => void;
}
interface Portee {
  addEventListener: ((type: 'install' | 'activate', faire: (e: Evenement) => void) => void) &
    ((type: 'fetch', faire: (e: Demande) => void) => void);
  clients: {
    matchAll: (o: { includeUncontrolled: true }) => Promise<{ postMessage: (m: unknown) => void }[]>;
    claim: () => Promise<void>;
  };
  skipWaiting: () => Promise<void>;
}
const portee = self as unknown as Portee;

async function dire(message: unknown): Promise<void> {
  for (const page of await portee.clients.matchAll({ includeUncontrolled: true })) page.postMessage(message);
}

/** Makes ready the version of the site. A failure leaves the one that is read as it is, and says why. */
async function preparer(): Promise<void> {
  try {
    await installerTout(await lireListe(ADRESSE_LISTE), await versionsEntieres());
    await noterEchec(undefined);
  } catch (erreur) {
    await noterEchec(echecDe(erreur));
    throw erreur;
  } finally {
    void dire({});
  }
  await portee.skipWaiting();
}

async function installerTout(liste: Liste, anciennes: readonly string[]): Promise<void> {
  const cache = cacheDe(liste.version);
  // what a worker that was stopped left of it may be anything
  if (!anciennes.includes(liste.version)) await caches.delete(cache);
  try {
    // the site last: its mark makes the version whole
    for (const paquet of (await paquetsPresents(liste, anciennes)).reverse())
      await installer(
        liste.version,
        paquet,
        anciennes,
        (faits, total) => void dire({ paquet: paquet.nom, faits, total }),
      );
  } catch (erreur) {
    if (!anciennes.includes(liste.version)) await caches.delete(cache);
    throw erreur;
  }
  // what is kept can be listed without a network
  await (await caches.open(cache)).put(ADRESSE_LISTE, new Response(JSON.stringify(liste)));
  if ((await versionLue()) === undefined) await lireVersion(liste.version);
  // a version that was ready and never read, or that was left half made
  const gardes = [liste.version, await versionLue()].map((v) => v && cacheDe(v));
  for (const nom of await caches.keys()) if (estUneEdition(nom) && !gardes.includes(nom)) await caches.delete(nom);
}

/** The cache of the version that is read; undefined when the device has lost it: then the site answers. */
async function cacheLu(): Promise<Cache | undefined> {
  try {
    const version = await versionLue();
    return version === undefined ? undefined : await caches.open(cacheDe(version));
  } catch {
    return undefined;
  }
}

/** /titres/crcd-06/; undefined outside the site. @param url of a request */
function depuisLaRacine(url: string): string | undefined {
  const { origin, pathname } = new URL(url);
  return origin === location.origin && pathname.startsWith(RACINE) ? `/${pathname.slice(RACINE.length)}` : undefined;
}

async function repondre(requete: Request): Promise<Response> {
  const cache = await cacheLu();
  const adresse = depuisLaRacine(requete.url) ?? '';
  const chemin = adresse.endsWith('/') ? `${adresse}index.html` : adresse;
  // ?q= and #c-2 are read by the page: the file is the same
  const garde = await cache?.match(chemin);
  if (garde) return garde;
  try {
    return await fetch(requete);
  } catch (erreur) {
    const perdue = requete.mode === 'navigate' ? await cache?.match('/404.html') : undefined;
    if (!perdue) throw erreur;
    return new Response(perdue.body, { status: 404, headers: perdue.headers });
  }
}

portee.addEventListener('install', (e) => e.waitUntil(preparer()));
portee.addEventListener('activate', (e) => e.waitUntil(portee.clients.claim()));
portee.addEventListener('fetch', (e) => {
  const adresse = depuisLaRacine(e.request.url);
  // what the edition is made of is always the site’s own
  if (e.request.method !== 'GET' || adresse === undefined || /^\/(?:hors-ligne\/.*\.|sw\.js)/.test(adresse)) return;
  e.respondWith(repondre(e.request));
});
