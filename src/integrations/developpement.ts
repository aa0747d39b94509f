import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { cheminDe } from '../site.ts';
import { reponsesCase } from './case.ts';
import { dernierIndex } from './dernier-index.ts';

/**
 * Stands for the steps of the build while one edits, and shows a built site under its path.
 * @param site where the site will be published
 */
export const developpement = (site: string | undefined): AstroIntegration => ({
  name: 'developpement',
  hooks: {
    'astro:config:setup': ({ command, config, updateConfig }) => {
      if (command === 'preview') updateConfig({ base: cheminDe(site) });
      if (command !== 'dev') return;
      const contenu = fileURLToPath(new URL('content/', config.root));
      const dist = fileURLToPath(config.outDir);
      updateConfig({ vite: { plugins: [dernierIndex(dist), reponsesCase(contenu, site)] } });
    },
  },
});
