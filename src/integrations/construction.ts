import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

/**
 * Builds aside and swaps at the end: a failed or killed build leaves the last
 * good dist/ as it was.
 */
export function construction(): AstroIntegration {
  let dist: URL;
  let ancien: URL;
  let chantier: URL;
  return {
    name: 'construction',
    hooks: {
      'astro:config:setup': ({ command, config, updateConfig }) => {
        if (command !== 'build') return;
        dist = config.outDir;
        const build = new URL(`.build/${path.basename(fileURLToPath(dist))}/`, config.root);
        chantier = new URL('chantier/', build);
        ancien = new URL('ancien/', build);
        // killed between the two renames of the swap: put the last good dist/ back
        if (!fs.existsSync(dist) && fs.existsSync(ancien)) fs.renameSync(ancien, dist);
        fs.rmSync(build, { recursive: true, force: true });
        updateConfig({ outDir: chantier });
      },
      'astro:build:done': ({ logger }) => {
        fs.rmSync(ancien, { recursive: true, force: true });
        fs.mkdirSync(new URL('..', dist), { recursive: true });
        if (fs.existsSync(dist)) fs.renameSync(dist, ancien);
        fs.renameSync(chantier, dist);
        fs.rmSync(ancien, { recursive: true, force: true });
        logger.info(`${path.basename(fileURLToPath(dist))}/ à jour`);
      },
    },
  };
}
