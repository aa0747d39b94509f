import { publiee, RACINE } from '../../racine.ts';
import { installer, lireListe, type Progres } from './installation.ts';
import { ADRESSE_LISTE, SITE, type Liste } from './liste.ts';
import { cacheDe, ETAT, estUneEdition, lireVersion, marqueDe, versionLue, versionsEntieres } from './versions.ts';

/** False from a disk, or in a browser without service workers: nothing can be kept. */
export const possible = 'serviceWorker' in navigator && location.protocol !== 'file:';

export type Etat = 'en-ligne' | 'hors-ligne' | 'pret' | 'nouvelle-version';

/** Where the reader stands: connected or not, edition kept or not, a newer one ready or not. */
export async function lireEtat(): Promise<Etat> {
  const lue = possible ? await versionLue() : undefined;
  if (lue !== undefined && (await versionPrete()) !== undefined) return 'nouvelle-version';
  if (!navigator.onLine) return 'hors-ligne';
  return lue === undefined ? 'en-ligne' : 'pret';
}

/** The version that is whole on the device and not read yet. */
async function versionPrete(): Promise<string | undefined> {
  const lue = await versionLue();
  return (await versionsEntieres()).find((v) => v !== lue);
}

/**
 * Keeps the site on the device.
 * @param progres called as it comes
 * @throws Error if it could not be kept whole: then nothing is
 */
export async function garder(progres: Progres): Promise<void> {
  const suivre = ({ data }: MessageEvent<{ paquet?: string; faits: number; total: number }>) => {
    if (data.paquet === SITE) progres(data.faits, data.total);
  };
  navigator.serviceWorker.addEventListener('message', suivre);
  try {
    const inscription = await navigator.serviceWorker.register(publiee('/sw.js'), { updateViaCache: 'none' });
    const ouvrier = inscription.installing ?? inscription.waiting ?? inscription.active;
    await new Promise<void>((resolve, reject) => {
      const voir = () => {
        if (ouvrier?.state === 'activated') resolve();
        if (ouvrier?.state === 'redundant') reject(new Error('installation interrompue'));
      };
      ouvrier?.addEventListener('statechange', voir);
      voir();
    });
  } catch (erreur) {
    await effacer();
    throw erreur;
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

/** Asks the site whether there is a newer version; it is made ready in the background. */
export async function verifierLaVersion(): Promise<void> {
  await (await navigator.serviceWorker.getRegistration(RACINE))?.update();
}

/** Leaves nothing of the edition on the device; the answers of the candidate are not of it. */
export async function effacer(): Promise<void> {
  // the domain may have other sites
  for (const inscription of await navigator.serviceWorker.getRegistrations())
    if (new URL(inscription.scope).pathname === RACINE) await inscription.unregister();
  for (const nom of await caches.keys()) if (estUneEdition(nom) || nom === ETAT) await caches.delete(nom);
}

/** Names of the packs kept with the version that is read. */
export async function paquetsGardes(liste: Liste): Promise<Set<string>> {
  const lue = await versionLue();
  const cache = lue === undefined ? undefined : await caches.open(cacheDe(lue));
  const gardes = await Promise.all(
    liste.paquets.map(async (p) => ((await cache?.match(marqueDe(p.nom))) ? [p.nom] : [])),
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
