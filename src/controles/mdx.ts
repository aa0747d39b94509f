import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { VFileMessage } from 'vfile-message';
import { faute, type Position } from './faute.ts';

const lecteur = unified().use(remarkParse).use(remarkGfm).use(remarkMdx);

/** A body as a tree of Markdown and MDX (mdast). */
type Arbre = ReturnType<typeof lecteur.parse>;
export type Noeud = Arbre | Arbre['children'][number];

/** The MDX body of a file. */
export interface Corps {
  texte: string;
  /** Lines of the file before it. */
  avant: number;
  /** Its lines are those of the file; its offsets count from `avant` line ends before the text. */
  arbre: Arbre;
}

/**
 * Reads the MDX body of a file, as the build will.
 * @param avant lines of the file before the body
 * @returns the body, or the fault that stops the build
 */
export function lireMdx(
  texte: string,
  fichier: string,
  avant: number,
): { corps: Corps | undefined; fautes: VFileMessage[] } {
  const profonde = DEBUT_PROFOND.exec(texte);
  if (profonde) {
    const position = { line: avant + texte.slice(0, profonde.index).split('\n').length, column: 1 };
    return { corps: undefined, fautes: [tropProfond(fichier, position)] };
  }
  try {
    const arbre = lecteur.parse('\n'.repeat(avant) + texte);
    const profond = auFond(arbre);
    if (!profond) return { corps: { texte, avant, arbre }, fautes: [] };
    const position = profond.position?.start ?? { line: avant + 1, column: 1 };
    return { corps: undefined, fautes: [tropProfond(fichier, position)] };
  } catch (erreur) {
    if (!(erreur instanceof VFileMessage)) throw erreur;
    // an unclosed tag is reported where its paragraph ends; its own place is in the words only
    const [, ligne = erreur.line, colonne = erreur.column] = /\((\d+):(\d+)-/.exec(erreur.reason) ?? [];
    const fautes = [
      faute({
        fichier,
        position: { line: Number(ligne ?? avant + 1), column: Number(colonne ?? 1) },
        regle: 'mdx-illisible',
        message:
          'MDX illisible : une balise, une accolade ou un « < » ne se ferme pas ; écrivez \\{ ou \\< pour le caractère seul',
      }),
    ];
    return { corps: undefined, fautes };
  }
}

/** Deeper, what walks the tree would run out of stack. */
const PROFONDEUR_MAX = 100;

/** Marks of lists and quotations, one in the other: beyond that many, reading them takes minutes, then hours. */
const DEBUT_PROFOND = /^[ \t>*+\-\d.)]{100}/m;

/** The first element nested too deep. */
function auFond(arbre: Arbre): Noeud | undefined {
  let etage: Noeud[] = [arbre];
  for (let n = 0; n < PROFONDEUR_MAX; n += 1)
    etage = etage.flatMap((noeud) => ('children' in noeud ? noeud.children : []));
  return etage[0];
}

const tropProfond = (fichier: string, position: Position): VFileMessage =>
  faute({ fichier, position, regle: 'mdx-illisible', message: 'MDX illisible : trop d’éléments l’un dans l’autre' });

/** Every element of a body: it, and what is in it. */
export function* noeuds(noeud: Noeud): Generator<Noeud> {
  yield noeud;
  if ('children' in noeud) for (const enfant of noeud.children) yield* noeuds(enfant);
}
