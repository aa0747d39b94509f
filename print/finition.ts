import crypto from 'node:crypto';
import { PDFDocument, PDFHexString, PDFName, PDFRef } from '@cantoo/pdf-lib';
import { finirPages } from './finition/pages.ts';
import { ordonnerStructure } from './finition/structure.ts';
import { composerXmp, LANGUE, OUTILS } from './finition/xmp.ts';
import type { Notice } from './notice.ts';

/**
 * Finishes a PDF printed by Chromium, which writes neither XMP nor identifier, leaves rules and
 * backgrounds unmarked, and puts the time of the run and numbers of its own in the file. The text
 * does not change; the same pages give the same bytes.
 * @param octets a tagged PDF of Chromium
 * @throws Error if it is not a tagged PDF
 */
export async function finir(octets: Uint8Array, notice: Notice): Promise<Uint8Array> {
  const pdf = await PDFDocument.load(octets, { updateMetadata: false });
  ordonnerStructure(pdf);
  finirPages(pdf);
  decrire(pdf, notice);
  identifier(pdf);
  return pdf.save({ useObjectStreams: true, addDefaultPage: false, updateFieldAppearances: false });
}

function decrire(pdf: PDFDocument, notice: Notice): void {
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
function identifier(pdf: PDFDocument): void {
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
