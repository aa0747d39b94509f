import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { archiver } from '../hors-ligne/cle/archive.ts';
import { editionSurDisque } from '../hors-ligne/cle/edition.ts';
import { ARCHIVE } from '../hors-ligne/fichiers.ts';

/**
 * Above this, in bytes, there are lighter archives too: the site without its PDFs, and the PDFs of each titre, to
 * unpack in the same place. The site again with each titre would grow as the square of their number.
 */
const ARCHIVE_LOURDE = 50e6;

const PDF = /^pdf\/([^/]+)\//;

/** The edition for a USB stick, made from the site once its PDFs are there. */
export function cleUsb(): AstroIntegration {
  return {
    name: 'cle-usb',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const racine = fileURLToPath(dir);
        const { fichiers, morts } = await editionSurDisque(racine);
        const ecrire = async (chemin: string, choix = fichiers) => {
          const octets = await archiver(path.join(racine, chemin), 'referentiels', choix);
          logger.info(`${path.basename(chemin)}, ${choix.size} fichiers, ${(octets / 1e6).toFixed(1)} Mo`);
          return octets;
        };
        const octets = await ecrire(ARCHIVE);
        if (morts.length > 0) throw new Error(`édition sans réseau, liens morts :\n${morts.join('\n')}`);
        if (octets <= ARCHIVE_LOURDE) return;
        for (const [titre, choix] of Map.groupBy(fichiers, ([f]) => PDF.exec(f)?.[1]))
          await ecrire(`${path.posix.dirname(ARCHIVE)}/${titre ?? 'referentiels-sans-pdf'}.zip`, new Map(choix));
      },
    },
  };
}
