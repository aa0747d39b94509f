import crypto from 'node:crypto';

/** Stands for the fingerprint where it will be printed: it cannot be known before all that is printed is. */
export const EMPREINTE = '{empreinte}';

/**
 * Prints its fingerprint on a document: 8 hexadecimal digits of SHA-256 over its HTML. Two sheets that
 * bear the same one say the same, to the letter.
 * @param html what is printed, with EMPREINTE in place
 */
export function apposerEmpreinte(html: string): string {
  const empreinte = crypto.createHash('sha256').update(html).digest('hex').slice(0, 8);
  return html.replaceAll(EMPREINTE, empreinte);
}
