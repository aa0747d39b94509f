import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { AstroIntegration } from 'astro';
import { archiver } from '../hors-ligne/cle/archive.ts';
import { editionSurDisque } from '../hors-ligne/cle/edition.ts';
import { ecrirePartie } from '../hors-ligne/cle/partie.ts';
import { ARCHIVE, archiveDuTitre } from '../hors-ligne/fichiers.ts';
import { nomTitre } from '../recherche/entrees/titres.ts';
import { etape } from './etape.ts';
import { recenserLeSite } from './recherche.ts';

/** Above this, in bytes, each titre also has an archive of its own, with what is common to all. */
const ARCHIVE_LOURDE = 50e6;

/** The edition for a USB stick, made from the site once its PDFs are there. */
export function cleUsb(): AstroIntegration {
  return etape('cle-usb', async ({ racine, contenu, logger }) => {
    const ecrire = async (chemin: string, dossier: string, site: string, titre?: string) => {
      const { fichiers, morts } = await editionSurDisque(site, titre);
      const octets = await archiver(path.join(racine, chemin), dossier, fichiers);
      if (morts.length > 0) throw new Error(`édition sans réseau, liens morts :\n${morts.join('\n')}`);
      logger.info(`${path.basename(chemin)}, ${fichiers.size} fichiers, ${(octets / 1e6).toFixed(1)} Mo`);
      return octets;
    };
    if ((await ecrire(ARCHIVE, 'referentiels', racine)) <= ARCHIVE_LOURDE) return;
    const entrees = recenserLeSite(contenu, racine);
    const titres = contenu.referentiels.titres.map((t) => ({ id: t.id, nom: nomTitre(t) }));
    for (const titre of titres) {
      const partie = fs.mkdtempSync(path.join(os.tmpdir(), 'partie-'));
      try {
        await ecrirePartie(racine, partie, titre, titres, entrees, contenu.synonymes);
        await ecrire(archiveDuTitre(titre.id), `referentiels-${titre.id}`, partie, titre.nom);
      } finally {
        fs.rmSync(partie, { recursive: true });
      }
    }
  });
}
