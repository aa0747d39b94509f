import type { Facette } from './entrees/entree.ts';
import type { Lexique } from './lexique.ts';
import { lireRequete, type Requete } from './requete.ts';

/** The part of Pagefind’s interface we use (pagefind 1.6). */
export interface Pagefind {
  options: (options: Record<string, unknown>) => Promise<void>;
  /** Fetches every facet: counts come with each search from then on. */
  filters: () => Promise<unknown>;
  search: (requete: string | null, options: OptionsPagefind) => Promise<ReponsePagefind>;
}
interface OptionsPagefind {
  filters?: Record<string, unknown>;
  sort?: Record<string, 'asc' | 'desc'>;
}
interface ReponsePagefind {
  results: TrouvePagefind[];
  filters: Record<string, Record<string, number>>;
}
interface TrouvePagefind {
  id: string;
  data: () => Promise<{ url: string; meta: Record<string, string>; filters: Record<string, string[]> }>;
}

/** Values chosen in each facet: any of a facet’s, and all the facets. */
export type Choix = Partial<Record<Facette, string[]>>;

/** A result, once its text is fetched. */
export interface Resultat {
  adresse: string;
  titre: string;
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

const RIEN: ReponsePagefind = { results: [], filters: {} };

/**
 * Searches the entries.
 * Older editions never come before the one in force; a designation comes before a mention; among designations
 * that have every word, the shortest first, as it is the nearest to what was asked.
 */
export async function chercher(pagefind: Pagefind, lexique: Lexique, saisie: string, choix: Choix): Promise<Reponse> {
  const requete = lireRequete(saisie, lexique);
  const filtres = Object.fromEntries(
    Object.entries(choix).flatMap(([nom, valeurs]) => (valeurs.length > 0 ? [[nom, { any: valeurs }]] : [])),
  );
  const enVigueur = { ...filtres, statut: 'en vigueur' };
  const libre = saisie.trim() !== '' && !requete;
  if (libre || (requete && requete.inconnus.length > 0))
    return { requete, trouves: [], parSynonyme: 0, famille: [], comptes: {} };
  if (!requete) {
    const tout = await pagefind.search(null, { filters: filtres, sort: { ordre: 'asc' } });
    const comptes = await compter(pagefind, null, filtres, tout);
    const trouves = Object.keys(filtres).length > 0 ? tout.results.map(lire) : [];
    return { requete, trouves, parSynonyme: 0, famille: [], comptes };
  }
  const avecSynonymes = requete.synonymes !== requete.texte;
  const [titres, textes, tous, actuels, famille] = await Promise.all([
    requete.titre === undefined ? RIEN : pagefind.search(requete.titre, { filters: enVigueur, sort: { rang: 'asc' } }),
    pagefind.search(requete.texte, { filters: enVigueur }),
    pagefind.search(requete.synonymes, { filters: filtres }),
    avecSynonymes ? pagefind.search(requete.synonymes, { filters: enVigueur }) : RIEN,
    requete.famille !== requete.synonymes ? pagefind.search(requete.famille, { filters: filtres }) : RIEN,
  ]);
  const vus = new Set<string>();
  const nouveaux = ({ results }: ReponsePagefind) =>
    results.filter(({ id }) => {
      const nouveau = !vus.has(id);
      vus.add(id);
      return nouveau;
    });
  const exacts = [...nouveaux(titres), ...nouveaux(textes)];
  const voisins = nouveaux(actuels);
  const anciens = nouveaux(tous);
  return {
    requete,
    trouves: [...exacts, ...voisins, ...anciens].map(lire),
    parSynonyme: voisins.length,
    famille: nouveaux(famille).map(lire),
    comptes: await compter(pagefind, requete.synonymes, filtres, tous),
  };
}

/** Within a facet, values add up: each is counted as if its own facet had no choice. */
async function compter(
  pagefind: Pagefind,
  requete: string | null,
  filtres: Record<string, unknown>,
  reponse: ReponsePagefind,
): Promise<Reponse['comptes']> {
  const comptes = { ...reponse.filters };
  await Promise.all(
    Object.keys(filtres).map(async (nom) => {
      const sans = Object.fromEntries(Object.entries(filtres).filter(([autre]) => autre !== nom));
      const { filters } = await pagefind.search(requete, { filters: sans });
      comptes[nom] = filters[nom] ?? {};
    }),
  );
  return comptes;
}

function lire(trouve: TrouvePagefind): () => Promise<Resultat> {
  return async () => {
    const { url, meta, filters } = await trouve.data();
    const { titre = '', lieu = '', texte = '', source = '', citation } = meta;
    const nature = filters.nature?.[0] ?? '';
    return {
      adresse: url,
      titre,
      lieu,
      texte,
      source,
      citation,
      nature,
      enVigueur: filters.statut?.[0] !== 'antérieur',
    };
  };
}
