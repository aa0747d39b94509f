import zlib from 'node:zlib';
import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  PDFHexString,
  PDFName,
  PDFRawStream,
  PDFRef,
  PDFString,
  type PDFDocument,
  type PDFPage,
} from '@cantoo/pdf-lib';
import { marquerArtefacts } from './artefacts.ts';

const nom = (n: string) => PDFName.of(n);

/**
 * Finishes each page: artifacts in its content, tabs in the order of the structure, links that say where they go.
 * @param exclus by ref of a page, ids of the marked content that the structure no longer has
 * @throws Error if one cannot be read
 */
export function finirPages(pdf: PDFDocument, exclus: ReadonlyMap<string, ReadonlySet<number>> = new Map()): void {
  const { context } = pdf;
  for (const page of pdf.getPages()) {
    const [ref, ...restes] = references(page);
    if (!ref) throw new Error('page sans contenu');
    const contenu = Buffer.from(marquerArtefacts(lireContenu(page), exclus.get(String(page.ref))), 'latin1');
    const comprime = new Uint8Array(zlib.deflateSync(contenu));
    context.assign(ref, PDFRawStream.of(context.obj({ Filter: 'FlateDecode', Length: comprime.length }), comprime));
    for (const reste of restes) context.delete(reste);
    page.node.set(nom('Contents'), ref);
    page.node.set(nom('Tabs'), nom('S'));
    nommerLiens(page);
  }
}

function references(page: PDFPage) {
  const brut = page.node.get(nom('Contents'));
  const parties = brut instanceof PDFArray ? brut.asArray() : [brut];
  return parties.filter((p) => p instanceof PDFRef);
}

/** The decoded content of a page, one character a byte. */
function lireContenu(page: PDFPage): string {
  const flux = references(page).map((ref) => page.doc.context.lookup(ref));
  return flux
    .map((f) => {
      if (!(f instanceof PDFRawStream)) throw new Error('page dont le contenu n’est pas un flux');
      return Buffer.from(decodePDFRawStream(f).decode()).toString('latin1');
    })
    .join('\n');
}

/** Says of each link where it leads (ISO 14289-1, 7.18.5). */
function nommerLiens(page: PDFPage): void {
  for (const objet of page.node.Annots()?.asArray() ?? []) {
    const annotation = page.doc.context.lookup(objet);
    if (!(annotation instanceof PDFDict) || annotation.get(nom('Subtype')) !== nom('Link')) continue;
    if (annotation.has(nom('Contents'))) continue;
    const adresse = annotation.lookupMaybe(nom('A'), PDFDict)?.lookup(nom('URI'));
    const connue = adresse instanceof PDFString || adresse instanceof PDFHexString;
    const texte = connue ? `Lien vers ${adresse.decodeText()}` : 'Lien dans ce document';
    annotation.set(nom('Contents'), PDFHexString.fromText(texte));
  }
}
