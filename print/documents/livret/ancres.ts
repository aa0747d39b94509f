import { LISTES_SAVOIRS } from '../../../src/referentiel/competence.ts';
import type { Competence, ItemImprime } from '../../../src/referentiel/modele.ts';

/** Anchor of a printed item in the booklet: compétence, list, rank. */
export const ancreItem = (competence: Competence, { liste, rang }: Pick<ItemImprime, 'liste' | 'rang'>): string =>
  `cp-${competence.numero}-${LISTES_SAVOIRS.indexOf(liste) + 1}-${rang}`;
