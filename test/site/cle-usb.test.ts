import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { archiver } from '../../src/hors-ligne/cle/archive.ts';
import { editionSurDisque } from '../../src/hors-ligne/cle/edition.ts';
import { aEmporter, inventorier } from '../../src/hors-ligne/cle/inventaire.ts';
import { partager } from '../../src/hors-ligne/cle/partie.ts';
import { fichierDe } from '../../src/hors-ligne/cle/relatif.ts';
import { fichiersDuSite } from '../../src/hors-ligne/fichiers.ts';
import { contenuDe } from '../../src/integrations/contenu.ts';
import { recenserLeSite } from '../../src/integrations/recherche.ts';
import type { Entree } from '../../src/recherche/entrees/entree.ts';
import { indexer } from '../../src/recherche/indexation.ts';
import { laRecherche } from './chercher.ts';
import { SITE } from './construire.ts';
import { NAVIGATEURS, type Lance } from './navigateurs.ts';

const ARCHIVE = path.join(SITE, 'telechargements/referentiels-hors-ligne.zip');

/** The archive unpacked as a person would, and a browser to open its files. */
function ouvrirLaCle(lancer: () => Promise<Lance>) {
  const dossier = fs.mkdtempSync(path.join(os.tmpdir(), 'clé usb '));
  let lance: Lance;
  beforeAll(async () => {
    for (const [fichier, octets] of Object.entries(unzipSync(fs.readFileSync(ARCHIVE)))) {
      fs.mkdirSync(path.dirname(path.join(dossier, fichier)), { recursive: true });
      fs.writeFileSync(path.join(dossier, fichier), octets);
    }
    lance = await lancer();
  });
  afterAll(async () => {
    await lance.fermer();
    fs.rmSync(dossier, { recursive: true });
  });
  return {
    adresse: (chemin: string) => {
      const [, fichier = '', suite = ''] = /^([^?#]*)(.*)$/.exec(fichierDe(chemin)) ?? [];
      return pathToFileURL(path.join(dossier, 'referentiels', fichier)).href + suite;
    },
    page: () => lance.navigateur.newPage(),
  };
}

function surDisque(visite: ReturnType<typeof ouvrirLaCle>): void {
  const { adresse, page } = visite;
  laRecherche(visite);

  it('goes from page to page by its links, anchors included, with an empty console', async () => {
    const onglet = await page();
    const bruits: string[] = [];
    onglet.on('console', (m) => bruits.push(m.text()));
    onglet.on('pageerror', (e) => bruits.push(String(e)));
    await onglet.goto(adresse('/'));
    await onglet.goto(await onglet.$eval('a[href*="titres/crcd-06"]', (a) => a.href));
    await onglet.goto(await onglet.$eval('main a[href*="crcd-06/cp-3"]', (a) => a.href));
    expect(await onglet.$$eval('[id^=c-]', (c) => c.length)).toBe(9);
    await onglet.goto(adresse('/titres/crcd-06/cp-3/#c-2'));
    expect(await onglet.$eval(':target', (e) => e.id)).toBe('c-2');
    expect(bruits).toEqual([]);
    await onglet.close();
  });

  it('keeps the answers of a candidate from one visit to the next', async () => {
    const onglet = await page();
    await onglet.goto(adresse('/titres/crcd-06/auto-positionnement/'));
    await onglet.waitForSelector('input[name=acquis]');
    await onglet.evaluate(() => document.querySelector<HTMLInputElement>('input[name=acquis]')?.click());
    await onglet.goto(adresse('/'));
    await onglet.goto(adresse('/titres/crcd-06/auto-positionnement/'));
    await onglet.waitForFunction(() => document.querySelector<HTMLInputElement>('input[name=acquis]')?.checked);
    await onglet.close();
  });

  it('has the PDF its pages lead to', async () => {
    const onglet = await page();
    await onglet.goto(adresse('/imprimer/'));
    const pdf = await onglet.$eval('a[href$="pdf/crcd-06/titre-grille.pdf"]', (a) => a.href);
    expect(fs.readFileSync(new URL(pdf), 'latin1').slice(0, 5)).toBe('%PDF-');
    await onglet.close();
  });
}

for (const { nom, installe, lancer } of NAVIGATEURS)
  describe.skipIf(!installe)(`from a disk, in ${nom}`, () => surDisque(ouvrirLaCle(lancer)));

describe('the archive', () => {
  it('says what to do, in words Windows shows', () => {
    const octets = unzipSync(fs.readFileSync(ARCHIVE))['referentiels/LISEZMOI.txt'];
    expect(new TextDecoder('utf-8', { ignoreBOM: true }).decode(octets)).toMatch(
      /^\uFEFFRÉFÉRENTIELS[^]*index\.html[^]*\r\n$/,
    );
  });

  it('is the same, byte for byte, made again', async () => {
    const refaite = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'archive-')), 'refaite.zip');
    const inventaire = await inventorier(SITE);
    const { fichiers, morts } = editionSurDisque(inventaire, { fichiers: inventaire.fichiers, dedans: 'tout' });
    await archiver(refaite, 'referentiels', fichiers);
    expect(morts).toEqual([]);
    expect(fs.readFileSync(refaite).equals(fs.readFileSync(ARCHIVE))).toBe(true);
    fs.rmSync(path.dirname(refaite), { recursive: true });
  });
});

describe('the archive of all titres, without their PDFs', () => {
  it('says where a PDF is, and a page it has is where it was', async () => {
    const inventaire = await inventorier(SITE);
    const sans = inventaire.fichiers.filter((f) => !f.startsWith('pdf/'));
    const { fichiers, morts } = editionSurDisque(inventaire, { fichiers: sans, dedans: 'sans-pdf' });
    const page = Buffer.from(fichiers.get('imprimer/index.html')?.() ?? []).toString();
    expect(page).not.toMatch(/href="[^"?]*\.pdf"/);
    expect(page).toContain('href="../hors-ligne/absente/index.html?page=%2Fpdf%2Fcrcd-06%2Ftitre-grille.pdf"');
    expect(page).toContain('href="../titres/index.html"');
    expect(new TextDecoder().decode(fichiers.get('LISEZMOI.txt')?.())).toContain('ne s’y trouvent pas');
    expect(morts).toEqual([]);
  });
});

describe('the archive of one titre, from a disk', () => {
  const dossier = fs.mkdtempSync(path.join(os.tmpdir(), 'partie-'));
  const ici = (fichier: string, suite = '') => pathToFileURL(path.join(dossier, 'cle', fichier)).href + suite;
  let morts: string[];
  let attendues: Entree[];
  beforeAll(async () => {
    const titres = ['CC 08', 'CRCD 06', 'MERCD 05'].map((nom) => ({ id: nom.toLowerCase().replace(' ', '-'), nom }));
    const recherche = path.join(dossier, 'recherche');
    const contenu = contenuDe('content/');
    const inventaire = await inventorier(SITE);
    const partie = partager(inventaire, titres, recenserLeSite(contenu, SITE));
    const { fichiers, entrees } = partie({ id: 'crcd-06', nom: 'CRCD 06' });
    // several indexes, as when entries are many
    await indexer(entrees, contenu.synonymes, recherche, 100);
    const siens = { dossier: recherche, fichiers: fichiersDuSite(recherche).filter(aEmporter) };
    const edition = editionSurDisque(inventaire, { fichiers, siens, dedans: { titre: 'CRCD 06' } });
    for (const [fichier, faire] of edition.fichiers) {
      const sortie = path.join(dossier, 'cle', fichier);
      fs.mkdirSync(path.dirname(sortie), { recursive: true });
      fs.writeFileSync(sortie, faire());
    }
    ({ morts } = edition);
    attendues = entrees.filter((e) => /\bappels?\b/i.test([e.titre, ...e.alias, e.texte].join(' ')));
  });
  afterAll(() => fs.rmSync(dossier, { recursive: true }));

  it('has its pages and its PDFs, none of the other titres, no dead link, and says so', () => {
    const tous = fs.globSync('{titres,pdf,imprimer,donnees}/*/', { cwd: path.join(dossier, 'cle') });
    expect(
      tous
        .filter((d) => /crcd-06|mercd-05|cc-08/.test(d))
        .map((d) => d.replaceAll('\\', '/'))
        .sort(),
    ).toEqual(['donnees/crcd-06', 'imprimer/crcd-06', 'pdf/crcd-06', 'titres/crcd-06']);
    expect(fs.globSync('donnees/*.*', { cwd: path.join(dossier, 'cle') })).toEqual(['donnees/index.html']);
    expect(fs.readFileSync(path.join(dossier, 'cle/donnees/index.html'), 'utf8')).not.toContain(
      'download="criteres.csv"',
    );
    expect(morts).toEqual([]);
    expect(fs.readFileSync(path.join(dossier, 'cle/LISEZMOI.txt'), 'utf8')).toContain('Le titre CRCD 06 est dans ce');
  });

  for (const { nom, installe, lancer } of NAVIGATEURS)
    describe.skipIf(!installe)(`in ${nom}`, () => {
      let lance: Lance;
      beforeAll(async () => {
        lance = await lancer();
      });
      afterAll(() => lance.fermer());

      it('finds what it has, each result leads to its page, and no other titre is counted', async () => {
        const onglet = await lance.navigateur.newPage();
        await onglet.goto(ici('recherche/index.html', '?q=appel'));
        await onglet.waitForSelector('#resultats h2 a');
        const liens = await onglet.$$eval('#resultats h2 a', (l) => l.map((a) => a.href));
        expect(liens.filter((l) => !fs.existsSync(new URL(l)))).toEqual([]);
        expect(liens.length).toBe(attendues.length);
        expect(await onglet.$$eval('input[name=titre]', (b) => b.map((e) => e.value))).toEqual(['CRCD 06']);
        await onglet.goto(ici('recherche/index.html', '?q=prospecter+physiquement'));
        await onglet.waitForFunction(() => document.querySelector('#etat')?.textContent.startsWith('Aucune'));
        await onglet.close();
      });

      it('says where another titre is', async () => {
        const onglet = await lance.navigateur.newPage();
        await onglet.goto(ici('titres/index.html'));
        const autre = await onglet.$eval('main a[href*="cc-08"]', (a) => a.href);
        await onglet.goto(autre);
        expect(await onglet.$eval('h1', (h) => h.textContent)).toBe('Ce n’est pas dans ce dossier');
        await onglet.close();
      });
    });
});
