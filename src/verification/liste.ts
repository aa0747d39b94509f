import { gunzipSync } from 'node:zlib';
import { empreinteDe } from '../hors-ligne/fichiers.ts';
import { ADRESSE_LISTE, type Liste, type Paquet } from '../hors-ligne/web/liste.ts';
import { defaut, type DefautSitue, type Releve } from './parcours.ts';
import type { Site } from './site.ts';

/** Every file that a device keeps, and every pack that brings them, is what the list says. */
export async function verifierListe(site: Site, { version, paquets }: Liste, { vus }: Releve): Promise<DefautSitue[]> {
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
    if (!paquetLu || !contient(paquetLu, paquet))
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

function contient(octets: Uint8Array, { fichiers }: Paquet): boolean {
  try {
    // a host may have told the browser to unpack it
    const tout = octets[0] === 0x1f && octets[1] === 0x8b ? gunzipSync(octets) : octets;
    let fin = 0;
    return (
      fichiers.every(([, empreinte, taille]) => empreinteDe(tout.subarray(fin, (fin += taille))) === empreinte) &&
      fin === tout.length
    );
  } catch {
    return false;
  }
}
