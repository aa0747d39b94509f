import { publiee, RACINE } from '../../racine.ts';
import { installer, reparer } from './installation.ts';
import { ADRESSE_LISTE, SITE, type Liste } from './liste.ts';
import { lireListe, type Progres } from './telechargement.ts';
import {
  cacheDe,
  dernierEchec,
  echecNote,
  ETAT,
  estUneEdition,
  lireCache,
  lireVersion,
  marqueDe,
  versionLue,
  versionsEntieres,
  type Echec,
} from './versions.ts';

/** False from a disk, or in a browser without service workers: nothing can be kept. */
export const possible = 'serviceWorker' in navigator && location.protocol !== 'file:';

export type Etat = 'en-ligne' | 'hors-ligne' | 'pret' | 'nouvelle-version' | 'version-manquee';

/** Event of the window: what is kept has changed, and no worker says so. */
export const CHANGEE = 'edition-changee';

/** Where the reader stands: connected or not, edition kept or not, a newer one ready, failed, or none. */
export async function lireEtat(): Promise<Etat> {
  const gardee = await estGardee();
  if (gardee && (await versionPrete()) !== undefined) return 'nouvelle-version';
  if (!navigator.onLine) return 'hors-ligne';
  if (!gardee) return 'en-ligne';
  return (await echecNote()) === undefined ? 'pret' : 'version-manquee';
}

/** True when a version is read from the device, and is whole there: a browser short of room may clear it. */
export async function estGardee(): Promise<boolean> {
  const lue = possible ? await versionLue() : undefined;
  return lue !== undefined && (await versionsEntieres()).includes(lue);
}

/** The version that is whole on the device and not read yet. */
async function versionPrete(): Promise<string | undefined> {
  const lue = await versionLue();
  return (await versionsEntieres()).find((v) => v !== lue);
}

/** A version could not be made ready. */
export class VersionManquee extends Error {
  readonly echec: Echec;
  constructor(echec: Echec) {
    super(echec);
    this.echec = echec;
  }
}

/**
 * Keeps the site on the device.
 * @param progres called as it comes
 * @throws VersionManquee if it could not be kept whole: then nothing is
 */
export async function garder(progres: Progres): Promise<void> {
  await effacer();
  // under the address it had, a worker erased while pages use it comes back as it was, and installs nothing
  const inscription = await navigator.serviceWorker.register(publiee(`/sw.js?${Date.now()}`), {
    updateViaCache: 'none',
  });
  try {
    await attendre(inscription.installing ?? inscription.waiting ?? inscription.active, progres);
  } catch (erreur) {
    await effacer();
    throw erreur;
  }
}

/** Waits until a worker has made its version ready. @throws VersionManquee if it could not */
async function attendre(ouvrier: ServiceWorker | null, progres: Progres): Promise<void> {
  const suivre = ({ data }: MessageEvent<{ paquet?: string; faits: number; total: number }>) => {
    if (data.paquet === SITE) progres(data.faits, data.total);
  };
  navigator.serviceWorker.addEventListener('message', suivre);
  try {
    const fin = await new Promise<ServiceWorkerState | undefined>((resolve) => {
      const voir = () => {
        if (ouvrier?.state === 'activated' || ouvrier?.state === 'redundant') resolve(ouvrier.state);
      };
      ouvrier?.addEventListener('statechange', voir);
      voir();
    });
    if (fin === 'redundant') throw new VersionManquee(await dernierEchec());
  } finally {
    navigator.serviceWorker.removeEventListener('message', suivre);
  }
}

/** Reads the version that is ready, and forgets the others. */
export async function accepter(): Promise<void> {
  const prete = await versionPrete();
  if (prete === undefined) return;
  await lireVersion(prete);
  for (const nom of await caches.keys()) if (estUneEdition(nom) && nom !== cacheDe(prete)) await caches.delete(nom);
}

/**
 * Asks the site whether there is a newer version, and makes it ready; when there is none, checks the one that is kept,
 * and fetches again what the device has spoilt.
 * @throws VersionManquee if it could not be made ready: the one that is read stays
 */
export async function verifierLaVersion(progres: Progres): Promise<void> {
  const inscription = await navigator.serviceWorker.getRegistration(RACINE);
  await inscription?.update();
  if (inscription?.installing) return attendre(inscription.installing, progres);
  const liste = await lireListe(ADRESSE_LISTE);
  if (liste.version !== (await versionLue())) return;
  const gardes = await paquetsGardes(liste);
  for (const paquet of liste.paquets) if (gardes.has(paquet.nom)) await reparer(liste.version, paquet, progres);
}

/** Leaves nothing of the edition on the device; the answers of the candidate are not of it. */
export async function effacer(): Promise<void> {
  // the domain may have other sites
  for (const inscription of await navigator.serviceWorker.getRegistrations())
    if (new URL(inscription.scope).pathname === RACINE) await inscription.unregister();
  for (const nom of await caches.keys()) if (estUneEdition(nom) || nom === ETAT) await caches.delete(nom);
  dispatchEvent(new Event(CHANGEE));
}

/** The list of the site, or of the version that is read where the site does not answer. */
export async function listeConnue(): Promise<Liste | undefined> {
  try {
    return await lireListe(ADRESSE_LISTE);
  } catch {
    const lue = possible ? await versionLue() : undefined;
    const gardee = lue === undefined ? undefined : await lireCache(cacheDe(lue), ADRESSE_LISTE);
    return gardee?.json() as Promise<Liste> | undefined;
  }
}

/** Names of the packs kept with the version that is read. */
export async function paquetsGardes(liste: Liste): Promise<Set<string>> {
  const lue = await versionLue();
  if (lue === undefined) return new Set();
  const gardes = await Promise.all(
    liste.paquets.map(async (p) => ((await lireCache(cacheDe(lue), marqueDe(p.nom))) ? [p.nom] : [])),
  );
  return new Set(gardes.flat());
}

/** Keeps the PDFs of a titre. @throws Error if the version read is no longer the site’s, or a file is altered */
export async function garderLesPdf(titre: string, progres: Progres): Promise<void> {
  const liste = await lireListe(ADRESSE_LISTE);
  const paquet = liste.paquets.find((p) => p.nom === titre);
  if (!paquet || liste.version !== (await versionLue())) throw new Error('mettez d’abord l’édition à jour');
  await installer(liste.version, paquet, [], progres);
}
