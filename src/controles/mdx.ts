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
    return [
      faute({
        fichier,
        position: { line: erreur.line ?? lignesAvant + 1, column: erreur.column ?? 1 },
        regle: 'mdx-illisible',
        message:
          'MDX illisible : une balise, une accolade ou un « < » ne se ferme pas ; écrivez \\{ ou \\< pour le caractère seul',
      }),
    ];
  }
}
