import type { DocumentImprimable } from './documents/catalogue.ts';
import type { Notice } from './notice.ts';

/** What a PDF may be beside its pages as they are: a form, or a booklet of A5 on A4 sheets. */
export type Variante = 'remplissable' | 'cahier';

/** A PDF made from a document: its pages, or a variant of them, and its address. */
export interface Sortie {
  forme: 'pages' | Variante;
  pdf: string;
}

/** Every PDF made from a document. */
export function sortiesDe({ pdf, variantes }: Pick<DocumentImprimable, 'pdf' | 'variantes'>): Sortie[] {
  return [{ forme: 'pages', pdf }, ...variantes];
}

/** What a variant is, beside the name of its document. */
export const PRECISIONS = { remplissable: 'à remplir', cahier: 'cahier à plier' };

/** The notice of a variant says which one it is. */
export function noticeDeForme(notice: Notice, forme: Sortie['forme']): Notice {
  return forme === 'pages' ? notice : { ...notice, titre: `${notice.titre}, ${PRECISIONS[forme]}` };
}
