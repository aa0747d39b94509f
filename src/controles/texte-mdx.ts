import type { Position } from './faute.ts';
import type { Corps, Noeud } from './mdx.ts';

/** The words of a paragraph, heading or cell, and the way back to the file. */
interface Passage {
  texte: string;
  /** Place of a character of the text. */
  situer: (index: number) => Position;
}

/** Stands for what is not prose: code, expressions, addresses. */
const AUTRE_CHOSE = '\uFFFC';

/** What a MDX source writes for one character: escapes, references, folded lines with their quotation marks. */
const MORCEAU = /\\([!-/:-@[-`{-~])|&#?\w+;|\r?\n[ \t>]*|[^]/g;

/** The prose of a body, passage by passage, as its author typed it. */
export function texteDuCorps({ texte, avant, arbre }: Corps): Passage[] {
  const source = '\n'.repeat(avant) + texte;
  return [...passages(arbre)].map((noeud) => {
    const signes = [...lire(noeud, source)];
    return {
      texte: signes.map(([signe]) => signe).join(''),
      situer: (index) => {
        const lignes = source.slice(0, signes[index]?.[1] ?? source.length).split('\n');
        return { line: lignes.length, column: (lignes.at(-1)?.length ?? 0) + 1 };
      },
    };
  });
}

/** Paragraphs, headings and cells, wherever they are. */
function* passages(noeud: Noeud): Generator<Noeud> {
  if (noeud.type === 'paragraph' || noeud.type === 'heading' || noeud.type === 'tableCell') yield noeud;
  else if ('children' in noeud) for (const enfant of noeud.children) yield* passages(enfant);
}

/** The characters of a node, each with its offset in the source. */
function* lire(noeud: Noeud, source: string): Generator<[signe: string, offset: number]> {
  const debut = noeud.position?.start.offset ?? 0;
  const fin = noeud.position?.end.offset ?? 0;
  if (noeud.type === 'text') {
    for (const { 0: morceau, 1: echappe, index } of source.slice(debut, fin).matchAll(MORCEAU)) {
      const signe = echappe ?? (morceau.length === 1 ? morceau : /^\s/.test(morceau) ? ' ' : AUTRE_CHOSE);
      yield [signe, debut + index];
    }
  } else if (noeud.type === 'break') yield [' ', debut];
  else if ('children' in noeud && !estUneAdresse(noeud)) {
    for (const enfant of noeud.children) yield* lire(enfant, source);
  } else yield [AUTRE_CHOSE, debut];
}

/** A link that shows its own address. */
function estUneAdresse(noeud: Noeud): boolean {
  if (noeud.type !== 'link') return false;
  const [seul] = noeud.children;
  return seul?.type === 'text' && noeud.url.endsWith(seul.value);
}
