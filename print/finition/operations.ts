/** An operator of a content stream, with its operands, as it was written. */
export interface Operation {
  operateur: string;
  texte: string;
}

/** What is read in one go: a comment, a hexadecimal string or a delimiter, a name, a number or a word. */
const JETON = /%[^\r\n]*|<<|>>|<[^>]*>|[[\]{}]|\/[^\s()<>[\]{}/%]*|[^\s()<>[\]{}/%]+/y;

const BLANC = /[\s\0]*/y;

/** A word that is no operator. */
const OPERANDE = /^(?:[-+.\d]|true$|false$|null$)/;

/**
 * Cuts a content stream (ISO 32000-1, 7.8.2) into its operations, none of which is rewritten.
 * @param contenu the decoded stream, one character a byte
 * @throws Error at what is no token, or an inline image, whose bytes are no tokens (Skia writes none)
 */
export function* lireOperations(contenu: string): Generator<Operation> {
  let debut = -1;
  for (let i = avancer(BLANC, contenu, 0); i < contenu.length; i = avancer(BLANC, contenu, i)) {
    if (debut < 0) debut = i;
    const fin = contenu[i] === '(' ? finDeChaine(contenu, i) : avancer(JETON, contenu, i);
    if (fin === i) throw new Error(`contenu de page illisible : « ${contenu.slice(i, i + 20)} »`);
    const jeton = contenu.slice(i, fin);
    i = fin;
    if (!/^[\w'"*]+$/.test(jeton) || OPERANDE.test(jeton)) continue;
    if (jeton === 'BI') throw new Error('image incorporée au contenu d’une page');
    yield { operateur: jeton, texte: contenu.slice(debut, fin) };
    debut = -1;
  }
}

function avancer(motif: RegExp, contenu: string, depart: number): number {
  motif.lastIndex = depart;
  return depart + (motif.exec(contenu)?.[0].length ?? 0);
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
