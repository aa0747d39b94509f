import { fileURLToPath } from 'node:url';
import type { AstroIntegration, AstroIntegrationLogger } from 'astro';
import { contenuDe, type ContenuLu } from './contenu.ts';

/** What a step of the build works on. */
interface Ouvrage {
  /** Folder of the site as the steps before left it. */
  racine: string;
  contenu: ContenuLu;
  logger: AstroIntegrationLogger;
}

/** A step of the build that follows the pages, and needs content/ too. */
export function etape(name: string, travailler: (ouvrage: Ouvrage) => void | Promise<void>): AstroIntegration {
  let contenu: string;
  return {
    name,
    hooks: {
      'astro:config:done': ({ config }) => {
        contenu = fileURLToPath(new URL('content/', config.root));
      },
      'astro:build:done': ({ dir, logger }) =>
        travailler({ racine: fileURLToPath(dir), contenu: contenuDe(contenu), logger }),
    },
  };
}
