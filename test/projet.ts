import fs from 'node:fs';
import path from 'node:path';

/** All that a build reads. */
const PROJET = ['content', 'src', 'print', 'public', 'astro.config.mjs', 'package.json', 'tsconfig.json'];

/**
 * Copies the project, to build it elsewhere or otherwise; what is there already of it is replaced.
 * @param avec what else to copy, where it is there
 */
export function copierLeProjet(dossier: string, avec: readonly string[] = []): void {
  for (const nom of [...PROJET, ...avec].filter((n) => fs.existsSync(n))) {
    fs.rmSync(path.join(dossier, nom), { recursive: true, force: true });
    fs.cpSync(nom, path.join(dossier, nom), { recursive: true });
  }
  const paquets = path.join(dossier, 'node_modules');
  if (!fs.existsSync(paquets)) fs.symlinkSync(path.resolve('node_modules'), paquets);
}
