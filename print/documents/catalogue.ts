import type { Edition, Session } from '../../src/referentiel/modele.ts';

/** The kinds of printable: the word their addresses end with, and their name. */
const DOCUMENTS = { grille: 'Grille d’évaluation', guide: 'Guide d’entretien' } as const;
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
}

/** Every printable of an edition of the RE. */
export function documentsImprimables(edition: Edition): DocumentImprimable[] {
  const suffixe = edition.enVigueur ? '' : `-${edition.date}`;
  return edition.sessions.flatMap((session) =>
    (Object.keys(DOCUMENTS) as NatureDocument[]).map((nature): DocumentImprimable => {
      const chemin = `${edition.titre.id}/${session.perimetre}-${nature}${suffixe}`;
      return { session, nature, nom: DOCUMENTS[nature], page: `/imprimer/${chemin}/`, pdf: `/pdf/${chemin}.pdf` };
    }),
  );
}
