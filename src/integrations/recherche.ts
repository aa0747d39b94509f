import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import * as pagefind from 'pagefind';
import { pourIndex } from '../recherche/normaliser.ts';

/** What Pagefind writes and our own search page does not load. */
const INUTILES = [
  'pagefind-ui.js',
  'pagefind-ui.css',
  'pagefind-modular-ui.js',
  'pagefind-modular-ui.css',
  'pagefind-component-ui.js',
  'pagefind-component-ui.css',
  'pagefind-highlight.js',
  'wasm.unknown.pagefind',
];

/** Indexes the pages that were just built; Pagefind returns its errors, we throw them. */
export function recherche(): AstroIntegration {
  return {
    name: 'recherche',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const racine = fileURLToPath(dir);
        const { index, errors } = await pagefind.createIndex({ forceLanguage: 'fr' });
        if (!index) throw new Error(`Pagefind : ${errors.join('\n')}`);
        try {
          const pages = fs.globSync('**/*.html', { cwd: racine }).sort();
          for (const page of pages) {
            const contenu = pourIndex(fs.readFileSync(path.join(racine, page), 'utf8'));
            const ajout = await index.addHTMLFile({ sourcePath: page.split(path.sep).join('/'), content: contenu });
            errors.push(...ajout.errors);
          }
          const ecriture = await index.writeFiles({ outputPath: path.join(racine, 'pagefind') });
          errors.push(...ecriture.errors);
          if (errors.length > 0) throw new Error(`Pagefind : ${errors.join('\n')}`);
          for (const fichier of INUTILES) fs.rmSync(path.join(racine, 'pagefind', fichier), { force: true });
          logger.info(`${pages.length} pages lues, index de recherche écrit`);
        } finally {
          await pagefind.close();
        }
      },
    },
  };
}
