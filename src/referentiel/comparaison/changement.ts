import { aplatir, decomposer } from '../typographie.ts';

/** How one thing differs between two documents. */
export type TypeChangement = 'ajout' | 'retrait' | 'reformulation' | 'typographie' | 'deplacement' | 'decoupage';

/** One difference, with both wordings. */
export interface Changement {
  type: TypeChangement;
  /** What differs: « Critère 5.1 », « Durée de l’entretien technique ». */
  objet: string;
  /** Absent for an addition. */
  avant?: string;
  /** Absent for a removal. */
  apres?: string;
  /** Of two sets, the elements that came or went. */
  difference?: string;
  /**
   * True when what is assessed, by what, how long or before whom is not the same. Typography,
   * order and equipment are not: they change the document or the room, not the exam.
   */
  modifieEvaluation: boolean;
  /** Where it stands on the site, if it has an address. */
  id?: string;
}

/** The letters and digits of a text, nothing else: what is left when typography is taken away. */
const lettres = (texte: string): string => aplatir(texte).replace(/[^a-z0-9]/g, '');

/** How two wordings differ; undefined when they are the same to the letter. */
export function typerTexte(avant: string, apres: string): 'reformulation' | 'typographie' | undefined {
  if (decomposer(avant) === decomposer(apres)) return undefined;
  return lettres(avant) === lettres(apres) ? 'typographie' : 'reformulation';
}

/**
 * Compares two texts, one of which may be missing.
 * @param evaluation whether a change of words is a change of the exam
 * @returns one change, or none
 */
export function comparerTextes(
  objet: string,
  avant: string | undefined,
  apres: string | undefined,
  evaluation: boolean,
  id?: string,
): Changement[] {
  const lieu = id === undefined ? {} : { id };
  if (avant === undefined && apres === undefined) return [];
  if (avant === undefined)
    return [{ type: 'ajout', objet, apres: apres ?? '', modifieEvaluation: evaluation, ...lieu }];
  if (apres === undefined) return [{ type: 'retrait', objet, avant, modifieEvaluation: evaluation, ...lieu }];
  const type = typerTexte(avant, apres);
  if (!type) return [];
  return [{ type, objet, avant, apres, modifieEvaluation: evaluation && type !== 'typographie', ...lieu }];
}

/** A set of names, and what the document prints where it names nothing. */
interface Ensemble {
  noms: readonly string[];
  sinon?: string | undefined;
}

/** Compares two sets of names: what is assessed, what is ticked. */
export function comparerEnsembles(
  objet: string,
  { noms: avant, sinon: avantSinon }: Ensemble,
  { noms: apres, sinon: apresSinon }: Ensemble,
  id?: string,
): Changement[] {
  const venus = apres.filter((x) => !avant.includes(x));
  const partis = avant.filter((x) => !apres.includes(x));
  if (venus.length + partis.length === 0) return [];
  const type = partis.length === 0 ? 'ajout' : venus.length === 0 ? 'retrait' : 'reformulation';
  const nommer = (noms: readonly string[], sinon = 'aucune inscrite') => (noms.length === 0 ? sinon : noms.join(', '));
  return [
    {
      type,
      objet,
      avant: nommer(avant, avantSinon),
      apres: nommer(apres, apresSinon),
      difference: (type === 'retrait' ? partis : venus).join(', '),
      modifieEvaluation: true,
      ...(id === undefined ? {} : { id }),
    },
  ];
}

interface Element {
  cle: string;
  objet: string;
  texte: string;
  id?: string;
}

/**
 * Compares two lists whose elements have a lasting key: what came, what went, what is worded
 * otherwise, what moved among those that stayed.
 */
export function comparerListes(
  avant: readonly Element[],
  apres: readonly Element[],
  evaluation: boolean,
): Changement[] {
  const chezAvant = new Map(avant.map((e) => [e.cle, e]));
  const chezApres = new Map(apres.map((e) => [e.cle, e]));
  const communs = avant.filter((e) => chezApres.has(e.cle)).map((e) => e.cle);
  const enPlace = new Set(
    plusLongueSuiteCommune(
      communs,
      apres.map((e) => e.cle),
    ),
  );
  return [
    ...avant
      .filter((e) => !chezApres.has(e.cle))
      .flatMap((e) => comparerTextes(e.objet, e.texte, undefined, evaluation, e.id)),
    ...apres.flatMap((e): Changement[] => {
      const ancien = chezAvant.get(e.cle);
      const changements = comparerTextes(e.objet, ancien?.texte, e.texte, evaluation, e.id);
      if (!ancien || enPlace.has(e.cle)) return changements;
      const deplacement: Changement = {
        type: 'deplacement',
        objet: e.objet,
        avant: ancien.objet,
        apres: e.objet,
        modifieEvaluation: false,
      };
      return [...changements, e.id === undefined ? deplacement : { ...deplacement, id: e.id }];
    }),
  ];
}

/** The longest run of keys that keep their order from one list to the other. */
function plusLongueSuiteCommune(a: readonly string[], b: readonly string[]): string[] {
  const suites = Array.from({ length: a.length + 1 }, () => Array.from({ length: b.length + 1 }, (): string[] => []));
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      const [cle] = [a[i]];
      const [sansA, sansB, suite] = [suites[i + 1]?.[j] ?? [], suites[i]?.[j + 1] ?? [], suites[i + 1]?.[j + 1] ?? []];
      const meilleure =
        cle !== undefined && cle === b[j] ? [cle, ...suite] : sansA.length >= sansB.length ? sansA : sansB;
      (suites[i] ?? [])[j] = meilleure;
    }
  }
  return suites[0]?.[0] ?? [];
}
