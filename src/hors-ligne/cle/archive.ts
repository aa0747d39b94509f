import { zipSync, type Zippable } from 'fflate';

/** Every entry has the same date, so that the same site gives the same bytes; zip has no zone, and none before 1980. */
const DATE = new Date(2000, 0, 1);

/** Formats already compressed. */
const COMPRESSES = /\.(?:pdf|png|woff2|xlsx|ods|zip|gz)$/;

/** @param dossier the one folder of the archive; @param fichiers bytes by path in it */
export function archiver(dossier: string, fichiers: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const contenu: Zippable = {};
  for (const [chemin, octets] of fichiers)
    contenu[`${dossier}/${chemin}`] = [octets, { mtime: DATE, level: COMPRESSES.test(chemin) ? 0 : 6 }];
  return zipSync(contenu);
}
