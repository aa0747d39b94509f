import type { Question } from '../../src/referentiel/competence.ts';
import type { CompetenceEvaluee, CritereEvalue, ModalitePrevue, Session } from '../../src/referentiel/modele.ts';

/** The modalités in which the jury asks: the entretien final, which assesses no compétence, is apart. */
const INTERROGENT = ['entretien-technique', 'questionnement-a-partir-de-productions'];

/** A question, with the criteria of this edition it seeks. */
export interface QuestionPrevue extends Pick<Question, 'texte' | 'relances' | 'savoirs'> {
  criteres: CritereEvalue[];
}

/** An interview of the session, and what to ask in it. */
interface Entretien {
  modalite: ModalitePrevue;
  competences: { evaluee: CompetenceEvaluee; questions: QuestionPrevue[]; production: string | undefined }[];
}

/**
 * The interviews of a session, compétence by compétence. A titre whose questions are not written
 * yet still gets its criteria, one by one.
 */
export function entretiens(session: Session): Entretien[] {
  return session.modalites
    .filter((m) => INTERROGENT.includes(m.modalite.slug))
    .map((modalite) => ({
      modalite,
      competences: session.competences
        .filter((e) => modalite.competences.includes(e))
        .map((evaluee) => ({
          evaluee,
          questions: questionsDe(evaluee),
          production: modalite.productions?.documents.find((d) => d.competence === evaluee.competence.numero)?.objet,
        })),
    }));
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
