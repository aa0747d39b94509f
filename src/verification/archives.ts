import type { VFileMessage } from 'vfile-message';
import { ARCHIVE } from '../hors-ligne/fichiers.ts';
import { defaut, enFaute, liensMorts, parcourir, type Releve } from './parcours.ts';
import { ouvrirArchive, type Site } from './site.ts';

/** What is read from a disk: whole, with no dead link, its PDFs those of the site. */
export async function verifierArchives(site: Site, { vus }: Releve): Promise<VFileMessage[]> {
  const fautes: VFileMessage[] = [];
  for (const fichier of vus.keys())
    if (/^telechargements\/.*\.zip$/.test(fichier)) fautes.push(...(await verifierArchive(site, fichier, vus)));
  return fautes;
}

async function verifierArchive(site: Site, fichier: string, vus: Releve['vus']): Promise<VFileMessage[]> {
  let archive: Site;
  try {
    archive = ouvrirArchive(`${site.prefixe}${fichier}/`, (await site.lire(fichier)) ?? new Uint8Array());
  } catch (erreur) {
    return [await enFaute(site, defaut(fichier, 'illisible', `Archive illisible : ${String(erreur)}`))];
  }
  const releve = await parcourir(archive, archive.fichiers);
  const entiere = fichier === ARCHIVE;
  // an archive does not hold itself; that of a titre does not hold the PDFs of the others
  const absents = (cible: string) => cible === ARCHIVE || (!entiere && cible.startsWith('pdf/'));
  const attendus = entiere ? [...vus.keys()].filter((f) => /\.(?:html|pdf)$/.test(f) && f !== '404.html') : [];
  const autres = [...releve.vus].filter(([f, vu]) => f.endsWith('.pdf') && vus.get(f)?.empreinte !== vu.empreinte);
  const defauts = [
    ...releve.defauts,
    ...liensMorts(releve, absents),
    ...autres.map(([f]) => defaut(f, 'empreinte', 'Ce n’est pas le PDF du site')),
    ...attendus.filter((f) => !releve.vus.has(f)).map((f) => defaut(f, 'fichier-absent', 'Fichier du site absent')),
  ];
  return Promise.all(defauts.map((d) => enFaute(archive, d)));
}
