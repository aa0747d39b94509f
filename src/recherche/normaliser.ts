/**
 * Pagefind splits words on ASCII punctuation only and does not know œ: « l’usager »
 * would be the word "lusager". The index and the query go through the same forms;
 * what is shown keeps its spelling.
 */
function formesCommunes(texte: string, apostrophe: string): string {
  return texte
    .normalize('NFC')
    .replace(/[\u2018\u2019\u02BC\u2032]/g, apostrophe)
    .replace(/[\u2010-\u2014\u00B7\u2022\u2027]/g, '-')
    .replace(/[\u200B\u00AD]/g, '')
    .replace(/[\u00A0\u202F]/g, ' ')
    .replace(/œ/g, 'oe')
    .replace(/Œ/g, 'Oe')
    .replace(/æ/g, 'ae')
    .replace(/Æ/g, 'Ae');
}

/** The HTML handed to the indexer: its text changes, its tags do not, so titles keep their spelling. */
export const pourIndex = (html: string): string =>
  html.replace(/<[^>]*>|[^<]+/g, (morceau) => (morceau.startsWith('<') ? morceau : formesCommunes(morceau, '&#39;')));

const ELISION = /(^|[\s"(-])(?:[ldjmtsnc]|qu|jusqu|lorsqu|puisqu|quoiqu|presqu)'(?=\p{L})/giu;
const PLURIEL = /(\p{L}{4,}[^s\s\P{L}])s(?=$|[^\p{L}])/gu;

/** The query handed to Pagefind: no elided article, no plural s. */
export const pourRequete = (requete: string): string =>
  formesCommunes(requete, "'").replace(ELISION, '$1').replace(PLURIEL, '$1').trim();
