import type { Competence, Edition } from '../modele.ts';
import { comparerListes, type Changement } from './changement.ts';

/** A compétence’s critères de performance (REAC) held against its critères d’évaluation (RE). */
export interface ComparaisonReacRe {
  competence: Competence;
  identiques: number;
  /** Of those, the ones the two lists do not put in the same place. */
  deplaces: number;
  changements: Changement[];
}

/** How many criteria the RE keeps, words otherwise, drops or adds. */
export interface BilanReacRe {
  identiques: number;
  reformules: number;
  nonRepris: number;
  ajoutes: number;
}

/** Compares, compétence by compétence, the criteria of the REAC with those of an edition of the RE. */
export function comparerReacRe(edition: Edition): ComparaisonReacRe[] {
  return edition.competences
    .filter(({ competence }) => competence.criteres.length > 0)
    .map(({ competence, criteres }) => {
      const reac = competence.criteres.map((c, i) => ({
        cle: c.id,
        objet: `Critère ${competence.numero}.${i + 1} du REAC`,
        texte: c.texte,
        id: `${competence.id}#${c.id}`,
      }));
      const re = criteres.map((c) => ({
        cle: c.performance?.id ?? c.id,
        objet: `Critère ${competence.numero}.${c.rang} du RE`,
        texte: c.texte,
        id: c.id,
      }));
      const changements = comparerListes(reac, re, true);
      const reformules = changements.filter((c) => c.type === 'reformulation' || c.type === 'typographie').length;
      const ajoutes = changements.filter((c) => c.type === 'ajout').length;
      const deplaces = changements.filter(
        (c) => c.type === 'deplacement' && !changements.some((x) => x !== c && x.id === c.id),
      ).length;
      return { competence, identiques: criteres.length - reformules - ajoutes, deplaces, changements };
    });
}

/** Adds up the comparisons of a titre. */
export function bilanReacRe(comparaisons: readonly ComparaisonReacRe[]): BilanReacRe {
  const compter = (...types: Changement['type'][]) =>
    comparaisons.reduce((n, c) => n + c.changements.filter((x) => types.includes(x.type)).length, 0);
  return {
    identiques: comparaisons.reduce((n, c) => n + c.identiques, 0),
    reformules: compter('reformulation', 'typographie'),
    nonRepris: compter('retrait'),
    ajoutes: compter('ajout'),
  };
}
