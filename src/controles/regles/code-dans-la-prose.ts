import type { Contenu } from '../contenu.ts';
import { noeuds, type Noeud } from '../mdx.ts';
import type { Regle } from '../regle.ts';

/** A comment says nothing to the site. */
const COMMENTAIRE = /^\s*(?:\/\*(?:(?!\*\/)[^])*\*\/\s*)*$/;

/** A page or an anchor of this site. */
const ICI = /^(?:\/(?![/\\])|#)/;

/**
 * MDX is code: what it imports, computes or names as components would run in the build. Content is data: its prose
 * has words, lists, tables, links within the site, and nothing that runs or leads elsewhere.
 */
export const codeDansLaProse: Regle = {
  id: 'code-dans-la-prose',
  resume: 'Le texte sous l’en-tête est du texte : ni balise, ni expression, ni import, ni lien hors du site',
  *verifier({ fichiers }: Contenu) {
    for (const fichier of fichiers) {
      for (const noeud of fichier.corps ? noeuds(fichier.corps.arbre) : []) {
        const message = reproche(noeud);
        if (message) yield { fichier, chemin: [], position: noeud.position?.start, message };
      }
    }
  },
};

function reproche(noeud: Noeud): string | undefined {
  switch (noeud.type) {
    case 'mdxjsEsm':
      return 'Import ou export inattendu : un contenu n’exécute rien';
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement':
      return `Balise <${noeud.name ?? ''}> inattendue : écrivez en Markdown, ou \\< pour le caractère seul`;
    case 'mdxFlowExpression':
    case 'mdxTextExpression':
      return COMMENTAIRE.test(noeud.value)
        ? undefined
        : 'Expression inattendue : un contenu n’exécute rien ; écrivez \\{ pour le caractère seul';
    case 'link':
    case 'image':
    case 'definition':
      return ICI.test(noeud.url) ? undefined : `« ${noeud.url} » sort du site : nommez le document et sa page`;
    default:
      return undefined;
  }
}
