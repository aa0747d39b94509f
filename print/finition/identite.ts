import crypto from 'node:crypto';
import { PDFHexString, PDFName, PDFRef, type PDFDocument } from '@cantoo/pdf-lib';
import type { Notice } from '../notice.ts';
import { composerXmp, LANGUE, OUTILS } from './xmp.ts';

/** Writes what a PDF says of itself, in its dictionary and in XMP. */
export function decrire(pdf: PDFDocument, notice: Notice): void {
  pdf.setTitle(notice.titre, { showInWindowTitleBar: true });
  pdf.setSubject(notice.sujet);
  pdf.setCreator(OUTILS.createur);
  pdf.setProducer(OUTILS.producteur);
  pdf.setCreationDate(notice.date);
  pdf.setModificationDate(notice.date);
  pdf.setLanguage(LANGUE);
  const cle = PDFName.of('Metadata');
  const paquet = pdf.context.stream(Buffer.from(composerXmp(notice)), { Type: 'Metadata', Subtype: 'XML' });
  const place = pdf.catalog.get(cle);
  if (place instanceof PDFRef) pdf.context.assign(place, paquet);
  else pdf.catalog.set(cle, pdf.context.register(paquet));
}

/** Gives the file an identifier made from its content: two files bear the same one only if they are the same. */
export function identifier(pdf: PDFDocument): void {
  const empreinte = crypto.createHash('sha256');
  for (const [ref, objet] of pdf.context.enumerateIndirectObjects()) {
    const octets = new Uint8Array(objet.sizeInBytes());
    objet.copyBytesInto(octets, 0);
    empreinte.update(ref.toString()).update(octets);
  }
  // 16 bytes are what readers expect
  const id = PDFHexString.of(empreinte.digest('hex').slice(0, 32).toUpperCase());
  pdf.context.trailerInfo.ID = pdf.context.obj([id, id]);
}
