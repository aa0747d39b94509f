import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { lireFeuille } from '../../print/feuille.ts';
import { lancerNavigateur, type Navigateur } from '../../print/navigateur.ts';
import { servir, type Serveur } from '../../print/serveur.ts';
import { fichiersDuSite } from '../../src/hors-ligne/fichiers.ts';
import { ouvrirDossier } from '../../src/verification/site.ts';
import { verifier } from '../../src/verification/verifier.ts';
import { copierLeProjet, poserPetitContenu } from '../projet.ts';
import { laRecherche } from './chercher.ts';

/** A whole build on a busy machine outlasts the other tests. */
const PATIENCE = 240_000;
const env = { ...process.env, NODE_ENV: 'production', GITHUB_ACTIONS: '' };

describe('npm run build', () => {
  const copie = fs.mkdtempSync(path.join(os.tmpdir(), 'projet-'));
  const fichier = (chemin: string) => path.join(copie, chemin);
  const retoucher = (chemin: string, avant: string, apres: string) => {
    const texte = fs.readFileSync(fichier(chemin), 'utf8');
    expect(texte).toContain(avant);
    fs.writeFileSync(fichier(chemin), texte.replace(avant, apres));
  };

  const copier = () => {
    copierLeProjet(copie, ['.cache/chromium']);
    // other kinds are printed in the same way, and take most of the time: these are those that pages lead to by name
    retoucher(
      'print/documents/catalogue.ts',
      'Object.entries<Nature>(NATURES)',
      "Object.entries<Nature>(NATURES).filter(([nature]) => ['grille', 'guide'].includes(nature))",
    );
    fs.rmSync(fichier('dist'), { recursive: true, force: true });
    fs.mkdirSync(fichier('dist'));
    fs.writeFileSync(fichier('dist/temoin.txt'), 'la dernière bonne construction');
  };
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

  describe('at fault', () => {
    beforeEach(copier);

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
        poserPetitContenu(copie);
        retoucher('print/documents/grille/TableCriteres.astro', '{criteres.map(', '{criteres.slice(1).map(');
        const { status, sortie } = construire();
        expect(status).toBe(1);
        expect(sortie).toContain('critère absent ou coupé : ex-01/cp-1#c-1');
        expect(distIntact()).toBe(true);
      },
      PATIENCE,
    );
  });

  describe('under a path', () => {
    let construit: ReturnType<typeof construire>;
    let serveur: Serveur;
    let navigateur: Navigateur;
    const publie = fichier('publie');
    const site = path.join(publie, 'referentiels');
    const lire = (chemin: string) => fs.readFileSync(path.join(site, chemin), 'utf8');

    beforeAll(async () => {
      copier();
      construit = construire('https://exemple.fr/referentiels/');
      fs.mkdirSync(publie);
      fs.renameSync(fichier('dist'), site);
      serveur = await servir(publie);
      navigateur = await lancerNavigateur();
    }, PATIENCE);
    afterAll(async () => {
      await navigateur.fermer();
      await serveur.fermer();
    });

    it('takes the place of the last one, after builds that failed', () => {
      expect(construit).toMatchObject({ status: 0 });
      expect(fs.existsSync(path.join(site, 'pdf/crcd-06/titre-grille.pdf'))).toBe(true);
      expect(fs.existsSync(path.join(site, 'temoin.txt'))).toBe(false);
    });

    it('says its address where others read it: head, paper, map, data', () => {
      const page = lire('titres/crcd-06/cp-3/index.html');
      expect(page).toContain('<link rel="canonical" href="https://exemple.fr/referentiels/titres/crcd-06/cp-3/"');
      expect(page).toContain('<meta property="og:image" content="https://exemple.fr/referentiels/partage.png"');
      expect(page).toMatch(/aria-label="Cette page\s: https:\/\/exemple\.fr\/referentiels\/titres\/crcd-06\/cp-3\/"/);
      expect(page).toContain('"@id":"https://exemple.fr/referentiels/titres/crcd-06/cp-3/#c-1"');
      const carte = lire('sitemap-0.xml');
      expect(carte).toContain('<loc>https://exemple.fr/referentiels/titres/crcd-06/cp-3/</loc>');
      expect(carte).not.toContain('referentiels/404');
      expect(lire('sitemap-index.xml')).toContain('<loc>https://exemple.fr/referentiels/sitemap-0.xml</loc>');
      expect(lire('robots.txt')).toContain('Sitemap: https://exemple.fr/referentiels/sitemap-index.xml');
      expect(lire('404.html')).toContain('<meta name="robots" content="noindex"');
      expect(lire('hors-ligne/absente/index.html')).toContain('<code>https://exemple.fr/referentiels/</code>');
      expect(lire('_headers')).toMatch(/^\/referentiels\/_astro\/\*$/m);
      expect(lire('donnees/index.json')).toContain('"https://exemple.fr/referentiels/titres/crcd-06/"');
      expect(lire('ims/case/v1p1/CFDocuments/index.json')).toContain(
        '"uri":"https://exemple.fr/referentiels/ims/case/v1p1/CFDocuments/',
      );
    });

    it('is whole under it: links, anchors, digests, search, editions without a network', async () => {
      const { fautes } = await verifier(ouvrirDossier(site));
      expect(fautes.map(String)).toEqual([]);
    });

    it('names no file from the root of the domain, in any text a browser reads', () => {
      const fichiers = new Set(fichiersDuSite(site));
      const fautes = [...fichiers]
        .filter((f) => /\.(?:html|css|json|webmanifest|xml|txt|atom)$/.test(f) && !f.startsWith('hors-ligne/'))
        .flatMap((f) =>
          [...lire(f).matchAll(/["'(]\/([\w][^"')?#]*)/g)]
            .map(([, adresse = '']) => adresse)
            .filter((a) => fichiers.has(a) || fichiers.has(`${a}index.html`))
            .map((a) => `${f} : /${a}`),
        );
      expect(fautes).toEqual([]);
    });

    it('reads the sheets to print as they were at the root', () => {
      const page = '/imprimer/crcd-06/titre-grille/';
      expect(lireFeuille(site, page).html).not.toContain('/referentiels/_astro/');
    });

    describe('in Chromium', () => {
      const adresse = (chemin: string) => `${serveur.origine}/referentiels${chemin}`;
      laRecherche({ adresse, page: () => navigateur.chromium.newPage() });

      it('keeps answers, reads without a network, asks for nothing outside, with an empty console', async () => {
        const onglet = await navigateur.chromium.newPage();
        const bruits: string[] = [];
        onglet.on('console', (m) => bruits.push(m.text()));
        onglet.on('pageerror', (e) => bruits.push(String(e)));
        onglet.on('request', (r) => !r.url().startsWith(adresse('/')) && bruits.push(r.url()));
        onglet.on('response', (r) => r.status() >= 400 && bruits.push(`${r.status()} ${r.url()}`));

        const positionnement = adresse('/titres/crcd-06/auto-positionnement/');
        const premiere = '[data-critere="cp-1#c-1"] input[name=acquis]';
        await onglet.goto(positionnement, { waitUntil: 'networkidle0' });
        await onglet.click(premiere);

        await onglet.goto(adresse('/hors-ligne/'));
        await onglet.waitForSelector('[data-action=garder]:not([hidden])');
        await onglet.click('[data-action=garder]');
        await onglet.waitForSelector('#etat-reseau[data-etat=pret]', { timeout: 60_000 });
        await serveur.fermer();

        await onglet.goto(positionnement);
        await onglet.waitForFunction((s) => document.querySelector<HTMLInputElement>(s)?.checked, {}, premiere);
        await onglet.goto(adresse('/recherche/?q=gerer+son+stress'));
        await onglet.waitForSelector('#resultats h2 a');
        await Promise.all([onglet.waitForNavigation(), onglet.click('#resultats h2 a')]);
        expect(await onglet.$eval('h1', (h) => h.textContent)).toBe('Gérer son stress');
        expect(bruits).toEqual([]);
        expect((await onglet.goto(adresse('/perdue/')))?.status()).toBe(404);
        await onglet.close();
      });
    });
  });
});
