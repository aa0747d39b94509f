import {
  PDFArray,
  PDFDict,
  PDFHexString,
  PDFName,
  PDFNull,
  PDFNumber,
  PDFRef,
  PDFString,
  type PDFDocument,
} from '@cantoo/pdf-lib';

const nom = (n: string) => PDFName.of(n);

/** An element of the structure that stands where a field is. */
interface Element {
  ref: PDFRef;
  dictionnaire: PDFDict;
}

/** The structure of a PDF that becomes a form. */
export interface StructureDeFormulaire {
  /**
   * Makes the figure of that mark the Form element of a widget, its only content (ISO 32000-1, table 340).
   * @throws Error if the structure has no such figure
   */
  placer: (marque: string, widget: PDFRef, page: PDFRef) => Element;
  /** Puts a Form element beside another. */
  placerAupres: (voisin: Element, widget: PDFRef, page: PDFRef) => Element;
  /** What the figures drew is no longer content: by page, the ids of marked content to drop. */
  exclus: ReadonlyMap<string, ReadonlySet<number>>;
}

/** Opens the structure tree of a PDF of Chromium whose fields are marked by figures: see handlers/champs.ts. */
export function ouvrirStructure({ catalog, context }: PDFDocument): StructureDeFormulaire {
  const racine = catalog.lookup(nom('StructTreeRoot'), PDFDict);
  const parents = racine.lookup(nom('ParentTree'), PDFDict).lookup(nom('Nums'), PDFArray);
  let suivante = racine.lookup(nom('ParentTreeNextKey'), PDFNumber).asNumber();
  const figures = new Map<string, Element>();
  for (const [ref, objet] of context.enumerateIndirectObjects()) {
    if (!(objet instanceof PDFDict) || objet.get(nom('S')) !== nom('Figure')) continue;
    const alt = objet.lookup(nom('Alt'));
    if (alt instanceof PDFString || alt instanceof PDFHexString)
      figures.set(alt.decodeText(), { ref, dictionnaire: objet });
  }
  const exclus = new Map<string, Set<number>>();

  /** Takes the marked content of an element out of the structure, with the elements below it. */
  const vider = (element: PDFDict, pageHeritee: PDFRef | undefined): void => {
    const page = element.get(nom('Pg')) ?? pageHeritee;
    if (page !== undefined && !(page instanceof PDFRef)) return;
    const k = element.lookup(nom('K'));
    for (const enfant of k instanceof PDFArray ? k.asArray() : [element.get(nom('K'))]) {
      if (enfant instanceof PDFNumber && page) exclure(page, enfant.asNumber());
      else if (enfant instanceof PDFRef) {
        vider(context.lookup(enfant, PDFDict), page);
        context.delete(enfant);
      }
    }
    for (const cle of ['K', 'A', 'Alt']) element.delete(nom(cle));
  };
  const exclure = (page: PDFRef, mcid: number): void => {
    exclus.set(String(page), (exclus.get(String(page)) ?? new Set()).add(mcid));
    const rang = context.lookup(page, PDFDict).lookup(nom('StructParents'), PDFNumber).asNumber();
    const place = parents.asArray().findIndex((n, i) => i % 2 === 0 && n instanceof PDFNumber && n.asNumber() === rang);
    parents.lookup(place + 1, PDFArray).set(mcid, PDFNull);
  };
  const lier = (element: Element, widget: PDFRef, page: PDFRef): Element => {
    const { ref, dictionnaire } = element;
    dictionnaire.set(nom('S'), nom('Form'));
    dictionnaire.set(nom('Pg'), page);
    dictionnaire.set(nom('K'), context.obj({ Type: 'OBJR', Obj: widget, Pg: page }));
    context.lookup(widget, PDFDict).set(nom('StructParent'), PDFNumber.of(suivante));
    parents.push(PDFNumber.of(suivante));
    parents.push(ref);
    suivante += 1;
    racine.set(nom('ParentTreeNextKey'), PDFNumber.of(suivante));
    return element;
  };

  return {
    exclus,
    placer(marque, widget, page) {
      const figure = figures.get(marque);
      if (!figure) throw new Error(`${marque} : absent de la structure`);
      vider(figure.dictionnaire, undefined);
      return lier(figure, widget, page);
    },
    placerAupres(voisin, widget, page) {
      const parent = voisin.dictionnaire.get(nom('P'));
      if (!(parent instanceof PDFRef)) throw new Error('élément sans parent');
      const dictionnaire = context.obj({ Type: 'StructElem', P: parent });
      const element = { ref: context.register(dictionnaire), dictionnaire };
      const pere = context.lookup(parent, PDFDict);
      const enfants = pere.lookup(nom('K'));
      if (enfants instanceof PDFArray) enfants.push(element.ref);
      else pere.set(nom('K'), context.obj([voisin.ref, element.ref]));
      return lier(element, widget, page);
    },
  };
}
