import fs from 'node:fs';
import path from 'node:path';
import type { AstroUserConfig } from 'astro';
import sirv from 'sirv';

type Greffons = NonNullable<NonNullable<AstroUserConfig['vite']>['plugins']>;

/** What the search reads of a built site: see indexation.ts. */
const INDEX = /^\/(?:pagefind\/|recherche\/[^/]+\.json)/;
const PAGEFIND = '/pagefind/pagefind.js';
/** Stands for it before the first build; not a file, for a scan of what pages import to leave it alone. */
const AUCUN = '\0aucun-index';

/**
 * While one edits, the search answers from the index of the last build: pages change at each keystroke, and an index
 * takes all of them.
 * @param dist the last build, if there is one: without it the page of the search says that it has no index
 */
export function dernierIndex(dist: string): Greffons {
  const fichiers = sirv(dist, { dev: true });
  const pagefind = path.join(dist, PAGEFIND);
  return [
    {
      name: 'dernier-index',
      apply: 'serve',
      enforce: 'pre',
      resolveId: (id) => (id !== PAGEFIND ? undefined : fs.existsSync(pagefind) ? pagefind : AUCUN),
      load: (id) => (id === AUCUN ? 'export default undefined' : undefined),
      configureServer: ({ middlewares }) => {
        middlewares.use((requete, reponse, suite) => {
          if (INDEX.test(requete.url ?? '')) fichiers(requete, reponse, suite);
          else suite();
        });
      },
    },
  ];
}
