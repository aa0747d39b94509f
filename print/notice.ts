import { dateCourte } from '../src/referentiel/dates.ts';
import type { DocumentImprimable } from './documents/catalogue.ts';

/** What a PDF says of itself. */
export interface Notice {
  titre: string;
  sujet: string;
  /** When its content dates from. */
  date: Date;
}

const NOMS: Record<DocumentImprimable['nature'], string> = {
  grille: 'Grille d’évaluation',
  guide: 'Guide d’entretien',
};

/** The notice of a printable: titled as its page, dated as the edition of the RE it is made from. */
export function noticeDe({ session, nature }: DocumentImprimable): Notice {
  const { edition } = session;
  const { titre, document } = edition;
  const source = `${document.type} du ${dateCourte(edition.date)}`;
  return {
    titre: `${NOMS[nature]}, ${titre.sigle} ${titre.millesime}, ${session.nom}, ${source}`,
    sujet: `${session.intitule}, ${titre.code}, d’après le ${source} ; document d’aide non officiel`,
    date: new Date(edition.date),
  };
}
