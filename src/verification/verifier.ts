import { z } from 'zod';
import type { Controle } from '../controles/controler.ts';
import { parLieu } from '../controles/faute.ts';
import { ARCHIVE } from '../hors-ligne/fichiers.ts';
import { ADRESSE_LISTE } from '../hors-ligne/web/liste.ts';
import { verifierArchives } from './archives.ts';
import { verifierListe } from './liste.ts';
import { defaut, enFautes, liensMorts, parcourir, type DefautSitue } from './parcours.ts';
import { ENTREES, verifierRecherche } from './recherche.ts';
import type { Site } from './site.ts';

const LISTE = ADRESSE_LISTE.slice(1);

/** Where reading starts, beside what a list names: a site that lacks one of them is not whole. */
const DEPARTS = ['index.html', '404.html', 'robots.txt', 'sw.js', LISTE, ENTREES, 'recherche/lexique.json', ARCHIVE];

/** What is read of hors-ligne/liste.json. */
const LISTE_LUE = z.object({
  version: z.string(),
  paquets: z.array(z.object({ adresse: z.string(), fichiers: z.array(z.tuple([z.string(), z.string(), z.number()])) })),
});
/** What is read of recherche/entrees.json. */
const TABLE_LUE = z.object({ ids: z.string() });

/**
 * Reads a site again, as those who use it will: pages, where they lead and what they allow, what its lists
 * say of its files, what the search finds, the editions read without a network.
 */
export async function verifier(site: Site): Promise<Controle> {
  const formes: DefautSitue[] = [];
  const liste = await lireJson(site, LISTE, LISTE_LUE, formes);
  const table = await lireJson(site, ENTREES, TABLE_LUE, formes);
  const listes = (liste?.paquets ?? []).flatMap((p) => [p.adresse, ...p.fichiers.map(([adresse]) => adresse)]);
  const releve = await parcourir(site, [...site.fichiers, ...DEPARTS, ...listes.map((adresse) => adresse.slice(1))]);
  const defauts = [
    ...releve.defauts,
    ...formes,
    ...DEPARTS.filter((f) => !releve.vus.has(f)).map((f) => defaut(f, 'fichier-absent', 'Fichier absent')),
    ...liensMorts(releve),
    ...(liste ? await verifierListe(site, liste, releve) : []),
    ...verifierRecherche(table, releve),
  ];
  const fautes = [...(await enFautes(site, defauts)), ...(await verifierArchives(site, releve))];
  return { fichiers: releve.vus.size, fautes: fautes.sort(parLieu) };
}

/**
 * @param defauts where it is told that the file is another
 * @returns undefined if it cannot be read: reading every file says so
 */
async function lireJson<T>(
  site: Site,
  fichier: string,
  forme: z.ZodType<T>,
  defauts: DefautSitue[],
): Promise<T | undefined> {
  let lu: unknown;
  try {
    lu = JSON.parse(Buffer.from((await site.lire(fichier)) ?? []).toString());
  } catch {
    return undefined;
  }
  const { data, error } = forme.safeParse(lu);
  const [premiere] = error?.issues ?? [];
  if (premiere)
    defauts.push(defaut(fichier, 'forme', `Autre chose que ce qui est attendu : ${premiere.path.join('.')}`));
  return data;
}
