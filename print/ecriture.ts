import crypto from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';

/** What a file is called until it is whole. */
export const INACHEVE = /\.[0-9a-f]{12}\.tmp$/;

/** Writes a file whole or not at all, its folder made if need be: whoever reads it meanwhile sees the last one. */
export function ecrire(fichier: string, octets: Uint8Array): void {
  const brouillon = `${fichier}.${crypto.randomBytes(6).toString('hex')}.tmp`;
  fs.mkdirSync(path.dirname(fichier), { recursive: true });
  try {
    fs.writeFileSync(brouillon, octets);
    fs.renameSync(brouillon, fichier);
  } catch (erreur) {
    fs.rmSync(brouillon, { force: true });
    throw erreur;
  }
}
