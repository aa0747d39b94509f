import { intituleActivite } from '../../../src/referentiel/assemblage.ts';
import type { Activite, CompetenceEvaluee, Session } from '../../../src/referentiel/modele.ts';

/** A CCP or CCS of a session, as its RE words it, and its compétences in the order of table 3.2. */
export interface ActiviteEvaluee {
  activite: Activite;
  intitule: string;
  competences: CompetenceEvaluee[];
}

/** The CCP or CCS a session assesses. */
export function activitesDe({ edition, competences }: Session): ActiviteEvaluee[] {
  return edition.titre.activites
    .map((activite) => ({
      activite,
      intitule: intituleActivite(edition, activite),
      competences: competences.filter((e) => e.competence.activite === activite),
    }))
    .filter((a) => a.competences.length > 0);
}
