import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, describe, expect, it } from 'vitest';
import { visiter } from './navigateur.ts';
import { CHARGES, surveiller } from './pieges.ts';

const PAGE = '/titres/crcd-06/auto-positionnement/';
const CLE = 'auto-positionnement:crcd-06';
const LE = '2026-01-01T00:00:00.000Z';

/** An auto-positionnement whose every text and key is hostile. */
const fichierHostile = (): string =>
  JSON.stringify({
    format: 'auto-positionnement',
    version: 1,
    titre: 'crcd-06',
    intitule: CHARGES[0],
    reponses: {
      ...Object.fromEntries(
        CHARGES.map((c, i) => [`cp-3#c-${i + 1}`, { le: LE, niveau: 'acquis', note: c, libelle: c }]),
      ),
      ...Object.fromEntries(CHARGES.map((c, i) => [`cp-9#c-${i + 1}`, { le: LE, note: c, libelle: c }])),
      ...Object.fromEntries(CHARGES.map((c) => [c, { le: c, niveau: c, preuve: c, note: { c } }])),
    },
  }).replace('"reponses":{', '"reponses":{"__proto__":{"pwned":1},"constructor":{"prototype":{"pwned":1}},');

describe('a reader’s browser', () => {
  const { adresse, page } = visiter();
  const dossier = fs.mkdtempSync(path.join(os.tmpdir(), 'hostile-'));
  afterAll(() => fs.rmSync(dossier, { recursive: true }));

  /** The page, after this in the storage of the browser. */
  async function ouvrir(stocke: Record<string, string>): Promise<{ onglet: Page; constats: () => Promise<string[]> }> {
    const onglet = await page();
    await onglet.goto(adresse('/a-propos/'));
    await onglet.evaluate((textes) => {
      localStorage.clear();
      for (const [cle, texte] of Object.entries(textes)) localStorage.setItem(cle, texte);
    }, stocke);
    const constats = surveiller(onglet, adresse('/'));
    await onglet.goto(adresse(PAGE), { waitUntil: 'networkidle0' });
    return { onglet, constats };
  }
  const notes = (onglet: Page) =>
    onglet.$$eval('[data-critere] textarea', (l) => l.map((e) => e.value).filter((v) => v !== ''));

  it('shows a hostile file as the words it holds, imported or stored, and exports it again', async () => {
    const fichier = path.join(dossier, 'hostile.json');
    fs.writeFileSync(fichier, fichierHostile());
    const { onglet, constats } = await ouvrir({});
    const champ = (await onglet.$('#importer')) as ElementHandle<HTMLInputElement>;
    await champ.uploadFile(fichier);
    await onglet.waitForFunction(() => document.querySelector('#etat')?.textContent.startsWith('Import terminé'));
    expect(await notes(onglet)).toEqual([...CHARGES]);
    expect(await onglet.$$eval('#retires li', (l) => l.length)).toBe(CHARGES.length);
    expect(await onglet.evaluate(() => 'pwned' in Object.prototype)).toBe(false);
    await onglet.reload({ waitUntil: 'networkidle0' });
    expect(await notes(onglet)).toEqual([...CHARGES]);
    await onglet.emulateMediaType('print');
    expect(await constats()).toEqual([]);
    await onglet.close();

    const stocke = await ouvrir({ [CLE]: fichierHostile() });
    expect(await notes(stocke.onglet)).toEqual([...CHARGES]);
    expect(await stocke.onglet.$eval('#alertes', (e) => e.textContent)).toContain('mises de côté');
    expect(await stocke.constats()).toEqual([]);
    await stocke.onglet.close();
  });

  it('opens with whatever is in its storage, and says what it could not read', async () => {
    for (const texte of [...CHARGES, '[]', '{"__proto__":{}}', '['.repeat(100_000), '\u202E\u0000\uD800']) {
      const { onglet, constats } = await ouvrir({
        [CLE]: texte,
        [`${CLE}:ecarte:${texte.slice(0, 40)}`]: texte,
        edition: texte,
      });
      await onglet.click('[data-critere="cp-1#c-1"] input[name=acquis]');
      expect(await onglet.$eval('#alertes', (e) => e.textContent)).toContain('mises de côté');
      expect(await constats(), texte.slice(0, 40)).toEqual([]);
      await onglet.close();
    }
  });

  it('searches for hostile words without running them', async () => {
    const onglet = await page();
    const constats = surveiller(onglet, adresse('/'));
    for (const charge of [...CHARGES, '\u202E\u200B\u0000', 'é'.repeat(200), '"'.repeat(300), '__proto__']) {
      const c = encodeURIComponent(charge);
      await onglet.goto(
        adresse(`/recherche/?q=${c}&nature=${c}&titre=${c}&ccp=${c}&edition=${c}&page=${c}&__proto__=${c}#${c}`),
        { waitUntil: 'networkidle0' },
      );
      await onglet.waitForFunction(() => document.querySelector('#etat')?.textContent !== '');
    }
    await onglet.goto(adresse('/recherche/?q=%E0%A4%A&nature=%'), { waitUntil: 'networkidle0' });
    expect(await constats()).toEqual([]);
    await onglet.close();
  });

  it('without any storage answers, says so, keeps the answers as long as the page is open, exports and imports', async () => {
    const onglet = await page();
    await onglet.evaluateOnNewDocument(() => {
      const refuser = () => {
        throw new DOMException('refusé', 'SecurityError');
      };
      Object.defineProperty(window, 'localStorage', { get: refuser });
    });
    const constats = surveiller(onglet, adresse('/'));
    await onglet.goto(adresse(PAGE), { waitUntil: 'networkidle0' });
    await onglet.click('[data-critere="cp-1#c-1"] summary');
    await onglet.type('[data-critere="cp-1#c-1"] textarea', 'à ne pas perdre');
    expect(await onglet.$eval('#alertes', (e) => e.textContent)).toMatch(/n’enregistre pas vos réponses/);
    const client = await onglet.createCDPSession();
    await client.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: dossier });
    await onglet.click('#exporter');
    const exporte = () => fs.globSync('auto-positionnement-*.json', { cwd: dossier })[0];
    await expect.poll(exporte).toBeDefined();
    expect(fs.readFileSync(path.join(dossier, exporte() ?? ''), 'utf8')).toContain('à ne pas perdre');
    expect(await constats()).toEqual([]);
    // leaving would lose the note: the browser asks first
    const demande = new Promise<string>((resolve) => onglet.once('dialog', (d) => resolve(d.type())));
    void onglet.close({ runBeforeUnload: true });
    expect(await demande).toBe('beforeunload');
  });

  it('with a storage really full says so, and stores again once there is room', async () => {
    const { onglet, constats } = await ouvrir({});
    await onglet.evaluate(() => {
      for (let taille = 1 << 22; taille > 0; taille >>= 1)
        for (let n = 0; ; n += 1)
          try {
            localStorage.setItem(`autre-${taille}-${n}`, 'x'.repeat(taille));
          } catch {
            break;
          }
    });
    await onglet.click('[data-critere="cp-1#c-1"] summary');
    await onglet.type('[data-critere="cp-1#c-1"] textarea', 'à ne pas perdre');
    expect(await onglet.$eval('#alertes', (e) => e.textContent)).toMatch(/l’espace est plein/);
    await onglet.evaluate(() =>
      Object.keys(localStorage).forEach((c) => c.startsWith('autre') && localStorage.removeItem(c)),
    );
    await onglet.click('[data-critere="cp-1#c-2"] input[name=acquis]');
    expect(await onglet.$eval('#alertes', (e) => e.textContent)).toBe('');
    await onglet.reload({ waitUntil: 'networkidle0' });
    expect(await notes(onglet)).toEqual(['à ne pas perdre']);
    expect(await constats()).toEqual([]);
    await onglet.close();
  });
});
