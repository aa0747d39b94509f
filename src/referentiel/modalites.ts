import type { Modalite, ModalitePrevue, Session, Titre } from './modele.ts';

/** The exams of the RE in force that use a modalité, titre by titre. */
export function modalitesEmployees(
  titres: readonly Titre[],
  modalite: Modalite,
): { session: Session; prevue: ModalitePrevue }[] {
  return titres.flatMap((t) =>
    t.enVigueur.sessions.flatMap((session) =>
      session.modalites.filter((m) => m.modalite === modalite).map((prevue) => ({ session, prevue })),
    ),
  );
}
