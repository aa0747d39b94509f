import type { Controle } from '../controles/controler.ts';
import { parLieu } from '../controles/faute.ts';
import { ARCHIVE } from '../hors-ligne/fichiers.ts';
import { ADRESSE_LISTE, type Liste } from '../hors-ligne/web/liste.ts';
import type { TableEcrite } from '../recherche/table.ts';
import { verifierArchives } from './archives.ts';
import { verifierListe } from './liste.ts';
import { defaut, enFautes, liensMorts, parcourir } from './parcours.ts';
import { ENTREES, verifierRecherche } from './recherche.ts';
import type { Site } from './site.ts';

const LISTE = ADRESSE_LISTE.slice(1);

/** Where reading starts, beside what a list names: a site that lacks one of them is not whole. */
const DEPARTS = ['index.html', '404.html', 'robots.txt', 'sw.js', LISTE, ENTREES, 'recherche/lexique.json', ARCHIVE];

/**
 * Reads a site again, as those who use it will: pages, where they lead and what they allow, what its lists
 * say of its files, what the search finds, the editions read without a network.
 */
export async function verifier(site: Site): Promise<Controle> {
  const liste = await lireJson<Liste>(site, LISTE);
  const listes = (liste?.paquets ?? []).flatMap((p) => [p.adresse, ...p.fichiers.map(([adresse]) => adresse)]);
  const releve = await parcourir(site, [...site.fichiers, ...DEPARTS, ...listes.map((adresse) => adresse.slice(1))]);
  const defauts = [
    ...releve.defauts,
    ...DEPARTS.filter((f) => !releve.vus.has(f)).map((f) => defaut(f, 'fichier-absent', 'Fichier absent')),
    ...liensMorts(releve),
    ...(liste ? await verifierListe(site, liste, releve) : []),
    ...verifierRecherche(await lireJson<TableEcrite>(site, ENTREES), releve),
  ];
  const fautes = [...(await enFautes(site, defauts)), ...(await verifierArchives(site, releve))];
  return { fichiers: releve.vus.size, fautes: fautes.sort(parLieu) };
}

/** @returns undefined if it cannot be read: reading every file says so */
async function lireJson<T>(site: Site, fichier: string): Promise<T | undefined> {
  try {
    const octets = await site.lire(fichier);
    return octets && (JSON.parse(Buffer.from(octets).toString()) as T);
  } catch {
    return undefined;
  }
}
