/**
 * Serves the edition kept on the device. It never changes the version read by itself: a new one is made ready beside
 * it, and read once the reader accepts it (etat.ts).
 */
import { RACINE } from '../../racine.ts';
import { installer, lireListe, paquetsPresents } from './installation.ts';
import { ADRESSE_LISTE } from './liste.ts';
import { cacheDe, estUneEdition, lireVersion, versionLue, versionsEntieres } from './versions.ts';

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

async function preparer(): Promise<void> {
  const liste = await lireListe(ADRESSE_LISTE);
  const anciennes = await versionsEntieres();
  // the site last: its mark makes the version whole
  for (const paquet of (await paquetsPresents(liste, anciennes)).reverse())
    await installer(
      liste.version,
      paquet,
      anciennes,
      (faits, total) => void dire({ paquet: paquet.nom, faits, total }),
    );
  if ((await versionLue()) === undefined) await lireVersion(liste.version);
  // a version that was ready and never read, or that was left half made
  const gardes = [liste.version, await versionLue()].map((v) => v && cacheDe(v));
  for (const nom of await caches.keys()) if (estUneEdition(nom) && !gardes.includes(nom)) await caches.delete(nom);
  await portee.skipWaiting();
}

/** /titres/crcd-06/; undefined outside the site. @param url of a request */
function depuisLaRacine(url: string): string | undefined {
  const { origin, pathname } = new URL(url);
  return origin === location.origin && pathname.startsWith(RACINE) ? `/${pathname.slice(RACINE.length)}` : undefined;
}

async function repondre(requete: Request): Promise<Response> {
  const version = await versionLue();
  const cache = version === undefined ? undefined : await caches.open(cacheDe(version));
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
