import type { Partie } from './evaluation.ts';
import type { CompetenceEvaluee, ModalitePrevue, Session } from './modele.ts';

/** The modalités in which the jury asks: the entretien final, which assesses no compétence, is apart. */
const INTERROGENT = ['entretien-technique', 'questionnement-a-partir-de-productions'];

/** True when the jury asks the candidate about compétences in this modalité. */
export const interroge = ({ modalite }: ModalitePrevue): boolean => INTERROGENT.includes(modalite.slug);

/** The entretien final of a session; undefined where it has none. */
export const entretienFinalDe = ({ modalites }: Session): ModalitePrevue | undefined =>
  modalites.find((m) => m.modalite.slug === 'entretien-final');

/** An interview to which the RE attaches no compétence: it goes back over the whole exam. */
export const sansCompetence = (prevue: ModalitePrevue): boolean => interroge(prevue) && prevue.competences.length === 0;

/** The interviews in which a compétence may be taken up: those that assess it, and those that go back over the exam. */
export const entretiensDe = (session: Session, evaluee: CompetenceEvaluee): ModalitePrevue[] =>
  session.modalites.filter((m) => sansCompetence(m) || (interroge(m) && m.competences.includes(evaluee)));

/** True when the jury sees a compétence at work, then may take it up in an interview. */
export const seReprend = (session: Session, evaluee: CompetenceEvaluee): boolean =>
  entretiensDe(session, evaluee).length > 0 &&
  session.modalites.some((m) => !interroge(m) && m.competences.includes(evaluee));

/** The parts in which the jury hears the candidate, when there are several: they prepare for it in the others. */
export function partiesEntendues({ parties = [] }: ModalitePrevue): Partie[] {
  const entendues = parties.filter((p) => p.jury && !p.preparation && p.duree !== undefined);
  return entendues.length > 1 ? entendues : [];
}

/** The part that comes to a compétence: one that is about it, or the last, which takes up the rest. */
export function partieDe(prevue: ModalitePrevue, { competence }: CompetenceEvaluee): Partie | undefined {
  const parties = partiesEntendues(prevue);
  return parties.find((p) => p.competences?.includes(competence.numero)) ?? parties.at(-1);
}

/** The compétences of a modalité in the order the exam comes to them: part by part, what a part is about after the rest. */
export function enOrdreDEpreuve(session: Session, prevue: ModalitePrevue): CompetenceEvaluee[] {
  const parties = partiesEntendues(prevue);
  const rang = (e: CompetenceEvaluee) => {
    const partie = partieDe(prevue, e);
    if (!partie) return 0;
    return 2 * parties.indexOf(partie) + (partie.competences?.includes(e.competence.numero) ? 1 : 0);
  };
  return session.competences.filter((e) => prevue.competences.includes(e)).toSorted((a, b) => rang(a) - rang(b));
}
