import zlib from 'node:zlib';
import { PDFDocument, PDFName, PDFRawStream } from '@cantoo/pdf-lib';

/**
 * Tells a file that was cut or altered on its way: PDF readers repair what they can and say nothing.
 * Every compressed stream ends with a checksum (RFC 1950, Adler-32), and the file with its mark
 * (ISO 32000-1, 7.5.5).
 * @returns what is wrong, or undefined
 */
export async function defautDuFichier(octets: Uint8Array): Promise<string | undefined> {
  if (!contient(octets.subarray(0, 1024), '%PDF-')) return 'ce n’est pas un PDF';
  if (!contient(octets.subarray(-1024), '%%EOF')) return 'le fichier est coupé : sa fin manque';
  if (contient(octets, '/Encrypt')) return 'le fichier est chiffré : demandez-en un sans protection';
  let document: PDFDocument;
  try {
    document = await PDFDocument.load(octets, {
      throwOnInvalidObject: true,
      updateMetadata: false,
    });
  } catch {
    return 'le fichier est abîmé : sa structure ne se lit pas';
  }
  for (const [, objet] of document.context.enumerateIndirectObjects()) {
    if (!(objet instanceof PDFRawStream) || objet.dict.get(PDFName.of('Filter')) !== PDFName.of('FlateDecode'))
      continue;
    try {
      zlib.inflateSync(objet.contents);
    } catch {
      return 'le fichier est abîmé : une de ses parties a changé depuis qu’il a été écrit';
    }
  }
  return undefined;
}

const contient = (octets: Uint8Array, mot: string): boolean => Buffer.from(octets).includes(mot, 0, 'latin1');
