import { ParseSpeeds, PDFDocument } from '@cantoo/pdf-lib';
import { decrire, ecrireIdentifie } from './finition/identite.ts';
import { finirPages } from './finition/pages.ts';
import { ordonnerStructure } from './finition/structure.ts';
import { poserChamps } from './formulaire/formulaire.ts';
import type { Champ } from './handlers/champs.ts';
import type { Notice } from './notice.ts';

/**
 * Finishes a PDF printed by Chromium, which writes neither XMP nor identifier, leaves rules and
 * backgrounds unmarked, and puts the time of the run and numbers of its own in the file. The text
 * does not change; the same pages give the same bytes.
 * @param octets a tagged PDF of Chromium
 * @param champs the places that become fields, marked in its structure: see handlers/champs.ts
 * @throws Error if it is not a tagged PDF
 */
export async function finir(octets: Uint8Array, notice: Notice, champs: readonly Champ[] = []): Promise<Uint8Array> {
  const pdf = await PDFDocument.load(octets, { updateMetadata: false, parseSpeed: ParseSpeeds.Fastest });
  ordonnerStructure(pdf);
  finirPages(pdf, champs.length > 0 ? poserChamps(pdf, champs) : undefined);
  decrire(pdf, notice);
  return ecrireIdentifie(pdf);
}
