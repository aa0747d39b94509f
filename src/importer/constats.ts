import type { AVerifier } from '../referentiel/a-verifier.ts';

/** Something in a document that its reader must look at: it becomes an entry of `aVerifier`. */
export interface Reserve extends AVerifier {
  /** Where on the page, in points from the bottom. */
  zone?: { haut: number; bas: number } | undefined;
}

/** What one check of the documents said. */
export interface Constat {
  /** Name of the check, as the report lists it. */
  controle: string;
  /** juste: it holds; remarque: worth knowing, nothing to settle; reserve: a person must look. */
  resultat: 'juste' | 'remarque' | 'reserve';
  message: string;
}

/**
 * The entry of the content that a reserve is written in: titre, activite/1, fiche/3, transversale/1, glossaire;
 * then, for an edition dated so, edition, session/ccp-1, session/ccp-1/entretien-technique, ligne/3, tableau33/1,
 * plateau, correspondances.
 */
export type Lieu = string;

/** The outcome of a check: what it said, and where a person must look if it did not hold. */
export interface Verdict {
  constat: Constat;
  reserve?: { lieu: Lieu; date?: string; point: Reserve };
}

export const juste = (controle: string, message: string): Verdict => ({
  constat: { controle, resultat: 'juste', message },
});
export const remarque = (controle: string, message: string): Verdict => ({
  constat: { controle, resultat: 'remarque', message },
});

/** How many of them hold: what the others lack is told apart. */
export const decompte = (controle: string, justes: number, total: number, message: string): Verdict =>
  (justes === total ? juste : remarque)(controle, message);

/** @param date of the edition, for a place that is in one */
export const reserver = (controle: string, lieu: Lieu, point: Reserve, date?: string): Verdict => ({
  constat: { controle, resultat: 'reserve', message: point.raison },
  reserve: { lieu, point, ...(date === undefined ? {} : { date }) },
});
