import fs from 'node:fs';
import path from 'node:path';
import { avecChemin } from '../chemin.ts';
import { fichiersDuSite } from '../hors-ligne/fichiers.ts';
import { feuilleRelative } from '../hors-ligne/cle/relatif.ts';
import { cheminDe, origineDe } from '../site.ts';
import type { Etape } from './etape.ts';

/**
 * Everything before this step reads and serves the site at the root of a domain; this one moves it under the path it
 * is published at. What has a file of its own for addresses (data, feeds) is already written with it.
 * @param site as `lireSite` gives it
 */
export function sousChemin(site: string | undefined): Etape {
  const chemin = cheminDe(site);
  return {
    nom: 'sous-chemin',
    faire({ racine, logger }) {
      if (chemin === '/') return;
      deplacer(racine, chemin, origineDe(site));
      logger.info(`site déplacé sous ${chemin}`);
    },
  };
}

/**
 * Rewrites the files of a site built for the root.
 * @param chemin /referentiels/
 * @param origine of the domain, if it is known
 */
function deplacer(racine: string, chemin: string, origine?: string): void {
  for (const fichier of fichiersDuSite(racine)) {
    const reecrire = REECRITURES.find(([motif]) => motif.test(fichier))?.[1];
    if (!reecrire) continue;
    const ici = path.join(racine, fichier);
    fs.writeFileSync(ici, reecrire(fs.readFileSync(ici, 'utf8'), { fichier, chemin, origine: origine ?? '' }));
  }
}

interface Deplacement {
  fichier: string;
  chemin: string;
  origine: string;
}

/** How each kind of file names others; what a script asks for goes through racine.ts. */
const REECRITURES: readonly [RegExp, (texte: string, deplacement: Deplacement) => string][] = [
  [/\.html$/, (html, { chemin }) => avecChemin(html, chemin)],
  [/\.css$/, (css, { fichier }) => feuilleRelative(fichier, css)],
  [/^_headers$/, (regles, { chemin }) => regles.replace(/^\//gm, chemin)],
  // written by an integration that has no other path than Astro’s own
  [
    /^sitemap.*\.xml$/,
    (carte, { chemin, origine }) => carte.replaceAll(`<loc>${origine}/`, `<loc>${origine}${chemin}`),
  ],
];
