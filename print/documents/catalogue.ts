import { aVerifierDeLaSession } from '../../src/referentiel/a-verifier.ts';
import type { Edition, Session } from '../../src/referentiel/modele.ts';
import { blocsParCompetence, blocsParQuestion, mentionsDeSession, type Attendus, type Bloc } from '../attendus.ts';

/** The kinds of printable, by the word their addresses end with: their name, and what they hold of a session. */
const DOCUMENTS = {
  grille: { nom: 'Grille d’évaluation', blocs: blocsParCompetence },
  guide: { nom: 'Guide d’entretien', blocs: blocsParQuestion },
} as const satisfies Record<string, { nom: string; blocs: (session: Session) => Bloc[] }>;
type NatureDocument = keyof typeof DOCUMENTS;

/** One printable of one session: its page and its PDF, both under permanent addresses. */
export interface DocumentImprimable {
  session: Session;
  nature: NatureDocument;
  /** « Grille d’évaluation » */
  nom: string;
  /** /imprimer/crcd-06/titre-grille/ */
  page: string;
  /** /pdf/crcd-06/titre-grille.pdf; the edition in force has the short name. */
  pdf: string;
  /** What its PDF is read back against. */
  attendus: Attendus;
}

/** Every printable of an edition of the RE; none for an exam that rests on a point still to be verified. */
export function documentsImprimables(edition: Edition): DocumentImprimable[] {
  const suffixe = edition.enVigueur ? '' : `-${edition.date}`;
  const etablies = edition.sessions.filter((session) => aVerifierDeLaSession(session).length === 0);
  return etablies.flatMap((session) =>
    (Object.keys(DOCUMENTS) as NatureDocument[]).map((nature): DocumentImprimable => {
      const { nom, blocs } = DOCUMENTS[nature];
      const chemin = `${edition.titre.id}/${session.perimetre}-${nature}${suffixe}`;
      return {
        session,
        nature,
        nom,
        page: `/imprimer/${chemin}/`,
        pdf: `/pdf/${chemin}.pdf`,
        attendus: { blocs: blocs(session), mentions: mentionsDeSession(session) },
      };
    }),
  );
}
