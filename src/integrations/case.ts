import fs from 'node:fs';
import path from 'node:path';
import type { Connect, Plugin } from 'vite';
import { BASE } from '../exports/case/adresses.ts';
import { ecrireRessource, ressourcesCase } from '../exports/case/ressources.ts';
import { lireContenuDe } from './contenu.ts';
import type { Etape } from './etape.ts';

/**
 * Writes the answers of the CASE service, some 2 000 small files for each titre: as pages, Astro would hold them all
 * at once.
 * @param site where the site will be published
 */
export const serviceCase = (site: string | undefined): Etape => ({
  nom: 'case',
  faire({ racine, contenu, logger }) {
    let nombre = 0;
    for (const ressource of ressourcesCase(contenu.referentiels, site)) {
      const fichier = path.join(racine, ressource.chemin);
      fs.mkdirSync(path.dirname(fichier), { recursive: true });
      fs.writeFileSync(fichier, ecrireRessource(ressource));
      nombre += 1;
    }
    logger.info(`${nombre} réponses écrites`);
  },
});

/** While one edits, each answer is made when it is asked for. */
export const reponsesCase = (contenu: string, site: string | undefined): Plugin => ({
  name: 'reponses-case',
  enforce: 'post',
  // first of all, and put there last: Astro puts there what wants a slash at the end of every address
  configureServer: (server) => () => {
    const handle: Connect.NextHandleFunction = (requete, reponse, suite) => {
      const { referentiels } = lireContenuDe(contenu);
      const ressource = ressourcesCase(referentiels, site).find(({ chemin }) => chemin === requete.originalUrl);
      if (ressource) reponse.setHeader('Content-Type', 'application/json').end(ecrireRessource(ressource));
      else suite();
    };
    server.middlewares.stack.unshift({ route: BASE, handle });
  },
});
