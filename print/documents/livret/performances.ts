import type { CompetenceEvaluee, CritereEvalue } from '../../../src/referentiel/modele.ts';
import { performanceReformulee, performancesNonReprises } from '../../../src/referentiel/performances.ts';

/** A critère de performance of the REAC that the RE does not print as it is. */
export interface PerformanceAutre {
  texte: string;
  /** The critère d’évaluation that words it otherwise; undefined when the RE takes it up nowhere. */
  pour: CritereEvalue | undefined;
}

/** What the REAC says of a compétence beside the criteria of the RE: rewordings first, then what is not assessed. */
export function performancesAutres(evaluee: CompetenceEvaluee): PerformanceAutre[] {
  const reecrites = evaluee.criteres.flatMap((pour): PerformanceAutre[] => {
    const reformulee = performanceReformulee(pour);
    return reformulee ? [{ texte: reformulee.texte, pour }] : [];
  });
  return [...reecrites, ...performancesNonReprises(evaluee).map(({ texte }) => ({ texte, pour: undefined }))];
}
