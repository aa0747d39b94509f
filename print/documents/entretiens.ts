import type { Question } from '../../src/referentiel/competence.ts';
import { enOrdreDEpreuve, interroge, partieDe, sansCompetence } from '../../src/referentiel/entretien.ts';
import type { Partie } from '../../src/referentiel/evaluation.ts';
import type { CompetenceEvaluee, CritereEvalue, ModalitePrevue, Session } from '../../src/referentiel/modele.ts';

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
  competences: {
    evaluee: CompetenceEvaluee;
    /** When to ask, where the interview has several parts. */
    partie: Partie | undefined;
    questions: QuestionNumerotee[];
    production: string | undefined;
  }[];
}

/**
 * The interviews of a session, compétence by compétence, in the order of the exam; one that goes back over
 * it may come to any. A titre whose questions are not written yet still gets its criteria, one by one.
 */
export function entretiens(session: Session): Entretien[] {
  let numero = 0;
  return session.modalites.filter(interroge).map((modalite) => ({
    modalite,
    competences: (sansCompetence(modalite) ? session.competences : enOrdreDEpreuve(session, modalite)).map(
      (evaluee) => ({
        evaluee,
        partie: partieDe(modalite, evaluee),
        questions: questionsDe(evaluee).map((question) => ({ ...question, numero: (numero += 1) })),
        production: modalite.productions?.documents.find((d) => d.competence === evaluee.competence.numero)?.objet,
      }),
    ),
  }));
}

/** The first question that seeks each criterion: its finding is ticked there, once. */
export function premieresQuestions(prevus: readonly Entretien[]): Map<CritereEvalue, number> {
  const questions = prevus.flatMap((e) => e.competences.flatMap((c) => c.questions));
  return new Map(questions.toReversed().flatMap(({ criteres, numero }) => criteres.map((c) => [c, numero] as const)));
}

function questionsDe({ competence, criteres }: CompetenceEvaluee): QuestionPrevue[] {
  const parId = new Map(criteres.map((c) => [c.id.split('#')[1], c]));
  if (competence.questions.length === 0) {
    return criteres.map((c) => ({ texte: 'Question à préparer', relances: [], savoirs: [], criteres: [c] }));
  }
  return competence.questions
    .map((q) => ({ ...q, criteres: q.criteres.flatMap((id) => parId.get(id) ?? []) }))
    .filter((q) => q.criteres.length > 0);
}
