import { dateCourte } from '../src/referentiel/dates.ts';
import type { DocumentImprimable } from './documents/catalogue.ts';

/** What a PDF says of itself. */
export interface Notice {
  titre: string;
  sujet: string;
  /** When its content dates from. */
  date: Date;
}

/** The notice of a printable: titled as its page, dated as the edition of the RE it is made from. */
export function noticeDe({ session, nom }: DocumentImprimable): Notice {
  const { edition } = session;
  const { titre, document } = edition;
  const source = `${document.type} du ${dateCourte(edition.date)}`;
  return {
    titre: `${nom}, ${titre.sigle} ${titre.millesime}, ${session.nom}, ${source}`,
    sujet: `${session.intitule}, ${titre.code}, d’après le ${source} ; document d’aide non officiel`,
    date: new Date(edition.date),
  };
}
