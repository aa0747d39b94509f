import { interroge } from '../entretiens.ts';
import type { CompetenceEvaluee, ModalitePrevue, Session } from '../../../src/referentiel/modele.ts';

/** « mise en situation professionnelle, entretien technique » */
export const nommer = (modalites: readonly ModalitePrevue[]): string =>
  modalites.map((m) => m.modalite.intitule.toLowerCase()).join(', ');

/**
 * By what a compétence is assessed in a session, when it is not by each of its modalités: nobody waits for it
 * elsewhere, nor rates it where it is not to be seen.
 */
export function precisionDe({ modalites }: Session, evaluee: CompetenceEvaluee): string | undefined {
  const evaluent = modalites.filter((m) => m.competences.length > 0);
  const [par, pasPar] = [true, false].map((oui) => evaluent.filter((m) => m.competences.includes(evaluee) === oui));
  if (!par || !pasPar || pasPar.length === 0) return undefined;
  const muettes = pasPar.filter((m) => !interroge(m));
  return `Évaluée seulement par : ${nommer(par)}${muettes.length > 0 ? ` ; pas par : ${nommer(muettes)}` : ''}.`;
}

/** « CP 4, CP 6 et CP 7 » */
export const enumererCompetences = (evaluees: readonly CompetenceEvaluee[]): string =>
  new Intl.ListFormat('fr').format(evaluees.map((e) => e.competence.nom));
