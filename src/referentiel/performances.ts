import type { Critere } from './competence.ts';
import type { CompetenceEvaluee, CritereEvalue } from './modele.ts';
import { decomposer } from './typographie.ts';

/** The critère de performance of the REAC that a criterion takes up in other words; undefined when it says the same. */
export const performanceReformulee = ({ performance, texte }: CritereEvalue): Critere | undefined =>
  performance && decomposer(performance.texte) !== decomposer(texte) ? performance : undefined;

/** The critères de performance of a compétence that this RE takes up nowhere. */
export function performancesNonReprises({ competence, criteres }: CompetenceEvaluee): Critere[] {
  const reprises = new Set(criteres.map((c) => c.performance));
  return competence.criteres.filter((c) => !reprises.has(c));
}
