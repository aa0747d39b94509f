import { PDFDocument } from '@cantoo/pdf-lib';
import type { Tirage } from '../../bench/muter.ts';

/** The file with some of its bits flipped. */
function retournerDesBits(octets: Uint8Array, tirer: Tirage): Uint8Array {
  const abimes = octets.slice();
  for (let n = 1 + tirer(4); n > 0; n -= 1) {
    const i = tirer(abimes.length);
    abimes[i] = (abimes[i] ?? 0) ^ (1 << tirer(8));
  }
  return abimes;
}

/** The file with these pages, in this order; ranks from 0. */
export async function recomposer(octets: Uint8Array, rangs: readonly number[]): Promise<Uint8Array> {
  const [avant, apres] = [await PDFDocument.load(octets), await PDFDocument.create()];
  for (const page of await apres.copyPages(avant, [...rangs])) apres.addPage(page);
  return apres.save();
}

/** One of the ways a file comes to harm: bits flipped, its end lost, pages dropped or shuffled. */
export async function abimer(octets: Uint8Array, tirer: Tirage): Promise<Uint8Array> {
  const sort = tirer(20);
  if (sort < 12) return retournerDesBits(octets, tirer);
  if (sort < 14) return octets.slice(0, tirer(octets.length));
  const rangs = Array.from({ length: (await PDFDocument.load(octets)).getPageCount() }, (_, i) => i);
  if (sort < 17) rangs.splice(tirer(rangs.length), 1 + tirer(2));
  else for (let i = rangs.length - 1; i > 0; i -= 1) echanger(rangs, i, tirer(i + 1));
  return recomposer(octets, rangs);
}

function echanger(liste: number[], i: number, j: number): void {
  [liste[i], liste[j]] = [liste[j] ?? 0, liste[i] ?? 0];
}
