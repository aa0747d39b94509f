import { direRemplacement } from '../src/referentiel/citations.ts';
import { dateCourte } from '../src/referentiel/dates.ts';
import type { DocumentImprimable } from './documents/catalogue.ts';

/** What a PDF says of itself. */
export interface Notice {
  titre: string;
  sujet: string;
  /** When its content dates from. */
  date: Date;
}

/**
 * The notice of a printable: titled as its page, dated as the edition of the RE it is made from,
 * unless SOURCE_DATE_EPOCH says when (reproducible-builds.org/specs/source-date-epoch).
 * @throws Error if SOURCE_DATE_EPOCH is no number of seconds
 */
export function noticeDe({ session, nom }: DocumentImprimable): Notice {
  const { edition } = session;
  const { titre, document } = edition;
  const source = `${document.type} du ${dateCourte(edition.date)}`;
  const remplacement = direRemplacement(edition);
  return {
    titre: `${nom}, ${titre.sigle} ${titre.millesime}, ${session.nom}, ${source}`,
    sujet: `${session.intitule}, ${titre.code}, d’après le ${source} ; document d’aide non officiel${remplacement ? `. ${remplacement}` : ''}`,
    date: dateSource() ?? new Date(edition.date),
  };
}

/** The date that a reproducible build asks for. */
function dateSource(): Date | undefined {
  const { SOURCE_DATE_EPOCH } = process.env;
  if (!SOURCE_DATE_EPOCH) return undefined;
  if (!/^\d{1,12}$/.test(SOURCE_DATE_EPOCH))
    throw new Error(`SOURCE_DATE_EPOCH : un nombre de secondes attendu, « ${SOURCE_DATE_EPOCH} » lu`);
  return new Date(Number(SOURCE_DATE_EPOCH) * 1000);
}
