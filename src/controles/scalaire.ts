/** Length of an escape of a double-quoted scalar, by the letter after its backslash (YAML 1.2, 5.7). */
const ECHAPPEMENTS: Record<string, number> = { x: 4, u: 6, U: 10 };

/**
 * Offset, in the source of a YAML scalar, of a character of its value: quotes, escapes and folded
 * lines are in one and not in the other.
 * @param source the scalar as written, quotes included
 * @param valeur the scalar as read
 */
export function avancer(source: string, valeur: string, index: number): number {
  const guillemet = /^["']/.exec(source)?.[0];
  // the header of a block scalar stands alone on its line
  let s = /^[|>]/.test(source) ? source.indexOf('\n') + 1 : guillemet ? 1 : 0;
  let i = 0;
  while (i <= index && s < source.length) {
    const echappe = guillemet === '"' && source[s] === '\\' ? source.charAt(s + 1) : undefined;
    const blancs = echappe === undefined ? longueurBlancs(valeur.slice(i)) : 0;
    if (echappe === '\n') {
      // the line goes on with the next one: nothing of it is in the value
      s += 1 + longueurBlancs(source.slice(s + 1));
    } else if (blancs > 0) {
      if (index < i + blancs) return s + index - i;
      s += longueurBlancs(source.slice(s));
      i += blancs;
    } else {
      // indentation
      if (echappe === undefined) s += longueurBlancs(source.slice(s));
      if (i === index) return s;
      if (echappe !== undefined) s += ECHAPPEMENTS[echappe] ?? 2;
      else s += guillemet === "'" && source[s] === "'" ? 2 : 1;
      i += 1;
    }
  }
  return s;
}

const longueurBlancs = (texte: string): number => (/^\s*/.exec(texte)?.[0] ?? '').length;
