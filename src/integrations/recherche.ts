import fs from 'node:fs';
import path from 'node:path';
import type { Entree } from '../recherche/entrees/entree.ts';
import { recenserEntrees } from '../recherche/entrees/index.ts';
import { entreeDeLaPage } from '../recherche/entrees/pages.ts';
import { indexer } from '../recherche/indexation.ts';
import type { ContenuLu } from './contenu.ts';
import type { Etape } from './etape.ts';

/** Indexes the entries of the content, and the pages that are none. */
export const recherche: Etape = {
  nom: 'recherche',
  async faire({ racine, contenu, logger }) {
    const entrees = recenserLeSite(contenu, racine);
    await indexer(entrees, contenu.synonymes, racine);
    logger.info(`${entrees.length} entrées, index de recherche écrit`);
  },
};

/** Every entry of the content, and the pages that are none. @param racine folder of the built site */
export const recenserLeSite = ({ referentiels, proses }: ContenuLu, racine: string): Entree[] => [
  ...recenserEntrees(referentiels, (chemin) => proses.get(chemin) ?? ''),
  ...pages(racine),
];

function pages(racine: string) {
  return fs
    .globSync('**/*.html', { cwd: racine })
    .sort()
    .flatMap((page) => {
      const adresse = `/${page
        .split(path.sep)
        .join('/')
        .replace(/index\.html$/, '')}`;
      return entreeDeLaPage(adresse, fs.readFileSync(path.join(racine, page), 'utf8')) ?? [];
    });
}
