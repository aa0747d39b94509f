import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { ecrireRessource, ressourcesCase } from '../exports/case/ressources.ts';
import { contenuDe } from './contenu.ts';

/**
 * Writes the answers of the CASE service, some 2 000 small files for each titre: as pages, Astro would hold them all
 * at once.
 * @param site where the site will be published
 */
export function serviceCase(site: string | undefined): AstroIntegration {
  let contenu: string;
  return {
    name: 'case',
    hooks: {
      'astro:config:done': ({ config }) => {
        contenu = fileURLToPath(new URL('content/', config.root));
      },
      'astro:build:done': ({ dir, logger }) => {
        const racine = fileURLToPath(dir);
        let nombre = 0;
        for (const ressource of ressourcesCase(contenuDe(contenu).referentiels, site)) {
          const fichier = path.join(racine, ressource.chemin);
          fs.mkdirSync(path.dirname(fichier), { recursive: true });
          fs.writeFileSync(fichier, ecrireRessource(ressource));
          nombre += 1;
        }
        logger.info(`${nombre} réponses écrites`);
      },
    },
  };
}
