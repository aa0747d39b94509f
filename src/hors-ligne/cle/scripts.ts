import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { LECTEUR } from './relatif.ts';

/** From a disk, `fetch` and modules do not work: scripts are classic, and read through lecteur.ts. */
const COMMUN = {
  bundle: true,
  format: 'iife',
  minify: true,
  target: 'es2022',
  write: false,
  logLevel: 'silent',
} as const;

/**
 * Makes a classic script of each module of the site, whatever it does, all it imports within it.
 * @param modules addresses of the modules, from the root
 * @returns the path of each script by the address of its module, and their texts by path
 * @throws Error from esbuild when one cannot be bundled
 */
export async function scriptsClassiques(
  racine: string,
  modules: readonly string[],
): Promise<{ classiques: Map<string, string>; textes: Map<string, string> }> {
  const classiques = new Map<string, string>();
  const lecteur = await build({ ...COMMUN, entryPoints: [fileURLToPath(new URL('lecteur.ts', import.meta.url))] });
  const textes = new Map([[LECTEUR, lecteur.outputFiles[0]?.text ?? '']]);
  for (const [i, module] of modules.entries()) {
    const { outputFiles } = await build({
      ...COMMUN,
      entryPoints: [path.join(racine, module)],
      define: { fetch: 'disque.lire', 'import.meta.url': 'location.href' },
      plugins: [
        {
          name: 'depuis-la-racine',
          setup: (construction) =>
            construction.onResolve({ filter: /^\// }, (a) =>
              a.kind === 'entry-point' ? undefined : { path: path.join(racine, a.path) },
            ),
        },
      ],
    });
    const script = `scripts/${i + 1}.js`;
    classiques.set(module, script);
    textes.set(script, outputFiles[0]?.text ?? '');
  }
  return { classiques, textes };
}
