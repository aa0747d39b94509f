import fs from 'node:fs';
import path from 'node:path';
import type { AstroIntegration } from 'astro';
import { ecrireRessource, ressourcesCase } from '../exports/case/ressources.ts';
import { etape } from './etape.ts';

/**
 * Writes the answers of the CASE service, some 2 000 small files for each titre: as pages, Astro would hold them all
 * at once.
 * @param site where the site will be published
 */
export function serviceCase(site: string | undefined): AstroIntegration {
  return etape('case', ({ racine, contenu, logger }) => {
    let nombre = 0;
    for (const ressource of ressourcesCase(contenu.referentiels, site)) {
      const fichier = path.join(racine, ressource.chemin);
      fs.mkdirSync(path.dirname(fichier), { recursive: true });
      fs.writeFileSync(fichier, ecrireRessource(ressource));
      nombre += 1;
    }
    logger.info(`${nombre} réponses écrites`);
  });
}
