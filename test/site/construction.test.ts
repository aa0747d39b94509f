import { spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';

const PROJET = ['content', 'src', 'print', 'public', 'astro.config.mjs', 'package.json', 'tsconfig.json'];
/** A whole build prints every PDF; on a busy machine that outlasts the other tests. */
const PATIENCE = 480_000;
const env = { ...process.env, NODE_ENV: 'production', GITHUB_ACTIONS: '' };

describe('npm run build', () => {
  const copie = fs.mkdtempSync(path.join(os.tmpdir(), 'projet-'));
  const fichier = (chemin: string) => path.join(copie, chemin);
  const retoucher = (chemin: string, avant: string, apres: string) => {
    const texte = fs.readFileSync(fichier(chemin), 'utf8');
    expect(texte).toContain(avant);
    fs.writeFileSync(fichier(chemin), texte.replace(avant, apres));
  };

  beforeEach(() => {
    for (const nom of PROJET) {
      fs.rmSync(fichier(nom), { recursive: true, force: true });
      fs.cpSync(nom, fichier(nom), { recursive: true });
    }
    if (!fs.existsSync(fichier('node_modules'))) fs.symlinkSync(path.resolve('node_modules'), fichier('node_modules'));
    fs.rmSync(fichier('dist'), { recursive: true, force: true });
    fs.mkdirSync(fichier('dist'));
    fs.writeFileSync(fichier('dist/temoin.txt'), 'la dernière bonne construction');
  });
  afterAll(() => fs.rmSync(copie, { recursive: true, force: true }));

  const construire = (site = '') => {
    const { status, stdout, stderr } = spawnSync('npm', ['run', 'build'], {
      cwd: copie,
      env: { ...env, SITE: site },
      encoding: 'utf8',
    });
    return { status, sortie: stdout + stderr };
  };
  const distIntact = () => fs.readdirSync(fichier('dist')).join() === 'temoin.txt';

  it('stops at a fault of the content, tells its line, and leaves dist/ alone', () => {
    retoucher('content/titres/crcd-06/activites/1.mdx', 'competences:\n  - 1', 'competences:\n  - 9');
    retoucher('content/titres/crcd-06/titre.mdx', 'effet: 2021-07-06', 'effet: 2021-13-06');
    const { status, sortie } = construire();
    expect(status).toBe(1);
    expect(sortie).toMatch(/content\/titres\/crcd-06\/activites\/1\.mdx:5:5 {2}erreur/);
    expect(sortie).toMatch(/content\/titres\/crcd-06\/titre\.mdx:\d+:\d+ {2}erreur {2}valeur-invalide/);
    expect(sortie).not.toMatch(/\n\s+at /);
    expect(distIntact()).toBe(true);
  });

  it(
    'stops when a grid loses a criterion on its way, names it, and leaves dist/ alone',
    () => {
      retoucher('print/documents/grille/TableCriteres.astro', '{criteres.map(', '{criteres.slice(1).map(');
      const { status, sortie } = construire();
      expect(status).toBe(1);
      expect(sortie).toContain('critère absent ou coupé : crcd-06/cp-3#c-1');
      expect(distIntact()).toBe(true);
    },
    PATIENCE,
  );

  it(
    'leaves dist/ alone when killed, and builds the next time',
    async () => {
      const enfant = spawn('npm', ['run', 'build'], { cwd: copie, env, detached: true, stdio: 'ignore' });
      const pages = fichier('.build/dist/chantier/index.html');
      while (!fs.existsSync(pages)) await new Promise((suite) => setTimeout(suite, 20));
      process.kill(-(enfant.pid ?? 0), 'SIGKILL');
      await new Promise((suite) => enfant.once('close', suite));
      expect(distIntact()).toBe(true);

      expect(construire('https://titres.exemple.fr').status).toBe(0);
      expect(fs.existsSync(fichier('dist/pdf/crcd-06/titre-grille.pdf'))).toBe(true);
      expect(fs.existsSync(fichier('dist/temoin.txt'))).toBe(false);

      const lire = (chemin: string) => fs.readFileSync(fichier(`dist/${chemin}`), 'utf8');
      const page = lire('titres/crcd-06/cp-3/index.html');
      expect(page).toContain('<link rel="canonical" href="https://titres.exemple.fr/titres/crcd-06/cp-3/"');
      expect(page).toContain('<meta property="og:image" content="https://titres.exemple.fr/partage.png"');
      expect(page).toMatch(/aria-label="Cette page\s: https:\/\/titres\.exemple\.fr\/titres\/crcd-06\/cp-3\/"/);
      const carte = lire('sitemap-0.xml');
      expect(carte).toContain('<loc>https://titres.exemple.fr/titres/crcd-06/cp-3/</loc>');
      expect(carte).not.toContain('exemple.fr/404');
      expect(lire('robots.txt')).toContain('Sitemap: https://titres.exemple.fr/sitemap-index.xml');
      expect(lire('404.html')).toContain('<meta name="robots" content="noindex"');
    },
    PATIENCE,
  );
});
