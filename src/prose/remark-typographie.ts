import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { composer } from '../referentiel/typographie.ts';

/** Composes the prose of MDX bodies as the schemas compose the texts of their frontmatter. */
export function remarkTypographie() {
  return (arbre: Root): void => {
    visit(arbre, 'text', (noeud) => {
      noeud.value = composer(noeud.value);
    });
  };
}
