import type { CompetenceEvaluee, CritereEvalue } from '../../../src/referentiel/modele.ts';
import { decomposer } from '../../../src/referentiel/typographie.ts';

/** A critère de performance of the REAC that the RE does not print as it is. */
export interface PerformanceAutre {
  texte: string;
  /** The critère d’évaluation that words it otherwise; undefined when the RE takes it up nowhere. */
  pour: CritereEvalue | undefined;
}

/** What the REAC says of a compétence beside the criteria of the RE: rewordings first, then what is not assessed. */
export function performancesAutres({ competence, criteres }: CompetenceEvaluee): PerformanceAutre[] {
  const reecrites = criteres.flatMap((c): PerformanceAutre[] =>
    c.performance && decomposer(c.performance.texte) !== decomposer(c.texte)
      ? [{ texte: c.performance.texte, pour: c }]
      : [],
  );
  const reprises = new Set(criteres.map((c) => c.performance));
  const nonReprises = competence.criteres.filter((c) => !reprises.has(c));
  return [...reecrites, ...nonReprises.map(({ texte }) => ({ texte, pour: undefined }))];
}
