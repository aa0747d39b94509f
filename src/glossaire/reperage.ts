import type { Terme } from './termes.ts';

/** A piece of text; with its term when it is one. */
interface Morceau {
  texte: string;
  terme?: Terme;
}

/** Cuts a text at the terms it uses, each one as often as it stands. */
export type Reperage = (texte: string) => Morceau[];

/**
 * Builds the search for some terms. The longest wins (« savoir-faire technique » over « technique »), then the
 * first given. A term is found in the plural, across a line end and with either apostrophe; a sigle only as written.
 * What stands between « and » is quoted, and left alone.
 */
export function reperage(termes: readonly Terme[]): Reperage {
  const formes = termes
    .flatMap((terme) => terme.formes.map((forme) => ({ terme, forme })))
    .sort((a, b) => b.forme.length - a.forme.length);
  if (formes.length === 0) return (texte) => [{ texte }];
  const motif = new RegExp(
    `«[^»]*»|(?<![\\p{L}\\p{N}-])(?:${formes.map(({ forme }) => `(${motifDe(forme)})`).join('|')})(?![\\p{L}\\p{N}]|-\\p{L})`,
    'gu',
  );
  return (texte) => {
    const morceaux: Morceau[] = [];
    let fin = 0;
    for (const trouve of texte.matchAll(motif)) {
      const terme = formes[trouve.slice(1).findIndex(Boolean)]?.terme;
      if (!terme) continue;
      if (trouve.index > fin) morceaux.push({ texte: texte.slice(fin, trouve.index) });
      morceaux.push({ texte: trouve[0], terme });
      fin = trouve.index + trouve[0].length;
    }
    if (fin < texte.length) morceaux.push({ texte: texte.slice(fin) });
    return morceaux;
  };
}

/** How a form may be written. */
function motifDe(forme: string): string {
  if (forme === forme.toUpperCase()) return RegExp.escape(forme);
  const mots = forme.split(' ').map((mot) => {
    const souple = RegExp.escape(mot).replace(/'|\\x27/g, "['’]");
    return /\p{L}{3,}$/u.test(mot) && !/[sxz]$/.test(mot) ? `${souple}s?` : souple;
  });
  return `(?i:${mots.join('\\s+')})`;
}
