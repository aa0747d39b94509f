import { ParseSpeeds, PDFDocument } from '@cantoo/pdf-lib';
import { decrire, identifier } from './finition/identite.ts';
import { finirPages } from './finition/pages.ts';
import { ordonnerStructure } from './finition/structure.ts';
import { poserChamps } from './formulaire/formulaire.ts';
import type { Champ } from './handlers/champs.ts';
import type { Notice } from './notice.ts';

/** pdf-lib stops now and then for a browser to breathe: a thread of its own needs none. */
const SANS_PAUSE = {
  lecture: { parseSpeed: ParseSpeeds.Fastest },
  ecriture: { objectsPerTick: Number.POSITIVE_INFINITY },
};

/**
 * Finishes a PDF printed by Chromium, which writes neither XMP nor identifier, leaves rules and
 * backgrounds unmarked, and puts the time of the run and numbers of its own in the file. The text
 * does not change; the same pages give the same bytes.
 * @param octets a tagged PDF of Chromium
 * @param champs the places that become fields, marked in its structure: see handlers/champs.ts
 * @throws Error if it is not a tagged PDF
 */
export async function finir(octets: Uint8Array, notice: Notice, champs: readonly Champ[] = []): Promise<Uint8Array> {
  const pdf = await PDFDocument.load(octets, { updateMetadata: false, ...SANS_PAUSE.lecture });
  ordonnerStructure(pdf);
  finirPages(pdf, champs.length > 0 ? poserChamps(pdf, champs) : undefined);
  decrire(pdf, notice);
  identifier(pdf);
  return pdf.save({
    useObjectStreams: true,
    addDefaultPage: false,
    updateFieldAppearances: false,
    ...SANS_PAUSE.ecriture,
  });
}
