import crypto from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { LONGUEUR_EMPREINTE } from './web/liste.ts';

/** The edition for a USB stick. */
export const ARCHIVE = 'telechargements/referentiels-hors-ligne.zip';

/** The edition of one titre, when they are many: its PDFs, some 6 MB, then leave that of the whole. @param id of the titre */
export const archiveDuTitre = (id: string): string => `telechargements/${id}.zip`;

/** Every file of a built site, by its path from the root, with slashes, in order. */
export function fichiersDuSite(racine: string): string[] {
  return fs
    .globSync('**/*', { cwd: racine, withFileTypes: true })
    .filter((f) => f.isFile())
    .map((f) => path.relative(racine, path.join(f.parentPath, f.name)).split(path.sep).join('/'))
    .sort();
}

/** The digest of a file, as the list of what a device keeps gives it. */
export const empreinteDe = (octets: Uint8Array): string =>
  crypto.hash('sha256', octets, 'base64url').slice(0, LONGUEUR_EMPREINTE);
