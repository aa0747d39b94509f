import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { parse } from 'csv-parse/sync';
import { unzipSync } from 'fflate';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { imprimablesDe } from '../../print/documents/catalogue.ts';
import { imprimer } from '../../print/impression.ts';
import { lancerNavigateur, type Navigateur } from '../../print/navigateur.ts';
import { servir, type Serveur } from '../../print/serveur.ts';
import { compacter, lirePdf } from '../../print/texte-pdf.ts';
import { editionSurDisque } from '../../src/hors-ligne/cle/edition.ts';
import { inventorier } from '../../src/hors-ligne/cle/inventaire.ts';
import { fichiersDuSite } from '../../src/hors-ligne/fichiers.ts';
import { ecrirePaquets } from '../../src/hors-ligne/web/paquets.ts';
import { contenuDe } from '../../src/integrations/contenu.ts';
import { decomposer } from '../../src/referentiel/typographie.ts';
import type { Session } from '../../src/referentiel/modele.ts';
import { ecrire } from '../../src/importer/importer.ts';
import { dessiner, importerLaPaire } from '../importer/atelier.ts';
import { HOSTILE } from '../importer/fabrique/hostile.ts';
import { sansCoupe } from '../importer/fabrique/titre.ts';
import { copierLeProjet, poserPetitContenu } from '../projet.ts';
import { rendreHostile } from './contenu-hostile.ts';
import { violations } from './axe.ts';
import { surveiller } from './pieges.ts';

const PATIENCE = 240_000;

/** Titres that only make more of them; their own pages are those of the titre they are copies of. */
const COPIES = ['FA', 'FB', 'FC', 'FD'];

/** What a spreadsheet would run. */
const FORMULE = /^[=+\-@\t\r]/;

/** What no font of a bare machine may have: a sheet that holds it is refused there. */
const SANS_GLYPHE = /[^\x20-\x7e\u00a0-\u017f’]/;
const criteresDe = ({ competences }: Session): string[] => competences.flatMap((c) => c.criteres.map((k) => k.texte));

describe('a site of hostile texts', () => {
  const projet = fs.mkdtempSync(path.join(os.tmpdir(), 'hostile-'));
  const ici = (...noms: string[]) => path.join(projet, ...noms);
  const site = ici('dist');
  const lire = (fichier: string) => fs.readFileSync(path.join(site, fichier), 'utf8');
  let textes: string[];
  let fichiers: string[];
  let serveur: Serveur;
  let navigateur: Navigateur;

  beforeAll(async () => {
    copierLeProjet(projet);
    poserPetitContenu(projet);
    textes = rendreHostile(ici('content'));
    // with the one read from documents, too many for a page to say something of each
    const unTitre = ici('content/titres/ez-02');
    for (const sigle of COPIES) {
      const copie = ici('content/titres', `${sigle.toLowerCase()}-02`);
      fs.cpSync(unTitre, copie, { recursive: true });
      const fichier = path.join(copie, 'titre.mdx');
      fs.writeFileSync(fichier, fs.readFileSync(fichier, 'utf8').replace('sigle: EZ', `sigle: ${sigle}`));
    }
    // and a titre as it was read from hostile documents
    const { tri } = await importerLaPaire(await dessiner({ titre: HOSTILE }), ici('content'));
    ecrire(ici('content'), tri.aEcrire);
    textes.push(
      ...HOSTILE.activites
        .flatMap((a) => a.competences.flatMap((c) => [a.intitule, c.intitule, ...c.criteres, ...c.listes.flat()]))
        .map(sansCoupe),
    );
    const { status, stdout, stderr } = spawnSync('npm', ['run', 'build'], {
      cwd: projet,
      env: { ...process.env, NODE_ENV: 'production', IMPRESSION: 'sans', SITE: 'https://titres.exemple.fr' },
      encoding: 'utf8',
    });
    if (status !== 0) throw new Error(stdout + stderr);
    await ecrirePaquets(site, new Map(), 0);
    fichiers = fichiersDuSite(site);
    serveur = await servir(site);
    navigateur = await lancerNavigateur();
  }, PATIENCE);
  afterAll(async () => {
    await navigateur.fermer();
    await serveur.fermer();
    fs.rmSync(projet, { recursive: true });
  });
  const quiFinissent = (...fins: string[]) => fichiers.filter((f) => fins.some((fin) => f.endsWith(fin)));

  it.each([
    ['under its policy', false],
    ['without any policy: by its escapes alone', true],
  ])('shows them as they are, and runs nothing, %s', async (_, sansPolitique) => {
    // what a policy would hide is looked for everywhere
    const pages = quiFinissent('.html')
      .filter((page) => !/\/f[a-d]-02\//.test(page) && (sansPolitique || !/ez-02|gdp-01/.test(page)))
      .values();
    const constats: string[] = [];
    const lus: string[] = [];
    const visiter = async () => {
      const onglet = await navigateur.chromium.newPage();
      await onglet.setBypassCSP(sansPolitique);
      const surveillance = surveiller(onglet, serveur.origine);
      for (const page of pages) {
        await onglet.goto(`${serveur.origine}/${page}`);
        const vu = await onglet.evaluate(toucherATout);
        lus.push(vu.texte);
        constats.push(...vu.constats.map((c) => `${page} : ${c}`));
      }
      constats.push(...(await surveillance()));
      await onglet.close();
    };
    await Promise.all([visiter(), visiter()]);
    expect(constats).toEqual([]);
    const tout = decomposer(lus.join('\n'));
    if (sansPolitique) expect(textes.filter((t) => !tout.includes(decomposer(t)))).toEqual([]);
  });

  it('gives data that other programs read, and that spreadsheets do not run', async () => {
    for (const f of fichiers.filter((x) => x.endsWith('.json') || x.startsWith('ims/')))
      expect(() => JSON.parse(lire(f)) as unknown, f).not.toThrow();
    const feuilles = quiFinissent('.csv').filter((f) => !f.endsWith('moodle.csv'));
    for (const f of feuilles) {
      const lignes = parse(lire(f), { bom: true, delimiter: f.includes('.rfc4180.') ? ',' : ';' });
      expect(
        lignes.flat().filter((c) => FORMULE.test(c)),
        f,
      ).toEqual([]);
    }
    const xml = quiFinissent('.xml', '.atom').map((f) => [f, lire(f)] as const);
    for (const f of quiFinissent('.xlsx'))
      for (const [nom, octets] of Object.entries(unzipSync(fs.readFileSync(path.join(site, f)))))
        if (/\.(?:xml|rels)$/.test(nom)) xml.push([`${f}/${nom}`, Buffer.from(octets).toString()]);
    expect([feuilles.length, xml.length].every((n) => n > 5)).toBe(true);
    expect(xml.filter(([, x]) => /<f[ >]/.test(x)).map(([nom]) => nom)).toEqual([]);
    const onglet = await navigateur.chromium.newPage();
    const illisibles = await onglet.evaluate(
      (tous) =>
        tous
          .filter(([, x]) => new DOMParser().parseFromString(x, 'application/xml').querySelector('parsererror'))
          .map(([nom]) => nom),
      xml,
    );
    expect(illisibles).toEqual([]);
    await onglet.close();
  });

  it('lists many titres by name, finds them by words, and still leads where anchors led when they were few', async () => {
    const onglet = await navigateur.chromium.newPage();
    const montres = () =>
      onglet.$$eval('.repertoire a', (liens) => liens.filter((a) => a.checkVisibility()).map((a) => a.pathname));
    await onglet.goto(`${serveur.origine}/titres/`);
    expect((await montres()).sort()).toEqual(
      ['ex-01', 'ez-02', 'gdp-01', ...COPIES.map((c) => `${c.toLowerCase()}-02`)].map((id) => `/titres/${id}/`).sort(),
    );
    await onglet.setViewport({ width: 320, height: 640 });
    expect(
      await onglet.$$eval('.repertoire .insecable', (codes) => codes.map((c) => c.getClientRects().length)),
    ).toEqual(Array(7).fill(1));
    await onglet.goto(`${serveur.origine}/`);
    await onglet.type('#q-titre', 'niveau 3 fb');
    await Promise.all([onglet.waitForNavigation(), onglet.keyboard.press('Enter')]);
    expect(await montres()).toEqual(['/titres/fb-02/']);
    for (const page of ['/', '/titres/', '/imprimer/']) {
      await onglet.goto(serveur.origine + page);
      expect(await violations(onglet), page).toEqual([]);
    }
    for (const [avant, apres] of [
      ['/errata/#ex-01-e-001', '/titres/ex-01/errata/#ex-01-e-001'],
      ['/glossaire/#ex-01-sms', '/titres/ex-01/glossaire/#ex-01-sms'],
    ] as const) {
      await onglet.goto(serveur.origine + avant);
      await onglet.waitForFunction(
        (fin) => location.href.endsWith(fin) && document.querySelector(':target'),
        {},
        apres,
      );
    }
    await onglet.close();
  });

  it('narrows the packs a device may keep, and leaves the keyboard where it was', async () => {
    // what is kept is kept apart from the other tests
    const contexte = await navigateur.chromium.createBrowserContext();
    const onglet = await contexte.newPage();
    await onglet.goto(`${serveur.origine}/hors-ligne/`);
    await (await onglet.waitForSelector('[data-action=garder]', { visible: true }))?.click();
    const champ = await onglet.waitForSelector('#filtrer-paquets', { visible: true, timeout: 60_000 });
    const montres = (liste: string) =>
      onglet.$$eval(`${liste} li`, (lis) => lis.filter((l) => l.checkVisibility()).map((l) => l.textContent));
    expect([await montres('#pdf'), await montres('.repertoire')].map((l) => l.length)).toEqual([7, 7]);
    await champ?.type('02');
    expect(await onglet.$eval('#pdf [role=status]', (e) => e.textContent)).toBe('5 titres');
    // the archives for a USB stick have a field of their own
    expect([await montres('#pdf'), await montres('.repertoire')].map((l) => l.length)).toEqual([5, 7]);
    await onglet.focus('#pdf li:not([hidden]) button');
    await onglet.keyboard.press('Enter');
    await onglet.waitForSelector('#pdf li:not([hidden]) strong');
    expect((await montres('#pdf'))[0]).toMatch(/^ez-02,.*gardés$/);
    expect(await montres('#pdf')).toHaveLength(5);
    await onglet.keyboard.press('Tab');
    expect(await onglet.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toMatch(/, fa-02$/);
    expect(await violations(onglet)).toEqual([]);
    await contexte.close();
  });

  /** Finds hostile texts, keeps them aside, and gives the table of them. */
  async function chercher(onglet: Page, adresse: string): Promise<{ titres: string[]; csv: string }> {
    await onglet.goto(adresse);
    await onglet.waitForSelector('#resultats h2 a');
    const titres = await onglet.$$eval('#resultats h2', (l) => l.map((e) => e.textContent));
    await onglet.evaluate(() => {
      const donner = URL.createObjectURL.bind(URL);
      URL.createObjectURL = (blob: Blob) => {
        void blob.text().then((t) => (document.body.dataset.csv = t));
        return donner(blob);
      };
    });
    await onglet.click('#tout-retenir');
    await (await onglet.waitForSelector('[data-action=csv]', { visible: true }))?.click();
    await onglet.waitForFunction(() => document.body.dataset.csv);
    return { titres, csv: await onglet.$eval('body', (b) => b.dataset.csv ?? '') };
  }

  it('finds them, served or read from a disk', async () => {
    const inventaire = await inventorier(site);
    const { fichiers: cle } = editionSurDisque(inventaire, { fichiers: inventaire.fichiers, dedans: 'tout' });
    for (const [fichier, faire] of cle) {
      fs.mkdirSync(path.dirname(ici('clé', fichier)), { recursive: true });
      fs.writeFileSync(ici('clé', fichier), faire());
    }
    const surDisque = pathToFileURL(ici('clé')).href;
    for (const recherche of [`${serveur.origine}/recherche/`, `${surDisque}/recherche/index.html`]) {
      const onglet = await navigateur.chromium.newPage();
      await onglet.setBypassCSP(true);
      const constats = surveiller(onglet, recherche.startsWith('file') ? surDisque : serveur.origine);
      const { titres } = await chercher(onglet, `${recherche}?q=onerror`);
      expect(titres.join('\n')).toContain('<img src=x onerror=window.pwned=1>');
      const formules = await chercher(onglet, `${recherche}?q=cmd`);
      expect(formules.titres.some((t) => FORMULE.test(t))).toBe(true);
      const cellules = parse(formules.csv, { bom: true, delimiter: ';' }).flat();
      expect(cellules.length).toBeGreaterThan(12);
      expect(cellules.filter((c) => FORMULE.test(c))).toEqual([]);
      await onglet.goto(`${recherche}?q=${encodeURIComponent('<img src=x onerror=window.pwned=1> zzyzx')}`);
      await onglet.waitForFunction(() => document.querySelector('#etat')?.textContent !== '');
      expect(await constats()).toEqual([]);
      await onglet.close();
    }
  });

  it('prints them', async () => {
    const { titres } = contenuDe(ici('content')).referentiels;
    const documents = imprimablesDe(titres)
      .filter(({ nature, session }) => nature === 'dossier' && !SANS_GLYPHE.test(JSON.stringify(criteresDe(session))))
      .sort((a, b) => criteresDe(b.session).length - criteresDe(a.session).length)
      .slice(0, 1);
    await imprimer(site, documents, () => undefined, { sortie: ici('pdf'), cache: ici('cache') });
    const { pages } = await lirePdf(new Uint8Array(fs.readFileSync(ici('pdf', documents[0]?.pdf ?? ''))));
    const criteres = documents.flatMap((d) => criteresDe(d.session));
    expect(criteres.length).toBeGreaterThan(3);
    expect(criteres.filter((texte) => !pages.join('').includes(compacter(texte)))).toEqual([]);
  });
});

/** In the page: opens, ticks and chooses all that can be; then says what stands there, and what could run. */
async function toucherATout(): Promise<{ texte: string; constats: string[] }> {
  for (const e of document.querySelectorAll<HTMLElement>('summary, button[popovertarget], input[type=checkbox]'))
    e.click();
  for (const choix of document.querySelectorAll('select')) {
    choix.selectedIndex = choix.options.length - 1;
    choix.dispatchEvent(new Event('change', { bubbles: true }));
  }
  await new Promise((suite) => setTimeout(suite, 20));
  const constats: string[] = [];
  for (const e of document.querySelectorAll('*')) {
    for (const { name, value } of e.attributes)
      if (
        name.startsWith('on') ||
        (/^\s*(?:javascript|data|vbscript):/i.test(value) && /^(?:href|src|action)$/.test(name))
      )
        constats.push(`${e.tagName} ${name}=${value}`);
    if (/^(?:iframe|object|embed|base)$/i.test(e.tagName)) constats.push(e.tagName);
  }
  for (const script of document.querySelectorAll('script')) {
    if (script.type === 'application/ld+json') {
      try {
        JSON.parse(script.text);
      } catch (erreur) {
        constats.push(String(erreur));
      }
    } else if (!script.src) constats.push(`script ${script.text}`);
    script.remove();
  }
  return { texte: document.documentElement.textContent, constats };
}
