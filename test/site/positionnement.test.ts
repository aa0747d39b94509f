import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, describe, expect, it } from 'vitest';
import { lireContenu } from '../../src/controles/lecture.ts';
import { assembler } from '../../src/referentiel/assemblage.ts';
import { decomposer } from '../../src/referentiel/typographie.ts';
import { violations } from './axe.ts';
import { visiter } from './navigateur.ts';

const { titres } = assembler(lireContenu('content').collections);
const PAGE = '/titres/crcd-06/auto-positionnement/';
const CLE = 'auto-positionnement:crcd-06';
const coche = (critere: string, nom: string) => `[data-critere="${critere}"] input[name="${nom}"]`;

describe('auto-positionnement', () => {
  const { adresse, page } = visiter();
  const dossier = fs.mkdtempSync(path.join(os.tmpdir(), 'export-'));
  afterAll(() => fs.rmSync(dossier, { recursive: true }));

  /** The page, with this in storage before it opens: a text, or answers of version 1. */
  async function ouvrir(stocke?: string | object): Promise<Page> {
    const onglet = await page();
    await onglet.goto(adresse('/a-propos/'));
    await onglet.evaluate(
      (cle, texte) => {
        localStorage.clear();
        if (texte !== undefined) localStorage.setItem(cle, texte);
      },
      CLE,
      typeof stocke === 'object'
        ? JSON.stringify({ format: 'auto-positionnement', version: 1, titre: 'crcd-06', reponses: stocke })
        : stocke,
    );
    await onglet.goto(adresse(PAGE), { waitUntil: 'networkidle0' });
    return onglet;
  }
  const estCochee = (onglet: Page, selecteur: string) =>
    onglet.$eval(selecteur, (e) => (e as HTMLInputElement).checked);
  const dit = async (onglet: Page, selecteur: string) =>
    decomposer(await onglet.$eval(selecteur, (e) => e.textContent));
  const mesure = (onglet: Page, nom: string) => dit(onglet, `[data-mesure="${nom}"]`);

  async function exporter(onglet: Page): Promise<string> {
    const client = await onglet.createCDPSession();
    await client.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: dossier });
    for (const ancien of fs.readdirSync(dossier)) fs.rmSync(path.join(dossier, ancien));
    await onglet.click('#exporter');
    const fini = () => fs.readdirSync(dossier).find((f) => f.endsWith('.json'));
    while (!fini()) await new Promise((suite) => setTimeout(suite, 50));
    return path.join(dossier, fini() ?? '');
  }

  it.each(titres.map((t) => [t.id, t] as const))('%s: has every criterion of the RE in force, once', async (id, t) => {
    const onglet = await page();
    await onglet.setJavaScriptEnabled(false);
    await onglet.goto(adresse(`/titres/${id}/auto-positionnement/`));
    const lus = await onglet.$$eval('[data-critere]', (l) =>
      l.map((li) => [(li as HTMLElement).dataset.critere, li.querySelector('.libelle')?.textContent ?? '']),
    );
    expect(lus.map(([cle, texte]) => [cle, decomposer(texte ?? '')])).toEqual(
      t.enVigueur.competences.flatMap((e) => e.criteres.map((c) => [c.id.slice(id.length + 1), decomposer(c.texte)])),
    );
    await onglet.close();
  });

  it('keeps answers from one visit to the next, by touch on a phone', async () => {
    const onglet = await ouvrir();
    await onglet.setViewport({ width: 390, height: 800, hasTouch: true, isMobile: true });
    await onglet.reload({ waitUntil: 'networkidle0' });
    await onglet.tap(coche('cp-3#c-6', 'acquis'));
    await onglet.tap(coche('cp-3#c-6', 'preuve'));
    await onglet.tap(coche('cp-3#c-7', 'acquis'));
    await onglet.tap(coche('cp-3#c-7', 'a-revoir'));
    await onglet.tap('[data-critere="cp-3#c-7"] summary');
    await onglet.type('[data-critere="cp-3#c-7"] textarea', 'Relire le modèle');
    await onglet.reload({ waitUntil: 'networkidle0' });
    expect(await estCochee(onglet, coche('cp-3#c-6', 'acquis'))).toBe(true);
    expect(await estCochee(onglet, coche('cp-3#c-7', 'acquis'))).toBe(false);
    expect(await onglet.$eval('[data-critere="cp-3#c-7"] textarea', (e) => e.value)).toBe('Relire le modèle');
    expect(await mesure(onglet, 'cp-3')).toBe('1 sur 9 que je sais faire, 1 à revoir, 1 preuve');
    expect(await mesure(onglet, 'ccp-1')).toBe('1 sur 25 que je sais faire, 1 à revoir, 1 preuve');
    expect(await mesure(onglet, '')).toBe('1 sur 53 que je sais faire, 1 à revoir, 1 preuve');
    expect(await mesure(onglet, 'ccp-2')).toBe('0 sur 28 que je sais faire');
    await onglet.close();
  });

  it('is answered, filtered and noted by keyboard alone', async () => {
    const onglet = await ouvrir();
    await onglet.focus(coche('cp-1#c-1', 'acquis'));
    await onglet.keyboard.press('Tab');
    await onglet.keyboard.press('Space');
    expect(await estCochee(onglet, coche('cp-1#c-1', 'a-revoir'))).toBe(true);
    await onglet.keyboard.press('Tab');
    await onglet.keyboard.press('Tab');
    await onglet.keyboard.press('Enter');
    await onglet.keyboard.press('Tab');
    await onglet.keyboard.type('au clavier');
    await onglet.focus('#filtre');
    await onglet.keyboard.type('ce qui');
    expect(await dit(onglet, '#filtrage')).toBe('1 sur 53 critères montrés.');
    expect(await onglet.$$eval('[data-critere]', (l) => l.filter((e) => e.checkVisibility()).length)).toBe(1);
    const stocke = await onglet.evaluate((cle) => localStorage.getItem(cle), CLE);
    expect(stocke).toContain('"note":"au clavier"');
    await onglet.close();
  });

  it('exports a file that gives everything back on another device, notes reunited', async () => {
    const onglet = await ouvrir({
      'cp-3#c-6': { le: '2026-01-01T00:00:00.000Z', niveau: 'acquis', note: 'annexe « 2 »' },
      'cp-8#c-1': { le: '2026-01-01T00:00:00.000Z', note: 'critère retiré', libelle: 'Ancien' },
    });
    const fichier = await exporter(onglet);
    expect(path.basename(fichier)).toMatch(/^auto-positionnement-crcd-06-\d{4}-\d\d-\d\d\.json$/);
    const ailleurs = await ouvrir({ 'cp-3#c-6': { le: '2026-02-01T00:00:00.000Z', note: 'plus tard' } });
    const importer = async () => {
      const champ = await ailleurs.$('#importer');
      await (champ as unknown as { uploadFile: (f: string) => Promise<void> }).uploadFile(fichier);
      await ailleurs.waitForFunction(() => document.querySelector('#etat')?.textContent);
    };
    await importer();
    expect(await dit(ailleurs, '#etat')).toBe(
      "Import terminé. Réponses gardées : 1 du fichier en plus ; 1 d'ici, plus récentes que celles du fichier.",
    );
    expect(await ailleurs.$eval('[data-critere="cp-3#c-6"] textarea', (e) => e.value)).toBe(
      'plus tard\n\nannexe « 2 »',
    );
    expect(await dit(ailleurs, '#retires')).toContain('critère retiré');
    await ailleurs.close();

    const autreTitre = await page();
    await autreTitre.goto(adresse('/titres/cc-08/auto-positionnement/'), { waitUntil: 'networkidle0' });
    const champ = await autreTitre.$('#importer');
    await (champ as unknown as { uploadFile: (f: string) => Promise<void> }).uploadFile(fichier);
    await autreTitre.waitForFunction(() => document.querySelector('#etat')?.textContent);
    expect(await dit(autreTitre, '#etat')).toMatch(/autre titre, crcd-06 .* Rien n'a changé/);
    await autreTitre.close();
    await onglet.close();
  });

  it('sets corrupted data aside, says so, and goes on', async () => {
    const onglet = await ouvrir('{"format":"auto-posi');
    expect(await dit(onglet, '#alertes')).toContain("n'a pas pu être lue");
    await onglet.click(coche('cp-1#c-1', 'acquis'));
    await onglet.reload({ waitUntil: 'networkidle0' });
    expect(await estCochee(onglet, coche('cp-1#c-1', 'acquis'))).toBe(true);
    const textes = await onglet.evaluate(() => Object.values(localStorage) as string[]);
    expect(textes).toContain('{"format":"auto-posi');
    await onglet.close();
  });

  it('says when nothing can be stored, and still exports', async () => {
    const onglet = await ouvrir();
    await onglet.evaluateOnNewDocument(() => {
      Storage.prototype.setItem = () => {
        throw new DOMException('plein', 'QuotaExceededError');
      };
    });
    await onglet.reload({ waitUntil: 'networkidle0' });
    expect(await dit(onglet, '#alertes')).toBe('');
    await onglet.click(coche('cp-1#c-1', 'acquis'));
    expect(await dit(onglet, '#alertes')).toContain("n'enregistre pas vos réponses");
    expect(fs.readFileSync(await exporter(onglet), 'utf8')).toContain('"cp-1#c-1"');
    await onglet.close();
  });

  it('keeps an answer whose criterion was reworded or withdrawn, and says so', async () => {
    const le = '2026-01-01T00:00:00.000Z';
    const onglet = await ouvrir({
      'cp-3#c-6': { le, niveau: 'acquis', libelle: 'Un accord est trouvé' },
      'cp-3#c-5': { le, niveau: 'acquis', libelle: "La solution est valorisée auprès de l'interlocuteur" },
      'cp-3#c-42': { le, niveau: 'a-revoir', note: 'mes mots', libelle: 'Critère d’avant' },
    });
    expect(await onglet.$$eval('.reformulation', (l) => l.filter((e) => e.checkVisibility()).length)).toBe(1);
    expect(await dit(onglet, '[data-critere="cp-3#c-6"] .reformulation')).toContain('« Un accord est trouvé »');
    expect(await dit(onglet, '#retires li')).toMatch(/Critère d'avant.*à revoir ; note : mes mots/);
    await onglet.setBypassCSP(true);
    await onglet.reload({ waitUntil: 'networkidle0' });
    expect(await violations(onglet)).toEqual([]);
    await onglet.click('[data-critere="cp-3#c-6"] .reformulation button');
    await onglet.click('#retires button');
    await onglet.reload({ waitUntil: 'networkidle0' });
    expect(await onglet.$$eval('.reformulation, #retires', (l) => l.filter((e) => e.checkVisibility()).length)).toBe(0);
    expect(await estCochee(onglet, coche('cp-3#c-6', 'acquis'))).toBe(true);
    await onglet.close();
  });

  it('follows another tab, and erases only after asking, with a way back', async () => {
    const onglet = await ouvrir();
    const autre = await page();
    await autre.goto(adresse(PAGE), { waitUntil: 'networkidle0' });
    await onglet.bringToFront();
    await onglet.click(coche('cp-2#c-1', 'acquis'));
    await autre.waitForFunction(
      (s: string) => document.querySelector<HTMLInputElement>(s)?.checked,
      {},
      coche('cp-2#c-1', 'acquis'),
    );
    await onglet.click('#effacer');
    await onglet.keyboard.press('Escape');
    expect(await estCochee(onglet, coche('cp-2#c-1', 'acquis'))).toBe(true);
    await onglet.click('#effacer');
    await onglet.click('#confirmation button[value=effacer]');
    expect(await estCochee(onglet, coche('cp-2#c-1', 'acquis'))).toBe(false);
    expect(await onglet.evaluate(() => localStorage.length)).toBe(0);
    await autre.waitForFunction(
      (s: string) => !document.querySelector<HTMLInputElement>(s)?.checked,
      {},
      coche('cp-2#c-1', 'acquis'),
    );
    await onglet.click('#etat button');
    expect(await estCochee(onglet, coche('cp-2#c-1', 'acquis'))).toBe(true);
    await autre.close();
    await onglet.close();
  });

  it.each([true, false])('prints as a sheet, boxes and notes, nothing to press (JavaScript: %s)', async (script) => {
    const onglet = await ouvrir({ 'cp-3#c-6': { le: '2026-01-01T00:00:00.000Z', niveau: 'acquis', note: 'annexe 2' } });
    await onglet.setJavaScriptEnabled(script);
    await onglet.reload({ waitUntil: 'networkidle0' });
    await onglet.emulateMediaType('print');
    const vus = await onglet.$$eval('main input, main button, main select, main textarea, main summary', (l) =>
      l.filter((e) => e.checkVisibility()).map((e) => (e as HTMLInputElement).type),
    );
    expect(new Set(vus)).toEqual(new Set(['checkbox']));
    expect(vus).toHaveLength(53 * 3);
    const notes = await onglet.$$eval('.note-papier', (l) =>
      l.filter((e) => e.checkVisibility()).map((e) => e.textContent),
    );
    expect(notes).toEqual(script ? ['Note : annexe 2'] : []);
    await onglet.close();
  });
});
