import type { CritereEvalue } from '../../src/referentiel/assemblage.ts';

/** The number of a criterion on paper: « 3.2 », CP 3, second criterion of this RE. */
export const etiquetteCritere = (c: CritereEvalue): string => `${c.competence.numero}.${c.rang}`;
