import type { AVerifier } from '../referentiel/a-verifier.ts';
import { lire } from './chemins.ts';
import type { Releve } from './exceptions.ts';

/**
 * Silences what is found inside an entry that says it is still to be verified: the entry itself is reported,
 * and nothing of it is printed.
 * @param regle the rule that reports such entries
 */
export const taireLesReserves = (releves: readonly Releve[], regle: string): Releve[] =>
  releves.filter(
    (releve) =>
      releve.regle === regle ||
      ![...releve.chemin.keys(), releve.chemin.length].some((n) => {
        const entree = lire(releve.fichier.donnees, releve.chemin.slice(0, n)) as
          { aVerifier?: AVerifier[] } | undefined;
        return typeof entree === 'object' && entree.aVerifier !== undefined;
      }),
  );
