/** A node of Markdown, as far as this plugin looks at it. */
export interface Noeud {
  type: string;
  value?: string;
  children?: Noeud[];
  data?: { hName?: string; hProperties?: Record<string, string | boolean> };
}

/** An HTML element among Markdown: the name of the type is ours, remark-rehype makes it what `hName` says. */
export const balise = (hName: string, hProperties: Record<string, string | boolean>, children: Noeud[]): Noeud => ({
  type: `balise-${hName}`,
  data: { hName, hProperties },
  children,
});

export const texte = (value: string): Noeud => ({ type: 'text', value });

interface Mots {
  type: string;
  value?: string;
  children?: readonly Mots[];
}

/** The words of a node, on one line. */
export function texteBrut(noeud: Mots): string {
  const morceaux = noeud.children?.map(texteBrut) ?? [noeud.value ?? ''];
  return morceaux.join('').replace(/\s+/g, ' ');
}
