/** What a titre has that others have not: the shapes référentiels come in, in turn, so that any few titres have them all. */
export interface Forme {
  /** Its last activité is one of extension, which leads to a CCS. */
  ccs: boolean;
  /** A REAC is published; without one, fiches have no criteria of their own and no lists. */
  reac: boolean;
  /** Names as long as the longest. */
  longue: boolean;
  /** Exams with parts, a surveillant, untimed parts, a questionnaire, and a modalité that a CCP alone has not. */
  enParties: boolean;
  /** A compétence with one criterion, one with thirty, and lists that are empty. */
  inegale: boolean;
}

const ORDINAIRE: Forme = { ccs: false, reac: true, longue: false, enParties: false, inegale: false };
const FORMES: readonly Partial<Forme>[] = [
  {},
  { ccs: true },
  { reac: false },
  { longue: true },
  { enParties: true },
  { inegale: true },
  { ccs: true, longue: true, enParties: true, inegale: true },
];

/** @param i rank of the titre */
export const formeDe = (i: number): Forme => ({ ...ORDINAIRE, ...FORMES[i % FORMES.length] });
