import type { Edition, Session } from '../../src/referentiel/modele.ts';

/** The kinds of printable, by the word their addresses end with. */
const DOCUMENTS = ['grille', 'guide'] as const;
type NatureDocument = (typeof DOCUMENTS)[number];

/** One printable of one session: its page and its PDF, both under permanent addresses. */
export interface DocumentImprimable {
  session: Session;
  nature: NatureDocument;
  /** /imprimer/crcd-06/titre-grille/ */
  page: string;
  /** /pdf/crcd-06/titre-grille.pdf; the edition in force has the short name. */
  pdf: string;
}

/** Every printable of an edition of the RE. */
export function documentsImprimables(edition: Edition): DocumentImprimable[] {
  const suffixe = edition.enVigueur ? '' : `-${edition.date}`;
  return edition.sessions.flatMap((session) =>
    DOCUMENTS.map((nature): DocumentImprimable => {
      const nom = `${edition.titre.id}/${session.perimetre}-${nature}${suffixe}`;
      return { session, nature, page: `/imprimer/${nom}/`, pdf: `/pdf/${nom}.pdf` };
    }),
  );
}
