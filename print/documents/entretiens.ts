import type { Question } from '../../src/referentiel/competence.ts';
import type { CompetenceEvaluee, CritereEvalue, ModalitePrevue, Session } from '../../src/referentiel/modele.ts';

/** The modalités in which the jury asks: the entretien final, which assesses no compétence, is apart. */
const INTERROGENT = ['entretien-technique', 'questionnement-a-partir-de-productions'];

/** A question, with the criteria of this edition it seeks. */
interface QuestionPrevue extends Pick<Question, 'texte' | 'relances' | 'savoirs'> {
  criteres: CritereEvalue[];
}

/** A question in its place: its number in the guide. */
export interface QuestionNumerotee extends QuestionPrevue {
  numero: number;
}

/** An interview of the session, and what to ask in it. */
interface Entretien {
  modalite: ModalitePrevue;
  competences: { evaluee: CompetenceEvaluee; questions: QuestionNumerotee[]; production: string | undefined }[];
}

/** True when the jury asks the candidate about compétences in this modalité. */
export const interroge = ({ modalite }: ModalitePrevue): boolean => INTERROGENT.includes(modalite.slug);

/**
 * The interviews of a session, compétence by compétence. A titre whose questions are not written
 * yet still gets its criteria, one by one.
 */
export function entretiens(session: Session): Entretien[] {
  let numero = 0;
  return session.modalites.filter(interroge).map((modalite) => ({
    modalite,
    competences: session.competences
      .filter((e) => modalite.competences.includes(e))
      .map((evaluee) => ({
        evaluee,
        questions: questionsDe(evaluee).map((question) => ({ ...question, numero: (numero += 1) })),
        production: modalite.productions?.documents.find((d) => d.competence === evaluee.competence.numero)?.objet,
      })),
  }));
}

/** The first question that seeks each criterion: its finding is ticked there, once. */
export function premieresQuestions(prevus: readonly Entretien[]): Map<CritereEvalue, number> {
  const questions = prevus.flatMap((e) => e.competences.flatMap((c) => c.questions));
  return new Map(questions.toReversed().flatMap(({ criteres, numero }) => criteres.map((c) => [c, numero] as const)));
}

/**
 * The interviews in which a compétence may be taken up: those that assess it, and one to which the RE
 * attaches no compétence, since it goes back over the whole exam.
 */
export const entretiensDe = (session: Session, evaluee: CompetenceEvaluee): ModalitePrevue[] =>
  session.modalites.filter((m) => interroge(m) && (m.competences.length === 0 || m.competences.includes(evaluee)));

/** Compétences taken up in an interview that has no question about them: their criteria are worded where they are ticked. */
export function sansQuestion(session: Session): CompetenceEvaluee[] {
  const questionnees = new Set(
    entretiens(session).flatMap((e) => e.competences.flatMap((c) => (c.questions.length > 0 ? [c.evaluee] : []))),
  );
  return session.competences.filter((e) => entretiensDe(session, e).length > 0 && !questionnees.has(e));
}

/** True when the jury sees a compétence at work, then may take it up in an interview. */
export const seReprend = (session: Session, evaluee: CompetenceEvaluee): boolean =>
  entretiensDe(session, evaluee).length > 0 &&
  session.modalites.some((m) => !interroge(m) && m.competences.includes(evaluee));

function questionsDe({ competence, criteres }: CompetenceEvaluee): QuestionPrevue[] {
  const parId = new Map(criteres.map((c) => [c.id.split('#')[1], c]));
  if (competence.questions.length === 0) {
    return criteres.map((c) => ({ texte: 'Question à préparer', relances: [], savoirs: [], criteres: [c] }));
  }
  return competence.questions
    .map((q) => ({ ...q, criteres: q.criteres.flatMap((id) => parId.get(id) ?? []) }))
    .filter((q) => q.criteres.length > 0);
}
