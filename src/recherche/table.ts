import { EN_VIGUEUR, FACETTES, type Facette } from './entrees/entree.ts';

/**
 * What is known of every entry without fetching its text: recherche/entrees.json. Pagefind finds words; facets, counts
 * and order come from here, as its own filters compare every result with every page of a value.
 */
export interface TableEcrite {
  /** How many indexes the entries are shared between. */
  nombreDIndex: number;
  /** What Pagefind calls each entry, in the order of lists, between spaces. */
  ids: string;
  /** Words of its longest designation. */
  longueurs: number[];
  /** Its short designations, each as its forms in one word, between spaces. */
  courtes: string[];
  /** Values of each facet, and which ones each entry has, by rank. */
  facettes: Record<Facette, { valeurs: string[]; entrees: (number | number[])[] }>;
}

export interface Table {
  nombre: number;
  ids: string[];
  rangs: Map<string, number>;
  longueurs: number[];
  /** True when an entry is called just that. @param designation forms in one word */
  seNomme: (rang: number, designation: string) => boolean;
  /** Every value of each facet. */
  facettes: Record<Facette, string[]>;
  /** Values an entry has in a facet. @param rang of the entry */
  valeurs: (facette: Facette, rang: number) => string[];
  enVigueur: (rang: number) => boolean;
}

/** Names of the facets, in the order they are shown. */
export const NOMS_FACETTES = Object.keys(FACETTES) as Facette[];

/** @param entrees identifier, designations and facets of each entry, in the order of lists */
export function ecrireTable(
  nombreDIndex: number,
  entrees: readonly {
    id: string;
    longueur: number;
    courtes: readonly string[];
    facettes: Partial<Record<Facette, string[]>>;
  }[],
): TableEcrite {
  const facettes = Object.fromEntries(
    NOMS_FACETTES.map((nom) => {
      const valeurs = [...new Set(entrees.flatMap((e) => e.facettes[nom] ?? []))];
      const rangs = new Map(valeurs.map((v, i) => [v, i]));
      return [
        nom,
        {
          valeurs,
          entrees: entrees.map((e) => {
            const siens = (e.facettes[nom] ?? []).map((v) => rangs.get(v) ?? 0);
            return siens.length === 1 ? (siens[0] ?? 0) : siens;
          }),
        },
      ];
    }),
  ) as TableEcrite['facettes'];
  return {
    nombreDIndex,
    ids: entrees.map((e) => e.id).join(' '),
    longueurs: entrees.map((e) => e.longueur),
    courtes: entrees.map((e) => e.courtes.join(' ')),
    facettes,
  };
}

export function lireTable({ ids: ecrits, longueurs, courtes, facettes }: TableEcrite): Table {
  const ids = ecrits.split(' ');
  const valeurs = (nom: Facette, rang: number): string[] => {
    const siens = facettes[nom].entrees[rang] ?? [];
    return (typeof siens === 'number' ? [siens] : siens).map((v) => facettes[nom].valeurs[v] ?? '');
  };
  return {
    nombre: ids.length,
    ids,
    rangs: new Map(ids.map((id, rang) => [id, rang])),
    longueurs,
    seNomme: (rang, designation) => courtes[rang]?.split(' ').includes(designation) ?? false,
    facettes: Object.fromEntries(NOMS_FACETTES.map((nom) => [nom, facettes[nom].valeurs])) as Table['facettes'],
    valeurs,
    enVigueur: (rang) => valeurs('edition', rang).includes(EN_VIGUEUR),
  };
}

/** Values chosen in each facet: any of a facet’s, and all the facets. */
export type Choix = Partial<Record<Facette, string[]>>;

/** True when an entry has one of the values chosen in each facet, one facet left aside. */
export const convient = (table: Table, choix: Choix, rang: number, sauf?: Facette): boolean =>
  NOMS_FACETTES.every((nom) => {
    const voulues = choix[nom];
    return !voulues?.length || nom === sauf || table.valeurs(nom, rang).some((v) => voulues.includes(v));
  });

/**
 * How many of these entries each value of each facet would leave, were it chosen too: within a facet values add up,
 * so that each is counted as if its own facet had no choice.
 */
export function compter(table: Table, choix: Choix, rangs: readonly number[]): Record<string, Record<string, number>> {
  return Object.fromEntries(
    NOMS_FACETTES.map((nom) => {
      const comptes: Record<string, number> = {};
      for (const rang of rangs)
        if (convient(table, choix, rang, nom))
          for (const v of table.valeurs(nom, rang)) comptes[v] = (comptes[v] ?? 0) + 1;
      return [nom, comptes];
    }),
  );
}
