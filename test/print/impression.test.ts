import { spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { imprimablesDe, type DocumentImprimable } from '../../print/documents/catalogue.ts';
import { sortiesDe } from '../../print/formes.ts';
import { imprimer } from '../../print/impression.ts';
import { partager } from '../../print/selection.ts';
import { lireContenu } from '../../src/controles/lecture.ts';
import { assembler } from '../../src/referentiel/assemblage.ts';
import { empreintes } from '../empreintes.ts';
import { SITE } from '../site/construire.ts';

const { titres } = assembler(lireContenu('content').collections);
const documents = imprimablesDe(titres);
const deux = documents.filter((d) => /\/cc-08\/ccp-1-(?:grille|guide)\.pdf$/.test(d.pdf));
const [premier] = deux;
if (!premier || deux.length !== 2) throw new Error('documents absents du catalogue');
const pdfsDe = (choix: readonly DocumentImprimable[]) =>
  choix
    .flatMap(sortiesDe)
    .map(({ pdf }) => pdf)
    .sort();

const racine = fs.mkdtempSync(path.join(os.tmpdir(), 'impression-'));
afterAll(() => fs.rmSync(racine, { recursive: true, force: true }));

describe('the cache of printed documents', () => {
  const site = path.join(racine, 'site');
  const cache = path.join(racine, 'cache');
  const page = path.join(site, premier.page, 'index.html');

  const copier = () => {
    fs.rmSync(site, { recursive: true, force: true });
    for (const nom of ['_astro', ...deux.map((d) => d.page)])
      fs.cpSync(path.join(SITE, nom), path.join(site, nom), { recursive: true });
  };
  /** @returns what was printed anew, and the PDFs */
  const construire = async (dossierCache = cache, choix = deux) => {
    const sortie = fs.mkdtempSync(path.join(racine, 'sortie-'));
    const refaits: string[] = [];
    await imprimer(site, choix, ({ pdf, inchange }) => (inchange ? 0 : refaits.push(pdf)), {
      sortie,
      cache: dossierCache,
    });
    return { refaits: refaits.sort(), pdfs: empreintes(sortie) };
  };
  const retoucher = (fichier: string, retouche: (texte: string) => string) => {
    const texte = fs.readFileSync(fichier, 'utf8');
    expect(retouche(texte)).not.toBe(texte);
    fs.writeFileSync(fichier, retouche(texte));
  };
  let depart: Record<string, string>;

  beforeAll(async () => {
    copier();
    const { refaits, pdfs } = await construire();
    expect(refaits).toEqual(pdfsDe(deux));
    depart = pdfs;
  });

  it('gives the same bytes as printing anew, in another order', async () => {
    copier();
    expect(await construire()).toEqual({ refaits: [], pdfs: depart });
    const aFroid = await construire(path.join(racine, 'cache-froid'), deux.toReversed());
    expect(aFroid.refaits).toEqual(pdfsDe(deux));
    expect(aFroid.pdfs).toEqual(depart);
  });

  it('does not mind what is around the document, nor names of files', async () => {
    copier();
    const style = fs.readdirSync(path.join(site, '_astro')).find((f) => f.startsWith('papier.') && f.endsWith('.css'));
    if (!style) throw new Error('feuille de style absente');
    fs.renameSync(path.join(site, '_astro', style), path.join(site, '_astro/papier.autre.css'));
    for (const d of deux)
      retoucher(path.join(site, d.page, 'index.html'), (h) =>
        h
          .replace(style, 'papier.autre.css')
          .replace('<nav', '<nav data-autre')
          .replace('</head>', '<meta name="x"></head>'),
      );
    expect(await construire()).toEqual({ refaits: [], pdfs: depart });
  });

  it('prints again the document that changed, alone', async () => {
    copier();
    retoucher(page, (h) => h.replace('<h1>', '<h1>Essai '));
    expect((await construire()).refaits).toEqual(pdfsDe([premier]));
  });

  it('prints again when a stylesheet or a font changes', async () => {
    copier();
    const fonte = fs
      .readdirSync(path.join(site, '_astro'))
      .find((f) => f.includes('latin-600-normal') && f.endsWith('2'));
    fs.copyFileSync(
      path.join('node_modules/@fontsource/source-sans-3/files/source-sans-3-latin-700-normal.woff2'),
      path.join(site, '_astro', fonte ?? 'absente'),
    );
    const { refaits, pdfs } = await construire();
    expect(refaits).toEqual(pdfsDe(deux));
    expect(Object.values(pdfs).filter((p) => Object.values(depart).includes(p))).toEqual([]);
  });

  it('prints again what it finds altered', async () => {
    copier();
    for (const entree of fs.readdirSync(cache)) {
      const fichier = path.join(cache, entree);
      fs.writeFileSync(fichier, fs.readFileSync(fichier).fill(0, 100, 200));
    }
    expect(await construire()).toEqual({ refaits: pdfsDe(deux), pdfs: depart });
  });
});

describe('npm run print', () => {
  const lancer = (...args: string[]) => spawnSync(process.execPath, ['print/cli.ts', ...args], { encoding: 'utf8' });

  it('prints shares that together are what the build printed', () => {
    const sortie = path.join(racine, 'parts');
    for (const part of ['1/2', '2/2']) {
      const { status, stderr } = lancer('--site', SITE, '--sortie', path.join(sortie, part[0] ?? ''), '--shard', part);
      expect({ status, stderr: stderr.replace(/^Attention.*\n/, '') }).toEqual({ status: 0, stderr: '' });
    }
    const [une, autre] = ['1', '2'].map((p) => empreintes(path.join(sortie, p, 'pdf')));
    expect(Object.keys(une ?? {}).length).toBe(pdfsDe(partager(documents, { rang: 1, sur: 2 })).length);
    expect({ ...une, ...autre }).toEqual(empreintes(path.join(SITE, 'pdf')));
  });

  it.each([
    [['crcd-6'], 2, /Titre « crcd-6 ».*vouliez-vous dire « crcd-06 » \?\nIl y a : cc-08, crcd-06, mercd-05/],
    [['--shrd', '1/2'], 2, /Option --shrd inconnue, vouliez-vous dire --shard \?/],
    [['--edition'], 2, /Une option est sans valeur/],
    [['a', 'b', 'c', 'd'], 2, /Argument de trop : d/],
    [['--site', '/absent'], 2, /Pas de site construit dans \/absent\/ : lancez d’abord npm run build/],
  ])('refuses %o', (args, code, message) => {
    const { status, stderr } = lancer(...args);
    expect(stderr).toMatch(message);
    expect(status).toBe(code);
  });

  it.each([
    ['/absent/chrome', 'CHROME_PATH désigne un fichier absent : /absent/chrome'],
    // as the folder of an application of macOS is
    [racine, `${racine} ne démarre pas ; un autre se désigne par CHROME_PATH`],
  ])('says what browser was looked for, and what to set: %s', (chemin, dit) => {
    const { status, stderr } = spawnSync(process.execPath, ['print/cli.ts', '--site', SITE, '--sortie', racine], {
      encoding: 'utf8',
      env: { ...process.env, CHROME_PATH: chemin },
    });
    expect(stderr).toContain(dit);
    expect(status).toBe(1);
  });

  it('leaves neither process nor file when interrupted', async () => {
    const temporaire = fs.mkdtempSync(path.join(racine, 'tmp-'));
    const sortie = path.join(racine, 'interrompu');
    const enfant = spawn(process.execPath, ['print/cli.ts', '--site', SITE, '--sortie', sortie], {
      // a date of its own: nothing comes from the cache
      env: { ...process.env, TMPDIR: temporaire, SOURCE_DATE_EPOCH: String(Math.floor(Date.now() / 1000)) },
    });
    const fin = new Promise((resolve) => enfant.once('exit', resolve));
    await expect.poll(() => processus(temporaire), { timeout: 60_000 }).toBeGreaterThan(0);
    expect(fs.readdirSync(temporaire).length).toBeGreaterThan(0);
    enfant.kill('SIGINT');
    expect(await fin).toBe(130);
    await expect.poll(() => processus(temporaire), { timeout: 30_000 }).toBe(0);
    expect(fs.readdirSync(temporaire)).toEqual([]);
    expect(Object.keys(empreintes(sortie)).filter((f) => !f.endsWith('.pdf'))).toEqual([]);
  });
});

/** How many processes were started with this folder in their command line. */
function processus(dossier: string): number {
  if (!fs.existsSync('/proc/self/cmdline'))
    return spawnSync('ps', ['-eo', 'args'], { encoding: 'utf8' }).stdout.split(dossier).length - 1;
  const lignes = fs.globSync('/proc/[0-9]*/cmdline').map((f) => {
    try {
      return fs.readFileSync(f, 'utf8');
    } catch {
      // ended meanwhile
      return '';
    }
  });
  return lignes.filter((ligne) => ligne.includes(dossier)).length;
}
