import type { LigneMatrice, ReLu } from '../modele.ts';
import { coller, nePeutCommencer } from '../texte/elements.ts';
import type { CritereConnu, Plan, Reperes } from './plan.ts';
import { apparier, lettres } from './ressemblance.ts';

/** The criteria of each compétence in a RE, by number. */
export type CriteresDuRe = Map<number, { criteres: CritereLie[]; doutes: string[] }>;

/** Cuts and links the criteria of table 3.2. */
export function criteresDuRe(plan: Plan, re: ReLu, reperes: Reperes): CriteresDuRe {
  const tous = plan.competences.flatMap((c) => [...c.criteres, ...c.autres].map((k) => k.texte));
  const debuts = debutsSurs(re.matrice, re.margeDesCriteres, tous);
  return new Map(
    plan.competences.flatMap((c) => {
      const ligne = reperes.lignes.get(c.numero);
      if (!ligne) return [];
      const siens = [...c.criteres, ...c.autres].map((k) => k.texte);
      const { criteres, doutes } = decouper(ligne.lignes, re.margeDesCriteres, [...siens, ...tous], debuts);
      return [[c.numero, { criteres: lier(criteres, c.criteres, c.autres), doutes }] as const];
    }),
  );
}

type Ligne = LigneMatrice['lignes'][number];

/** Points: a space. */
const ESPACE = 2.5;

/** Criteria of a row of table 3.2, and the beginnings that nothing confirms. */
interface CriteresDecoupes {
  criteres: string[];
  doutes: string[];
}

/**
 * Cuts the ragged lines of a criteria cell into criteria. A word that would have fitted on the line before
 * begins one; a word in lower case never does; between the two, the REAC’s own wording tells, else the way
 * the other criteria begin.
 * @param marge right edge of the cells, in points
 * @param reac criteria of the REAC, this compétence’s first
 * @param debuts first words of criteria that surely begin
 */
function decouper(
  lignes: readonly Ligne[],
  marge: number,
  reac: readonly string[],
  debuts: ReadonlySet<string>,
): CriteresDecoupes {
  const criteres: string[] = [];
  const doutes: string[] = [];
  const connus = reac.map(lettres);
  for (const [i, ligne] of lignes.entries()) {
    const avant = lignes[i - 1];
    const ici = criteres.at(-1);
    if (!avant || ici === undefined) {
      criteres.push(ligne.texte);
      continue;
    }
    const suite = coller(ici, ligne.texte);
    if (nePeutCommencer(ligne.texte)) criteres[criteres.length - 1] = suite;
    else if (tiendrait(avant, ligne, marge) || connus.some((c) => c.startsWith(lettres(ligne.texte))))
      criteres.push(ligne.texte);
    else if (connus.some((c) => c.startsWith(lettres(suite)))) criteres[criteres.length - 1] = suite;
    else {
      if (!debuts.has(premierMot(ligne.texte))) doutes.push(ligne.texte);
      criteres.push(ligne.texte);
    }
  }
  return { criteres, doutes };
}

/** First words of the criteria of a RE that surely begin: those of cells, and those that would have fitted above. */
function debutsSurs(matrice: readonly LigneMatrice[], marge: number, reac: readonly string[]): Set<string> {
  const debuts = matrice.flatMap(({ lignes }) =>
    lignes.filter((l, i) => {
      const avant = lignes[i - 1];
      return !nePeutCommencer(l.texte) && (!avant || tiendrait(avant, l, marge));
    }),
  );
  return new Set([...debuts.map((l) => premierMot(l.texte)), ...reac.map(premierMot)]);
}

/** « Les », « L' » : up to the first space or apostrophe. */
const premierMot = (texte: string): string => /^[^ ']+/.exec(texte)?.[0] ?? '';

const tiendrait = (avant: Ligne, ligne: Ligne, marge: number): boolean =>
  avant.x2 + ESPACE + ligne.largeurDuPremierMot <= marge;

/** A criterion that has its permanent id. */
interface CritereLie extends CritereConnu {
  horsReac?: true;
}

/**
 * Links the criteria of a RE with those that have ids already: the fiche’s, then those that earlier editions
 * added. A criterion without a pair gets an id of its own, that none ever had.
 */
function lier(
  criteres: readonly string[],
  fiche: readonly CritereConnu[],
  autres: readonly CritereConnu[],
): CritereLie[] {
  // the latest wording of each id, the fiche’s first
  const connus = [...new Map([...autres, ...fiche].map((c) => [c.id, c])).values()];
  const paires = apparier(
    criteres,
    connus.map((c) => c.texte),
  );
  let dernier = Math.max(0, ...connus.map((c) => Number(c.id.slice(2))));
  return criteres.map((texte, i): CritereLie => {
    const paire = paires[i];
    const id = (paire === undefined ? undefined : connus[paire])?.id ?? `c-${(dernier += 1)}`;
    return fiche.length === 0 || fiche.some((f) => f.id === id) ? { id, texte } : { id, texte, horsReac: true };
  });
}
