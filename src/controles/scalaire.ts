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
  for (let i = 0; s < source.length; i += 1) {
    if (/\s/.test(valeur[i] ?? '')) {
      if (i === index) return s;
      s += (/^\s+/.exec(source.slice(s))?.[0] ?? '').length;
      while (/\s/.test(valeur[i + 1] ?? '')) i += 1;
      continue;
    }
    // indentation
    while (/\s/.test(source[s] ?? '')) s += 1;
    if (i >= index) return s;
    if (guillemet === '"' && source[s] === '\\') s += ECHAPPEMENTS[source[s + 1] ?? ''] ?? 2;
    else if (guillemet === "'" && source[s] === "'") s += 2;
    else s += 1;
  }
  return s;
}
