import type { VFileMessage } from 'vfile-message';
import { ARCHIVE, archiveDuTitre } from '../hors-ligne/fichiers.ts';
import { defaut, enFautes, liensMorts, parcourir, type Releve } from './parcours.ts';
import { ouvrirArchive, type Site } from './site.ts';

/**
 * What is read from a disk: with no dead link, its PDFs those of the site; all the pages in the archive of the site,
 * each PDF in that of its titre if there is one.
 */
export async function verifierArchives(site: Site, { vus }: Releve): Promise<VFileMessage[]> {
  const attendus = Map.groupBy(
    [...vus.keys()].filter((f) => /\.(?:html|pdf)$/.test(f) && f !== '404.html'),
    (f) => {
      const titre = /^pdf\/([^/]+)\//.exec(f)?.[1];
      return titre !== undefined && vus.has(archiveDuTitre(titre)) ? archiveDuTitre(titre) : ARCHIVE;
    },
  );
  const fautes: VFileMessage[] = [];
  for (const fichier of vus.keys())
    if (/^telechargements\/.*\.zip$/.test(fichier))
      fautes.push(...(await verifierArchive(site, fichier, vus, attendus.get(fichier) ?? [])));
  return fautes;
}

async function verifierArchive(
  site: Site,
  fichier: string,
  vus: Releve['vus'],
  attendus: readonly string[],
): Promise<VFileMessage[]> {
  let archive: Site;
  try {
    archive = ouvrirArchive(`${site.prefixe}${fichier}/`, (await site.lire(fichier)) ?? new Uint8Array());
  } catch (erreur) {
    return enFautes(site, [defaut(fichier, 'illisible', `Archive illisible : ${String(erreur)}`)]);
  }
  const releve = await parcourir(archive, archive.fichiers);
  const autres = [...releve.vus].filter(([f, vu]) => f.endsWith('.pdf') && vus.get(f)?.empreinte !== vu.empreinte);
  const defauts = [
    ...releve.defauts,
    ...liensMorts(releve),
    ...autres.map(([f]) => defaut(f, 'empreinte', 'Ce n’est pas le PDF du site')),
    ...attendus.filter((f) => !releve.vus.has(f)).map((f) => defaut(f, 'fichier-absent', 'Fichier du site absent')),
  ];
  return enFautes(archive, defauts);
}
