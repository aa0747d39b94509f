import { EN_VIGUEUR, type Entree, type Facette } from '../../recherche/entrees/entree.ts';
import type { Inventaire } from './inventaire.ts';
import { fichierDe } from './relatif.ts';

/** A titre, by its id, and the name entries are filed under. */
export interface TitreDePartie {
  id: string;
  nom: string;
}

/** The part of a site that one titre takes. */
export interface Partie {
  /** Its pages, its documents, and those common to all. */
  fichiers: string[];
  /** What its search finds. */
  entrees: Entree[];
}

/** Folders with one folder a titre. */
const PAR_TITRE = /^(?:titres|imprimer|pdf|donnees)\/([^/]+)\//;

/** A savoir has its page, in the part of a titre, only where a compétence asks for it. */
const SAVOIR = /^savoirs\/[^/]+\//;

/** What is made again, or of no use from a disk to somebody who has one titre: the data of all together. */
const LAISSES = /^(?:pagefind\/|recherche\/.*\.json$|ims\/|donnees\/[^/]+\.(?!html$)\w+$)/;

/** Where what every titre has is filed. */
const COMMUN = '';

/**
 * Parts a site between its titres, in one reading of its files and entries.
 * @param titres every titre of the site
 * @param entrees every entry of its search
 * @returns the part of each, made when it is asked for
 */
export function partager(
  { fichiers }: Inventaire,
  titres: readonly TitreDePartie[],
  entrees: readonly Entree[],
): (titre: TitreDePartie) => Partie {
  const ids = new Set(titres.map((t) => t.id));
  const parTitre = Map.groupBy(
    fichiers.filter((f) => !LAISSES.test(f) && !SAVOIR.test(f)),
    (f) => {
      const dossier = PAR_TITRE.exec(f)?.[1] ?? COMMUN;
      return ids.has(dossier) ? dossier : COMMUN;
    },
  );
  const savoirs = new Set(fichiers.filter((f) => SAVOIR.test(f)));
  const noms = titres.map((t) => t.nom);
  const entreesDe = new Map(noms.map((nom): [string, Entree[]] => [nom, []]));
  for (const entree of entrees) {
    const { titre: siens = [] } = entree.facettes;
    for (const nom of siens.length > 0 ? siens : noms) entreesDe.get(nom)?.push(entree);
  }
  const communs = parTitre.get(COMMUN) ?? [];
  return ({ id, nom }) => {
    const siennes = entreesDe.get(nom) ?? [];
    const pageDe = (e: Entree) => fichierDe(e.adresse.replace(/[?#].*$/s, ''));
    const presents = new Set([
      ...communs,
      ...(parTitre.get(id) ?? []),
      ...siennes.map(pageDe).filter((p) => savoirs.has(p)),
    ]);
    return {
      fichiers: [...presents].sort(),
      entrees: siennes.filter((e) => presents.has(pageDe(e))).map((e) => pourLeTitre(e, nom)),
    };
  };
}

/** The entry as the search of a part shows it, its other places left out. */
function pourLeTitre(entree: Entree, nom: string): Entree {
  const sien = (valeur: string) => valeur === EN_VIGUEUR || valeur === nom || valeur.startsWith(`${nom}, `);
  const facettes = Object.entries(entree.facettes).map(([facette, valeurs]) =>
    facette === 'categorie' ? [facette, valeurs] : [facette, valeurs.filter(sien)],
  );
  return { ...entree, facettes: Object.fromEntries(facettes) as Partial<Record<Facette, string[]>> };
}
