import { Readable } from 'node:stream';
import zlib from 'node:zlib';
import { empreinteDe } from '../hors-ligne/fichiers.ts';
import { ADRESSE_LISTE, type Liste, type Paquet } from '../hors-ligne/web/liste.ts';
import { defaut, type DefautSitue, type Releve } from './parcours.ts';
import type { Site } from './site.ts';

/** What is verified of the list. */
interface ListeLue extends Pick<Liste, 'version'> {
  paquets: readonly Pick<Paquet, 'adresse' | 'fichiers'>[];
}

/** Every file that a device keeps, and every pack that brings them, is what the list says. */
export async function verifierListe(
  site: Site,
  { version, paquets }: ListeLue,
  { vus }: Releve,
): Promise<DefautSitue[]> {
  const defauts: DefautSitue[] = [];
  const listes = new Set<string>();
  for (const paquet of paquets) {
    for (const [adresse, empreinte, octets] of paquet.fichiers) {
      const fichier = adresse.slice(1);
      listes.add(fichier);
      const vu = vus.get(fichier);
      if (!vu) defauts.push(defaut(fichier, 'fichier-absent', `Fichier absent, que ${ADRESSE_LISTE} annonce`));
      else if (vu.empreinte !== empreinte || vu.octets !== octets)
        defauts.push(defaut(fichier, 'empreinte', `Ce n’est pas le fichier que ${ADRESSE_LISTE} annonce`));
    }
    const paquetLu = await site.lire(paquet.adresse.slice(1)).catch(() => undefined);
    if (!paquetLu || !(await contient(paquetLu, paquet)))
      defauts.push(defaut(paquet.adresse.slice(1), 'paquet', 'Paquet hors ligne absent, coupé ou altéré'));
  }
  for (const fichier of vus.keys())
    if (/\.(?:html|pdf)$/.test(fichier) && !listes.has(fichier))
      defauts.push(defaut(fichier, 'hors-liste', `Fichier absent de ${ADRESSE_LISTE} : aucun appareil ne le garde`));
  const worker = await site.lire('sw.js').catch(() => undefined);
  if (worker && !Buffer.from(worker).toString().startsWith(`/* ${version} */`))
    defauts.push(defaut('sw.js', 'version', `Version autre que celle de ${ADRESSE_LISTE}, ${version}`));
  return defauts;
}

/** Bytes unpacked at once. */
const MORCEAU = 1 << 20;

/** One file after the other, as a device reads it: unpacked, that of a site of 200 titres is 750 MB. */
async function contient(octets: Uint8Array, { fichiers }: Pick<Paquet, 'fichiers'>): Promise<boolean> {
  // a host may have told the browser to unpack it
  const emballe = octets[0] === 0x1f && octets[1] === 0x8b;
  const source = Readable.from([octets]);
  const flux: AsyncIterable<Uint8Array> = emballe ? source.pipe(zlib.createGunzip({ chunkSize: MORCEAU })) : source;
  let reste: Uint8Array = new Uint8Array();
  let rang = 0;
  try {
    for await (const morceau of flux) {
      reste = Buffer.concat([reste, morceau]);
      for (let fichier = fichiers[rang]; fichier && fichier[2] <= reste.length; fichier = fichiers[(rang += 1)]) {
        if (empreinteDe(reste.subarray(0, fichier[2])) !== fichier[1]) return false;
        reste = reste.subarray(fichier[2]);
      }
      if (rang === fichiers.length && reste.length > 0) return false;
    }
  } catch {
    return false;
  }
  return rang === fichiers.length && reste.length === 0;
}
