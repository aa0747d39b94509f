import {
  PDFArray,
  PDFDict,
  PDFName,
  PDFNumber,
  PDFRef,
  PDFStream,
  type PDFDocument,
  type PDFObject,
} from '@cantoo/pdf-lib';

/** Where a page lies on a sheet, as a form reduced and moved. */
export interface Pose {
  feuille: PDFRef;
  forme: PDFRef;
  echelle: number;
  x: number;
  y: number;
}

const nom = (n: string) => PDFName.of(n);

/**
 * Moves to the sheets what referred to the pages laid on them: the structure, whose order stays that
 * of the pages (ISO 32000-1, 14.7.4.2), the links, and the places that they and the outline lead to.
 * @param poses of each page, by its ref; the pages may then be removed
 */
export function transposer({ context, catalog }: PDFDocument, poses: ReadonlyMap<PDFRef, Pose>): void {
  const poseDe = (page: unknown) => (page instanceof PDFRef ? poses.get(page) : undefined);
  const viser = (destination: unknown) => {
    if (!(destination instanceof PDFArray)) return;
    const pose = poseDe(destination.get(0));
    if (!pose) return;
    destination.set(0, pose.feuille);
    deplacer(destination, pose, 2, 4);
  };
  for (const [page, pose] of poses) {
    const [source, feuille] = [page, pose.feuille].map((ref) => context.lookup(ref, PDFDict));
    const parents = source?.get(nom('StructParents'));
    if (parents) context.lookup(pose.forme, PDFStream).dict.set(nom('StructParents'), parents);
    const liens = source?.lookupMaybe(nom('Annots'), PDFArray)?.asArray() ?? [];
    for (const lien of liens) deplacer(context.lookup(lien, PDFDict).lookup(nom('Rect'), PDFArray), pose, 0, 4);
    const voisins = feuille?.lookupMaybe(nom('Annots'), PDFArray)?.asArray() ?? [];
    if (liens.length > 0) feuille?.set(nom('Annots'), context.obj([...voisins, ...liens]));
  }
  for (const [, objet] of context.enumerateIndirectObjects()) {
    if (!(objet instanceof PDFDict)) continue;
    if (objet.get(nom('Type')) === nom('StructElem')) rattacher(objet, poseDe);
    viser(objet.get(nom('Dest')));
  }
  // by name, as the links of a table of contents do
  for (const [, place] of catalog.lookupMaybe(nom('Dests'), PDFDict)?.entries() ?? []) viser(context.lookup(place));
}

/** An element of the structure, its marked content now inside of the form of its page. */
function rattacher(element: PDFDict, poseDe: (page: unknown) => Pose | undefined): void {
  const pose = poseDe(element.get(nom('Pg')));
  if (pose) element.set(nom('Pg'), pose.feuille);
  const rattache = (enfant: PDFObject): PDFObject => {
    if (enfant instanceof PDFDict) rattacher(enfant, poseDe);
    if (!pose || !(enfant instanceof PDFNumber)) return enfant;
    return element.context.obj({ Type: 'MCR', Pg: pose.feuille, Stm: pose.forme, MCID: enfant });
  };
  const enfants = element.get(nom('K'));
  if (enfants instanceof PDFArray) enfants.asArray().forEach((enfant, i) => enfants.set(i, rattache(enfant)));
  else if (enfants) element.set(nom('K'), rattache(enfants));
}

/** Reduces and moves the coordinates that stand in an array, x then y, between two ranks. */
function deplacer(tableau: PDFArray, { echelle, x, y }: Pose, debut: number, fin: number): void {
  for (let i = debut; i < fin; i += 1) {
    const n = tableau.get(i);
    if (n instanceof PDFNumber) tableau.set(i, PDFNumber.of(n.asNumber() * echelle + (i % 2 === 0 ? x : y)));
  }
}
