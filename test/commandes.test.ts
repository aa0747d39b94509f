import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import { describe, expect, it } from 'vitest';
import paquet from '../package.json' with { type: 'json' };

const { scripts } = paquet;

describe('commands', () => {
  it('are all in README.md, and no document names another', () => {
    const nommees = (fichier: string) =>
      [...fs.readFileSync(fichier, 'utf8').matchAll(/npm run ([\w:]+)|npm (test)|`(check:\w+)`/g)].flatMap((m) =>
        m.slice(1).filter(Boolean),
      );
    const documents = ['README.md', 'CONTRIBUTING.md', 'src/pages/aide/editeur.astro'];
    expect(new Set(nommees('README.md'))).toEqual(new Set(Object.keys(scripts)));
    expect(new Set(documents.flatMap(nommees))).toEqual(new Set(Object.keys(scripts)));
  });

  it.each(['print', 'verify', 'check:content', 'new', 'importer', 'bench'] as const)('%s says its options', (nom) => {
    const args = scripts[nom].split(' ').slice(1);
    const { status, stdout } = spawnSync(process.execPath, [...args, '--aide'], { encoding: 'utf8' });
    expect(stdout).toContain(`npm run ${nom} -- `);
    expect(status).toBe(0);
  });
});
