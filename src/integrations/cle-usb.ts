import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { archiver } from '../hors-ligne/cle/archive.ts';
import { editionSurDisque } from '../hors-ligne/cle/edition.ts';
import { ARCHIVE } from '../hors-ligne/fichiers.ts';

/** Above this, in bytes, each titre also has an archive of its own, without the PDFs of the others. */
const ARCHIVE_LOURDE = 50e6;

/** The edition for a USB stick, made from the site once its PDFs are there. */
export function cleUsb(): AstroIntegration {
  return {
    name: 'cle-usb',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const racine = fileURLToPath(dir);
        const edition = await editionSurDisque(racine);
        const ecrire = (chemin: string, fichiers: ReadonlyMap<string, Uint8Array>) => {
          const octets = archiver('referentiels', fichiers);
          fs.mkdirSync(path.dirname(path.join(racine, chemin)), { recursive: true });
          fs.writeFileSync(path.join(racine, chemin), octets);
          logger.info(`${path.basename(chemin)}, ${fichiers.size} fichiers, ${(octets.length / 1e6).toFixed(1)} Mo`);
          return octets.length;
        };
        if (ecrire(ARCHIVE, edition) <= ARCHIVE_LOURDE) return;
        const pdf = /^pdf\/([^/]+)\//;
        for (const titre of new Set([...edition.keys()].flatMap((f) => pdf.exec(f)?.[1] ?? [])))
          ecrire(
            `${path.posix.dirname(ARCHIVE)}/${titre}.zip`,
            new Map([...edition].filter(([f]) => (pdf.exec(f)?.[1] ?? titre) === titre)),
          );
      },
    },
  };
}
