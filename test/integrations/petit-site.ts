import { spawn, type ChildProcess } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { pathToFileURL } from 'node:url';

const PAGES = 30;
export const ASTRO = path.resolve('node_modules/astro/bin/astro.mjs');
const CONSTRUCTION = pathToFileURL(path.resolve('src/integrations/construction.ts')).href;

/** A site that builds in a second, by the very construction of ours: its pages all bear one mark, given at each build. */
export interface PetitSite {
  dossier: string;
  chemin: (...noms: string[]) => string;
  /**
   * Starts a build, in a process group of its own.
   * @param env `PAUSE`: waits for ever once pages are written; `REMPLIR`: bytes to write beside them
   */
  lancer: (marque: string, env?: NodeJS.ProcessEnv) => ChildProcess;
  construire: (marque: string, env?: NodeJS.ProcessEnv) => Promise<{ code: number | null; sortie: string }>;
  /** The mark of dist/. @throws Error if it is not whole */
  marque: () => string;
}

/** Made in a folder of its own. @param nom what its name begins with */
export function petitSite(nom = 'petit-site-'): PetitSite {
  const dossier = fs.mkdtempSync(path.join(os.tmpdir(), nom));
  const chemin = (...noms: string[]) => path.join(dossier, ...noms);
  fs.mkdirSync(chemin('src/pages'), { recursive: true });
  fs.writeFileSync(chemin('package.json'), '{"type":"module"}');
  fs.symlinkSync(path.resolve('node_modules'), chemin('node_modules'));
  fs.writeFileSync(
    chemin('astro.config.mjs'),
    `import fs from 'node:fs';
import { construction } from '${CONSTRUCTION}';
const pause = {
  name: 'pause',
  hooks: {
    'astro:build:done': async ({ dir }) => {
      if (process.env.REMPLIR) fs.writeFileSync(new URL('gros', dir), Buffer.alloc(Number(process.env.REMPLIR)));
      if (!process.env.PAUSE) return;
      fs.writeFileSync(new URL('pause', dir), '');
      await new Promise(() => setInterval(() => 0, 1000));
    },
  },
};
export default { cacheDir: '.cache/astro', devToolbar: { enabled: false }, integrations: [pause, construction()] };
`,
  );
  fs.writeFileSync(
    chemin('src/pages/[n].astro'),
    `---
export const getStaticPaths = () => Array.from({ length: ${PAGES} }, (_, n) => ({ params: { n: String(n) } }));
---
<p>{import.meta.env.PROD && process.env.MARQUE}</p>
`,
  );
  const lancer: PetitSite['lancer'] = (marque, env = {}) =>
    spawn(process.execPath, [ASTRO, 'build', '--force'], {
      cwd: dossier,
      env: { ...process.env, NODE_ENV: 'production', MARQUE: marque, ...env },
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
  return {
    dossier,
    chemin,
    lancer,
    async construire(marque, env) {
      const enfant = lancer(marque, env);
      const code = new Promise<number | null>((resolve) => enfant.once('exit', resolve));
      const sorties = [enfant.stdout, enfant.stderr].map(async (flux) => (flux ? text(flux) : ''));
      return { code: await code, sortie: (await Promise.all(sorties)).join('') };
    },
    marque() {
      const lues = Array.from({ length: PAGES }, (_, n) =>
        fs.readFileSync(chemin('dist', String(n), 'index.html'), 'utf8'),
      );
      const marques = new Set(lues.map((page) => /<p[^>]*>(.*?)<\/p>/.exec(page)?.[1]));
      const [une = '', ...autres] = marques;
      if (autres.length > 0) throw new Error(`dist/ mêle ${[...marques].join(', ')}`);
      return une;
    },
  };
}
