import fs from 'node:fs';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { ZipFile } from 'yazl';

/** Every entry has the same date, so that the same site gives the same bytes; zip has no zone, and none before 1980. */
const DATE = new Date(2000, 0, 1);

/** Formats already compressed. */
const COMPRESSES = /\.(?:pdf|png|woff2|xlsx|ods|zip|gz)$/;

/**
 * Writes an archive, one file after the other: neither they nor it are ever whole in memory.
 * @param sortie file to write
 * @param dossier the one folder of the archive
 * @param fichiers what makes the bytes of each, by path in it
 * @returns its size, in bytes
 */
export async function archiver(
  sortie: string,
  dossier: string,
  fichiers: ReadonlyMap<string, () => Uint8Array>,
): Promise<number> {
  const zip = new ZipFile();
  const echec = new AbortController();
  zip.on('error', (erreur: Error) => echec.abort(erreur));
  for (const [chemin, faire] of fichiers) {
    const options = { mtime: DATE, forceDosTimestamp: true, compress: !COMPRESSES.test(chemin) };
    zip.addReadStreamLazy(`${dossier}/${chemin}`, options, (donner) => {
      // made when its turn comes; what cannot be breaks the archive, not the program
      try {
        donner(null, Readable.from([faire()]));
      } catch (erreur) {
        echec.abort(erreur);
      }
    });
  }
  zip.end();
  fs.mkdirSync(path.dirname(sortie), { recursive: true });
  try {
    await pipeline(zip.outputStream, fs.createWriteStream(sortie), { signal: echec.signal });
  } catch (erreur) {
    throw echec.signal.aborted ? (echec.signal.reason as Error) : erreur;
  }
  return fs.statSync(sortie).size;
}
