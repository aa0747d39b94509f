import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { VFileMessage } from 'vfile-message';
import { faute } from './faute.ts';

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
  try {
    return { corps: { texte, avant, arbre: lecteur.parse('\n'.repeat(avant) + texte) }, fautes: [] };
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
