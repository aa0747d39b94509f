import crypto from 'node:crypto';

/** The SHA-256 of a text or a file, in hexadecimal: what two things are held to be the same by. */
export const hacher = (contenu: string | Uint8Array): string =>
  crypto.createHash('sha256').update(contenu).digest('hex');
