import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { documentsImprimables } from '../../print/documents/catalogue.ts';
import { sortiesDe } from '../../print/formes.ts';
import { imprimer } from '../../print/impression.ts';
import { lireContenu } from '../controles/lecture.ts';
import { assembler } from '../referentiel/assemblage.ts';

/**
 * Prints the instruments from the pages just built. What each PDF must hold comes from content/
 * read afresh, not from the pages.
 */
export function impression(): AstroIntegration {
  let contenu: string;
  return {
    name: 'impression',
    hooks: {
      'astro:config:done': ({ config }) => {
        contenu = fileURLToPath(new URL('content/', config.root));
      },
      'astro:build:done': async ({ dir, logger }) => {
        const { titres } = assembler(lireContenu(contenu).collections);
        const documents = titres.flatMap((t) => t.editions).flatMap(documentsImprimables);
        const nombre = documents.flatMap(sortiesDe).length;
        let faits = 0;
        await imprimer(fileURLToPath(dir), documents, ({ pdf, octets, inchange }) => {
          faits += 1;
          const suite = inchange ? ', inchangé' : '';
          logger.info(`${faits}/${nombre} ${pdf}, ${Math.round(octets / 1000)} ko${suite}`);
        });
      },
    },
  };
}
