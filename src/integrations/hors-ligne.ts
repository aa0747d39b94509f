import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { ARCHIVE } from '../hors-ligne/fichiers.ts';
import { ecrirePaquets } from '../hors-ligne/web/paquets.ts';
import { contenuDe } from './contenu.ts';

/** What a device keeps to read the site without a network, made from the site as it is published. */
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
        const { titres } = contenuDe(contenu).referentiels;
        const noms = new Map(titres.map((t) => [t.id, `${t.sigle} ${t.millesime}`]));
        const archive = fs.statSync(path.join(racine, ARCHIVE)).size;
        const { paquets } = await ecrirePaquets(racine, noms, archive);
        for (const { adresse, fichiers, octets } of paquets)
          logger.info(`${adresse}, ${fichiers.length} fichiers, ${(octets / 1e6).toFixed(1)} Mo`);
      },
    },
  };
}
