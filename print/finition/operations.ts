/** An operator of a content stream, with its operands, as it was written. */
export interface Operation {
  operateur: string;
  texte: string;
}

/** All that may stand before an operator, but literal strings: blanks, comments, strings in hexadecimal, delimiters, names, numbers. */
const OPERANDES = /(?:[\s\0]|%[^\r\n]*|<<|>>|<[^>]*>|[[\]{}]|\/[^\s()<>[\]{}/%]*|[-+.\d][^\s()<>[\]{}/%]*)*/y;

const MOT = /[\w'"*]+/y;

/** Words that are no operators. */
const VALEURS = new Set(['true', 'false', 'null']);

/**
 * Cuts a content stream (ISO 32000-1, 7.8.2) into its operations, none of which is rewritten.
 * @param contenu the decoded stream, one character a byte
 * @throws Error at what is no token, or an inline image, whose bytes are no tokens (Skia writes none)
 */
export function lireOperations(contenu: string): Operation[] {
  const operations: Operation[] = [];
  let debut = 0;
  for (let i = finDe(OPERANDES, contenu, 0); i < contenu.length; i = finDe(OPERANDES, contenu, i)) {
    const chaine = contenu[i] === '(';
    const fin = chaine ? finDeChaine(contenu, i) : finDe(MOT, contenu, i);
    if (fin === i) throw new Error(`contenu de page illisible : « ${contenu.slice(i, i + 20)} »`);
    const mot = contenu.slice(i, fin);
    i = fin;
    if (chaine || VALEURS.has(mot)) continue;
    if (mot === 'BI') throw new Error('image incorporée au contenu d’une page');
    operations.push({ operateur: mot, texte: contenu.slice(debut, fin).trimStart() });
    debut = fin;
  }
  return operations;
}

/** @returns where what matches from here ends */
function finDe(motif: RegExp, contenu: string, depart: number): number {
  motif.lastIndex = depart;
  return motif.test(contenu) ? motif.lastIndex : depart;
}

/** End of a literal string: balanced parentheses stand in it as they are, others escaped. */
function finDeChaine(contenu: string, depart: number): number {
  let profondeur = 0;
  for (let i = depart; i < contenu.length; i += 1) {
    if (contenu[i] === '\\') i += 1;
    else if (contenu[i] === '(') profondeur += 1;
    else if (contenu[i] === ')' && --profondeur === 0) return i + 1;
  }
  return depart;
}
