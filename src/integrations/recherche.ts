import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { lireContenu } from '../controles/lecture.ts';
import type { Corps } from '../controles/mdx.ts';
import { texteDuCorps } from '../controles/texte-mdx.ts';
import { recenserEntrees } from '../recherche/entrees/index.ts';
import { entreeDeLaPage } from '../recherche/entrees/pages.ts';
import { indexer } from '../recherche/indexation.ts';
import { assembler } from '../referentiel/assemblage.ts';

/** Indexes the entries of the content, and the pages that are none. */
export function recherche(): AstroIntegration {
  let contenu: string;
  return {
    name: 'recherche',
    hooks: {
      'astro:config:done': ({ config }) => {
        contenu = fileURLToPath(new URL('content/', config.root));
      },
      'astro:build:done': async ({ dir, logger }) => {
        const racine = fileURLToPath(dir);
        const { collections, fichiers } = lireContenu(contenu);
        const proses = new Map(fichiers.map(({ chemin, corps }) => [chemin, corps ? prose(corps) : '']));
        const entrees = [
          ...recenserEntrees(assembler(collections), (chemin) => proses.get(chemin) ?? ''),
          ...pages(racine),
        ];
        await indexer(
          entrees,
          collections.synonymes.map((s) => s.termes),
          racine,
        );
        logger.info(`${entrees.length} entrées, index de recherche écrit`);
      },
    },
  };
}

/** The passages of a body, one after the other; a heading is a sentence of its own. */
const prose = (corps: Corps): string =>
  texteDuCorps(corps)
    .map(({ texte }) => texte.replace(/(?<=[^.!?:;…])$/, '.'))
    .join(' ');

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
