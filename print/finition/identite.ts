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

/** What the identifier is written over: 16 bytes, as readers expect. */
const SANS_IDENTIFIANT = '0'.repeat(32);

/**
 * Writes the file under an identifier made from all its other bytes: two files bear the same one
 * only if they are the same (ISO 32000-1, 14.4).
 */
export async function ecrireIdentifie(pdf: PDFDocument): Promise<Uint8Array> {
  const blanc = PDFHexString.of(SANS_IDENTIFIANT);
  pdf.context.trailerInfo.ID = pdf.context.obj([blanc, blanc]);
  const octets = await pdf.save({
    useObjectStreams: true,
    addDefaultPage: false,
    updateFieldAppearances: false,
    // pdf-lib stops now and then for a browser to breathe: a thread of its own needs none
    objectsPerTick: Number.POSITIVE_INFINITY,
  });
  const fichier = Buffer.from(octets.buffer, octets.byteOffset, octets.length);
  const identifiant = crypto.createHash('sha256').update(octets).digest('hex').slice(0, 32).toUpperCase();
  // the trailer stands at the end, and is not compressed
  for (let n = 0; n < 2; n += 1)
    fichier.write(`<${identifiant}>`, fichier.lastIndexOf(`<${SANS_IDENTIFIANT}>`), 'latin1');
  return octets;
}
