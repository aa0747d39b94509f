import type { Terme } from './termes.ts';

/** A piece of text; with its term when it is one. */
interface Morceau {
  texte: string;
  terme?: Terme;
  /** What no line end may part from a term: an elision or a bracket, then punctuation, its space included. */
  avant: string;
  apres: string;
}

const AVANT = /\S*$/;
const APRES = /^(?:[^\s\p{L}\p{N}]+| [:;!?»])?/u;

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
  if (formes.length === 0) return (texte) => [simple(texte)];
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
      const suite = trouve.index + trouve[0].length;
      const [avant = ''] = AVANT.exec(texte.slice(fin, trouve.index)) ?? [];
      const [apres = ''] = APRES.exec(texte.slice(suite)) ?? [];
      morceaux.push(simple(texte.slice(fin, trouve.index - avant.length)), { texte: trouve[0], terme, avant, apres });
      fin = suite + apres.length;
    }
    return [...morceaux, simple(texte.slice(fin))].filter((m) => m.texte !== '');
  };
}

const simple = (texte: string): Morceau => ({ texte, avant: '', apres: '' });

/** How a form may be written. */
function motifDe(forme: string): string {
  if (forme === forme.toUpperCase()) return RegExp.escape(forme);
  const mots = forme.split(' ').map((mot) => {
    const souple = RegExp.escape(mot).replace(/'|\\x27/g, "['’]");
    return /\p{L}{3,}$/u.test(mot) && !/[sxz]$/.test(mot) ? `${souple}s?` : souple;
  });
  return `(?i:${mots.join('\\s+')})`;
}
