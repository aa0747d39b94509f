import type { Attendus } from './attendus.ts';
import { finir } from './finition.ts';
import type { Notice } from './notice.ts';
import type { Rendu } from './rendu.ts';
import { lirePdf } from './texte-pdf.ts';
import { verifier } from './verification.ts';

/** A document as Chromium printed it, and what it must become. */
export interface Ouvrage {
  rendu: Rendu;
  notice: Notice;
  attendus: Attendus;
}

/** The bytes to write if there is no fault. */
export interface Acheve {
  octets: Uint8Array;
  fautes: string[];
}

/**
 * Finishes a document and reads it back: what is checked is what is written.
 * @returns the PDF and what is wrong with it, in French
 * @throws Error if it cannot be finished
 */
export async function achever({ rendu, notice, attendus }: Ouvrage): Promise<Acheve> {
  const octets = await finir(rendu.octets, notice);
  const texte = await lirePdf(octets);
  const fautes = verifier(texte, attendus);
  if (texte.pages.length !== rendu.pages) fautes.push(`${texte.pages.length} pages au lieu de ${rendu.pages}`);
  return { octets, fautes };
}
