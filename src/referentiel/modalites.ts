import { minutesDePresence } from './durees.ts';
import type { CompetenceEvaluee, Modalite, ModalitePrevue, Session, Titre } from './modele.ts';

/** Table 3.2 has one column for these two: a titre has either. */
const PREMIERE_COLONNE = ['mise-en-situation-professionnelle', 'presentation-de-projet'];

/** The columns of table 3.2 for these compétences, in its order. */
export function colonnesDeLaMatrice(
  modalites: readonly Modalite[],
  competences: readonly CompetenceEvaluee[],
): Modalite[] {
  const cochee = (m: Modalite) => competences.some((e) => e.modalites.includes(m));
  const premieres = modalites.filter((m) => PREMIERE_COLONNE.includes(m.slug));
  const retenues = premieres.some(cochee) ? premieres.filter(cochee) : premieres.slice(0, 1);
  return modalites.filter((m) => m.matrice && (!premieres.includes(m) || retenues.includes(m)));
}

/** The exams of the RE in force that use a modalité, titre by titre. */
export function modalitesEmployees(
  titres: readonly Titre[],
  modalite: Modalite,
): { session: Session; prevue: ModalitePrevue }[] {
  return titres.flatMap((t) =>
    t.enVigueur.sessions.flatMap((session) =>
      session.modalites.filter((m) => m.modalite.slug === modalite.slug).map((prevue) => ({ session, prevue })),
    ),
  );
}

/** Whether the jury is there during a modalité of an exam: all along, for a part of it, never, or one cannot tell. */
type PresenceDuJury = 'présent' | 'présent en partie' | 'absent' | 'non précisée';

export function presenceDuJury(prevue: ModalitePrevue): PresenceDuJury {
  const minutes = minutesDePresence(prevue, 'jury');
  if (minutes === undefined || prevue.duree === undefined) return 'non précisée';
  if (minutes === 0) return 'absent';
  return minutes === prevue.duree ? 'présent' : 'présent en partie';
}
