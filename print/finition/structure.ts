import { PDFArray, PDFDict, PDFHexString, PDFName, PDFRef, PDFString, type PDFDocument } from '@cantoo/pdf-lib';

/** Chromium’s names for elements that ISO 32000-1, 14.8.4 has not, and the standard type each stands for. */
const ROLES = { Em: 'Span', Strong: 'Span', Aside: 'Sect', Title: 'P', FENote: 'Note' };

const nom = (n: string) => PDFName.of(n);

/**
 * Puts the structure tree in order: element ids, which Chromium numbers by its own nodes and so
 * differently at each run, are numbered in the order of the document; types of Chromium’s own
 * are mapped to standard ones, without which readers drop the element.
 */
export function ordonnerStructure(pdf: PDFDocument): void {
  const racine = pdf.catalog.lookup(nom('StructTreeRoot'), PDFDict);
  const elements = pdf.context
    .enumerateIndirectObjects()
    .filter((paire): paire is [PDFRef, PDFDict] => paire[1] instanceof PDFDict && estElement(paire[1]));
  renumeroter(pdf, racine, elements);
  const types = new Set(elements.map(([, e]) => e.get(nom('S'))));
  const roles = Object.entries(ROLES).filter(([propre]) => types.has(nom(propre)));
  if (roles.length > 0) racine.set(nom('RoleMap'), pdf.context.obj(Object.fromEntries(roles)));
}

/** Elements with an id are the header cells that other cells refer to. */
function renumeroter(pdf: PDFDocument, racine: PDFDict, elements: [PDFRef, PDFDict][]): void {
  const numeros = new Map<string, PDFString>();
  const noms = pdf.context.obj([]);
  for (const [ref, element] of elements) {
    const ancien = lireTexte(element.lookup(nom('ID')));
    if (ancien === undefined) continue;
    // the tree must be in the order of its keys: all of one length
    const id = PDFString.of(`n${String(numeros.size + 1).padStart(5, '0')}`);
    numeros.set(ancien, id);
    element.set(nom('ID'), id);
    noms.push(id);
    noms.push(ref);
  }
  for (const [, element] of elements) {
    for (const attributs of dictionnaires(element.lookup(nom('A')))) {
      const entetes = attributs.lookupMaybe(nom('Headers'), PDFArray)?.asArray().map(lireTexte);
      // a header that has no element cannot be read out
      const ids = entetes?.flatMap((e) => numeros.get(e ?? '') ?? []);
      if (ids) attributs.set(nom('Headers'), pdf.context.obj(ids));
    }
  }
  if (numeros.size === 0) return;
  const feuilles = racine.lookupMaybe(nom('IDTree'), PDFDict)?.lookupMaybe(nom('Kids'), PDFArray)?.asArray() ?? [];
  for (const perime of [racine.get(nom('IDTree')), ...feuilles]) {
    if (perime instanceof PDFRef) pdf.context.delete(perime);
  }
  racine.set(nom('IDTree'), pdf.context.obj({ Names: noms }));
}

function estElement(dictionnaire: PDFDict): boolean {
  return dictionnaire.get(nom('Type')) === nom('StructElem');
}

function dictionnaires(attributs: unknown): PDFDict[] {
  const tous = attributs instanceof PDFArray ? attributs.asArray() : [attributs];
  return tous.filter((a) => a instanceof PDFDict);
}

function lireTexte(objet: unknown): string | undefined {
  return objet instanceof PDFString || objet instanceof PDFHexString ? objet.decodeText() : undefined;
}
