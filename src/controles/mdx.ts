import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { VFileMessage } from 'vfile-message';
import { faute } from './faute.ts';

const lecteur = unified().use(remarkParse).use(remarkGfm).use(remarkMdx);

/**
 * Reads the MDX body of a file, as the build will.
 * @param lignesAvant lines of the file before the body
 * @returns the fault that stops the build, if any
 */
export function verifierMdx(corps: string, fichier: string, lignesAvant: number): VFileMessage[] {
  try {
    lecteur.parse('\n'.repeat(lignesAvant) + corps);
    return [];
  } catch (erreur) {
    if (!(erreur instanceof VFileMessage)) throw erreur;
    // an unclosed tag is reported where its paragraph ends; its own place is in the words only
    const [, ligne = erreur.line, colonne = erreur.column] = /\((\d+):(\d+)-/.exec(erreur.reason) ?? [];
    return [
      faute({
        fichier,
        position: { line: Number(ligne ?? lignesAvant + 1), column: Number(colonne ?? 1) },
        regle: 'mdx-illisible',
        message:
          'MDX illisible : une balise, une accolade ou un « < » ne se ferme pas ; écrivez \\{ ou \\< pour le caractère seul',
      }),
    ];
  }
}
