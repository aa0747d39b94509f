import type { Lexique } from './lexique.ts';
import { SEPARATEUR } from './entrees/entree.ts';
import { lireLieux } from './lieux.ts';
import { lireSuite, motsDe, type Requete } from './requete.ts';
import { compter, convient, type Choix, type Table } from './table.ts';

/** The part of Pagefind’s interface we use (pagefind 1.6). */
export interface Pagefind {
  options: (options: Record<string, unknown>) => Promise<void>;
  mergeIndex: (dossier: string, options: Record<string, unknown>) => Promise<void>;
  search: (requete: string | null) => Promise<{ results: TrouvePagefind[] }>;
}
interface TrouvePagefind {
  id: string;
  data: () => Promise<{ url: string; meta: Record<string, string> }>;
}

/** Folder of an index, from the root. @param n of the index; the first has what they share */
export const dossierDIndex = (n: number): string => (n === 1 ? 'pagefind/' : `pagefind/${n}/`);

/**
 * Opens the indexes of the site, for Pagefind to answer from all of them.
 * @param nombre of indexes
 * @param racine of the site: « / », « /referentiels/ »
 */
export async function ouvrirPagefind(pagefind: Pagefind, nombre: number, racine: string): Promise<void> {
  // a worker would cost another 40 kB, for answers that take a few milliseconds
  await pagefind.options({ basePath: racine + dossierDIndex(1), baseUrl: racine, noWorker: true });
  const autres = Array.from({ length: nombre - 1 }, (_, i) => racine + dossierDIndex(i + 2));
  await Promise.all(autres.map((dossier) => pagefind.mergeIndex(dossier, { baseUrl: racine })));
}

/** All that a search needs, once it is loaded. */
export interface Moteur {
  pagefind: Pagefind;
  lexique: Lexique;
  table: Table;
}

/** A result, once its text is fetched. */
export interface Resultat {
  adresse: string;
  titre: string;
  /** Its other designations. */
  alias: string[];
  lieu: string;
  texte: string;
  source: string;
  citation: string | undefined;
  nature: string;
  enVigueur: boolean;
}

export interface Reponse {
  /** The words asked for; undefined for a search by facets alone. */
  requete: Requete | undefined;
  /** Results, best first; texts are fetched only for those that are shown. */
  trouves: (() => Promise<Resultat>)[];
  /** How many of them have only a synonym; they come after those that have the word. */
  parSynonyme: number;
  /** Results that have only a word of the same family, kept apart. */
  famille: (() => Promise<Resultat>)[];
  /** How many results each value of each facet would leave, were it chosen too. */
  comptes: Record<string, Record<string, number>>;
}

interface Trouve {
  rang: number;
  data: TrouvePagefind['data'];
}

/**
 * Searches the entries.
 * Older editions never come before the one in force; a designation comes before a mention; among designations
 * that have every word, the shortest first, as it is the nearest to what was asked. Last comes what is in the place the
 * query names, whether it says so or not: « stress CP 3 ».
 */
export async function chercher(moteur: Moteur, saisie: string, choix: Choix): Promise<Reponse> {
  const { lexique, table } = moteur;
  const suite = motsDe(saisie, lexique);
  const requete = lireSuite(suite, lexique);
  const rien = { requete, trouves: [], parSynonyme: 0, famille: [], comptes: {} };
  if (!requete) return saisie.trim() === '' ? parcourir(moteur, choix) : rien;
  if (requete.inconnus.length > 0) return rien;

  const chacun = (q: string | undefined) => (q === undefined ? [] : trouver(moteur, q));
  const [titres, textes, titresVoisins, tous, famille, surPlace] = await Promise.all([
    chacun(requete.titre),
    trouver(moteur, requete.texte),
    chacun(requete.titreSynonymes),
    requete.synonymes === requete.texte ? undefined : trouver(moteur, requete.synonymes),
    requete.famille === requete.synonymes ? [] : trouver(moteur, requete.famille),
    trouverSurPlace(moteur, suite),
  ]);
  for (const liste of [titres, titresVoisins])
    liste.sort((a, b) => (table.longueurs[a.rang] ?? 0) - (table.longueurs[b.rang] ?? 0) || a.rang - b.rang);
  const justes = titres.filter(({ rang }) => table.seNomme(rang, requete.designation)).sort((a, b) => a.rang - b.rang);
  const vus = new Set<number>();
  const nouveaux = (liste: readonly Trouve[], garder: (rang: number) => boolean = () => true) =>
    liste.filter(({ rang }) => {
      if (vus.has(rang) || !garder(rang) || !convient(table, choix, rang)) return false;
      vus.add(rang);
      return true;
    });
  const larges = tous ?? textes;
  const { enVigueur } = table;
  const exacts = [justes, titres, textes].flatMap((liste) => nouveaux(liste, enVigueur));
  // Pagefind answers a word it has not by a shorter one: only what all words find counts
  const rangsLarges = new Set(larges.map((t) => t.rang));
  const voisins = [titresVoisins.filter((t) => rangsLarges.has(t.rang)), larges].flatMap((liste) =>
    nouveaux(liste, enVigueur),
  );
  const ailleurs = nouveaux(surPlace, enVigueur);
  const anciens = [larges, surPlace].flatMap((liste) => nouveaux(liste));
  const lire = (t: Trouve) => () => lireResultat(table, t);
  return {
    requete,
    trouves: [...exacts, ...voisins, ...ailleurs, ...anciens].map(lire),
    parSynonyme: voisins.length,
    famille: nouveaux(famille).map(lire),
    comptes: compter(table, choix, [...new Set([...larges, ...surPlace].map((t) => t.rang))]),
  };
}

/** What has the other words of the query, in the place it names; in the order of lists. */
async function trouverSurPlace(moteur: Moteur, suite: readonly string[]): Promise<Trouve[]> {
  const lieux = lireLieux(suite, moteur.table);
  if (!lieux) return [];
  const mots = lireSuite(lieux.reste, moteur.lexique);
  const trouves = await trouver(moteur, mots ? mots.synonymes : null);
  return trouves.filter(({ rang }) => convient(moteur.table, lieux.choix, rang)).sort((a, b) => a.rang - b.rang);
}

/** Everything the facets leave, in the order of lists; nothing but counts while none is chosen. */
async function parcourir(moteur: Moteur, choix: Choix): Promise<Reponse> {
  const { table } = moteur;
  const tous = table.ids.map((_, rang) => rang);
  const comptes = compter(table, choix, tous);
  const vide = { requete: undefined, trouves: [], parSynonyme: 0, famille: [], comptes };
  if (Object.keys(choix).length === 0) return vide;
  const parRang = new Map((await trouver(moteur, null)).map((t) => [t.rang, t]));
  const trouves = tous.flatMap((rang) => {
    const trouve = convient(table, choix, rang) ? parRang.get(rang) : undefined;
    return trouve ? [() => lireResultat(table, trouve)] : [];
  });
  return { ...vide, trouves };
}

async function trouver({ pagefind, table }: Moteur, requete: string | null): Promise<Trouve[]> {
  const { results } = await pagefind.search(requete);
  return results.flatMap(({ id, data }) => {
    const rang = table.rangs.get(id);
    return rang === undefined ? [] : [{ rang, data }];
  });
}

async function lireResultat(table: Table, { rang, data }: Trouve): Promise<Resultat> {
  const { url, meta } = await data();
  const { titre = '', alias = '', lieu = '', texte = '', source = '', citation } = meta;
  const nature = table.valeurs('nature', rang)[0] ?? '';
  return {
    adresse: url,
    titre,
    alias: alias.split(SEPARATEUR),
    lieu,
    texte,
    source,
    citation,
    nature,
    enVigueur: table.enVigueur(rang),
  };
}
