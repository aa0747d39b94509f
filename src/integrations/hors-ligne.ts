import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { lireContenu } from '../controles/lecture.ts';
import { archiver } from '../hors-ligne/cle/archive.ts';
import { editionSurDisque } from '../hors-ligne/cle/edition.ts';
import { ecrirePaquets } from '../hors-ligne/web/paquets.ts';
import { assembler } from '../referentiel/assemblage.ts';

/** Above this, in bytes, each titre also has an archive of its own, without the PDFs of the others. */
const ARCHIVE_LOURDE = 50e6;

/** The editions read without a network, made from the site once its PDFs are there. */
export function horsLigne(): AstroIntegration {
  let contenu: string;
  return {
    name: 'hors-ligne',
    hooks: {
      'astro:config:done': ({ config }) => {
        contenu = fileURLToPath(new URL('content/', config.root));
      },
      'astro:build:done': async ({ dir, logger }) => {
        const racine = fileURLToPath(dir);
        const edition = await editionSurDisque(racine);
        const sortie = path.join(racine, 'telechargements');
        fs.mkdirSync(sortie, { recursive: true });
        const ecrire = (nom: string, fichiers: ReadonlyMap<string, Uint8Array>) => {
          const octets = archiver('referentiels', fichiers);
          fs.writeFileSync(path.join(sortie, `${nom}.zip`), octets);
          logger.info(`${nom}.zip, ${fichiers.size} fichiers, ${(octets.length / 1e6).toFixed(1)} Mo`);
          return octets.length;
        };
        const archive = ecrire('referentiels-hors-ligne', edition);
        const { titres } = assembler(lireContenu(contenu).collections);
        const noms = new Map(titres.map((t) => [t.id, `${t.sigle} ${t.millesime}`]));
        const { paquets } = await ecrirePaquets(racine, noms, archive);
        for (const { adresse, fichiers, octets } of paquets)
          logger.info(`${adresse}, ${fichiers.length} fichiers, ${(octets / 1e6).toFixed(1)} Mo`);
        if (archive <= ARCHIVE_LOURDE) return;
        const pdf = /^pdf\/([^/]+)\//;
        for (const titre of new Set([...edition.keys()].flatMap((f) => pdf.exec(f)?.[1] ?? [])))
          ecrire(titre, new Map([...edition].filter(([f]) => (pdf.exec(f)?.[1] ?? titre) === titre)));
      },
    },
  };
}
