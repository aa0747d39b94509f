import { spawnSync, type ChildProcess } from 'node:child_process';
import fs from 'node:fs';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ASTRO, petitSite } from './petit-site.ts';

const PATIENCE = 60_000;

/** Ends it as nothing can prevent: it alone, or its whole group. */
async function tuer(enfant: ChildProcess, groupe: boolean): Promise<void> {
  const fin = new Promise((resolve) => enfant.once('exit', resolve));
  process.kill((groupe ? -1 : 1) * (enfant.pid ?? 0), 'SIGKILL');
  await fin;
}

/** A file system of one’s own, where the machine lets anybody make one. */
const ISOLER = ['--user', '--map-root-user', '--mount', 'sh', '-c'];
const peutIsoler = spawnSync('unshare', [...ISOLER, 'mount -t tmpfs tmpfs /mnt']).status === 0;

describe('a build', { timeout: PATIENCE }, () => {
  const site = petitSite();
  const restes = () => fs.readdirSync(site.chemin('.build/dist'));
  const pause = () =>
    expect.poll(() => fs.globSync('.build/dist/*/pause', { cwd: site.dossier }).length, { timeout: PATIENCE }).toBe(1);

  beforeAll(async () => {
    expect(await site.construire('un')).toMatchObject({ code: 0 });
    expect(site.marque()).toBe('un');
  }, PATIENCE);
  afterAll(() => fs.rmSync(site.dossier, { recursive: true, force: true }));

  it('killed once its pages are written leaves the old dist/, and the next takes its leftovers away', async () => {
    const enfant = site.lancer('tué', { PAUSE: '1' });
    await pause();
    await tuer(enfant, false);
    expect(site.marque()).toBe('un');
    expect(restes()).toHaveLength(1);
    expect(await site.construire('deux')).toMatchObject({ code: 0 });
    expect(site.marque()).toBe('deux');
    expect(restes()).toEqual([]);
  });

  it('killed with its group between the two renames of the swap ends with the new dist/', async () => {
    // the swap, and it alone, takes its time after each rename
    const lenteur = site.chemin('lenteur.mjs');
    fs.writeFileSync(
      lenteur,
      `import fs from 'node:fs';
if (process.argv[1]?.endsWith('echange.ts')) {
  const { renameSync } = fs;
  fs.renameSync = (...args) => {
    renameSync(...args);
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 500);
  };
}`,
    );
    const enfant = site.lancer('trois', { NODE_OPTIONS: `--import=${pathToFileURL(lenteur).href}` });
    const present = () => fs.existsSync(site.chemin('dist'));
    await expect.poll(present, { interval: 10, timeout: PATIENCE }).toBe(false);
    await tuer(enfant, true);
    await expect.poll(present, { timeout: 5000 }).toBe(true);
    expect(site.marque()).toBe('trois');
  });

  it('puts the last good dist/ back after the machine stopped within a swap', async () => {
    fs.rmSync(site.chemin('.build/dist'), { recursive: true });
    fs.mkdirSync(site.chemin('.build/dist'));
    fs.renameSync(site.chemin('dist'), site.chemin('.build/dist/ancien-x'));
    const enfant = site.lancer('tué', { PAUSE: '1' });
    await pause();
    await tuer(enfant, true);
    expect(site.marque()).toBe('trois');
  });

  it('does not take for the last good dist/ what was being taken away when the machine stopped', async () => {
    const garde = site.chemin('garde');
    fs.renameSync(site.chemin('dist'), garde);
    fs.rmSync(site.chemin('.build/dist'), { recursive: true });
    fs.mkdirSync(site.chemin('.build/dist/ancien-x.rebut/0'), { recursive: true });
    const enfant = site.lancer('tué', { PAUSE: '1' });
    await pause();
    await tuer(enfant, true);
    expect(fs.existsSync(site.chemin('dist'))).toBe(false);
    fs.renameSync(garde, site.chemin('dist'));
  });

  it.skipIf(!peutIsoler)('on a full disk says so, and leaves dist/ as it was', () => {
    const { stderr, stdout } = spawnSync(
      'unshare',
      [
        ...ISOLER,
        `mount -t tmpfs -o size=20m tmpfs /mnt && cp -r . /mnt/site && cd /mnt/site && rm -r .build
        REMPLIR=30000000 ${process.execPath} ${ASTRO} build >&2
        echo "code $?"; ls .build/dist; cat dist/0/index.html`,
      ],
      { cwd: site.dossier, encoding: 'utf8', env: { ...process.env, NODE_ENV: 'production' } },
    );
    expect(stderr).toMatch(/Plus de place sur le disque de .*\. dist\/ est resté tel quel\./);
    expect(stdout).toMatch(/^code 1\n<!DOCTYPE.*trois/i);
  });

  it('says that its folder has a sign in its name that stops it', async () => {
    const mal = petitSite('n#1 ');
    const { code, sortie } = await mal.construire('un');
    expect([code, sortie]).toEqual([1, expect.stringContaining('Le chemin du projet contient « # »')]);
    expect(fs.existsSync(mal.chemin('.build'))).toBe(false);
    fs.rmSync(mal.dossier, { recursive: true });
  });

  it('waits for the one under way', async () => {
    const resultats = await Promise.all(['quatre', 'cinq'].map((marque) => site.construire(marque)));
    expect(resultats.map((r) => r.code)).toEqual([0, 0]);
    const attentes = resultats.map((r) => r.sortie.includes('une autre construction est en cours'));
    expect(attentes.sort()).toEqual([false, true]);
    expect(['quatre', 'cinq']).toContain(site.marque());
    expect(restes()).toEqual([]);
  });
});
