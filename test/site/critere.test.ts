import { describe, expect, it } from 'vitest';
import { lireCodeQr } from './code-qr.ts';
import { visiter } from './navigateur.ts';

const PAGE = '/titres/mercd-05/cp-4/';

describe('a criterion', () => {
  const { adresse, page } = visiter();

  it('is unfolded by its own address, and says how to cite it and where it is observed', async () => {
    const onglet = await page();
    await onglet.goto(adresse(`${PAGE}#c-2`));
    await onglet.waitForSelector('#c-2 > .fiche[open]');
    expect(await onglet.$$eval('.fiche[open]', (f) => f.length)).toBe(1);
    const texte = await onglet.$eval('#c-2', (e) => (e as HTMLElement).innerText.replace(/\s+/g, ' '));
    expect(texte).toMatch(/RE MERCD millésime 05, mise à jour 14\/02\/2024, CP 4, critère 1/);
    expect(texte).toContain('Titre entier : mise en situation professionnelle');
    expect(texte).toContain('CCP 2 seul : mise en situation professionnelle');
    await onglet.close();
  });

  it('tells the wording of the REAC when it differs', async () => {
    const onglet = await page();
    await onglet.goto(adresse(PAGE));
    const reformules = await onglet.$$eval('.criteres .liens', (liens) =>
      liens.map((l) => (l as HTMLElement).innerText).filter((t) => t.includes('Le REAC écrit')),
    );
    expect(reformules.join()).toContain('Les données relatives à l’évaluation de la prestation du nouveau conseiller');
    await onglet.close();
  });

  it('has its citation and its link copied from the keyboard, and says so', async () => {
    const onglet = await page();
    for (const name of ['clipboard-read', 'clipboard-write'])
      await onglet
        .browserContext()
        .setPermission(new URL(adresse('/')).origin, { permission: { name }, state: 'granted' });
    await onglet.goto(adresse('/titres/crcd-06/cp-3/'));
    await onglet.focus('#c-2 summary');
    await onglet.keyboard.press('Enter');
    await onglet.keyboard.press('Tab');
    await onglet.keyboard.press('Enter');
    await onglet.waitForFunction(() => document.querySelector('#copie')?.textContent.includes('Citation copiée'));
    const lu = () => onglet.evaluate(async () => (await navigator.clipboard.readText()).replace(/\s/g, ' '));
    expect(await lu()).toBe('RE CRCD millésime 06, mise à jour 03/06/2021, CP 3, critère 2');
    await onglet.keyboard.press('Tab');
    await onglet.keyboard.press('Enter');
    await onglet.waitForFunction(() => document.querySelector('#copie')?.textContent.includes('Lien copié'));
    expect(await lu()).toBe(adresse('/titres/crcd-06/cp-3/#c-2'));
    await onglet.close();
  });

  it('carries on paper, large enough, a code that leads to its permanent address', async () => {
    const [onglet, vierge] = [await page(), await page()];
    await onglet.setViewport({ width: 794, height: 1123, deviceScaleFactor: 3 });
    await onglet.emulateMediaType('print');
    await onglet.goto(adresse(PAGE));
    const lus: string[] = [];
    for (const code of await onglet.$$('.criteres > li[id] .qr')) lus.push(await lireCodeQr(code, vierge));
    expect(lus).toEqual(
      await onglet.$$eval('.criteres > li:has(.rang[href])', (l) => l.map((li) => `${location.pathname}#${li.id}`)),
    );
    expect(lus.length).toBeGreaterThan(0);
    const mm = 96 / 25.4;
    for (const cote of await onglet.$$eval('.criteres .qr', (l) => l.map((e) => e.getBoundingClientRect().width)))
      expect(cote / mm).toBeGreaterThan(12);
    await onglet.close();
    await vierge.close();
  });

  it('can be cited without a script, and offers no button that would do nothing', async () => {
    const onglet = await page();
    await onglet.setJavaScriptEnabled(false);
    await onglet.goto(adresse('/titres/crcd-06/cp-3/'));
    await onglet.click('#c-2 summary');
    const [citation, boutons] = await onglet.$eval('#c-2', (e) => [
      e.querySelector('.citation')?.checkVisibility(),
      [...e.querySelectorAll('button')].filter((b) => b.checkVisibility()).length,
    ]);
    expect([citation, boutons]).toEqual([true, 0]);
    await onglet.close();
  });
});

describe('the index of savoirs', () => {
  const { adresse, page } = visiter();

  it('narrows as one types, accents aside, and says when nothing is left', async () => {
    const onglet = await page();
    await onglet.goto(adresse('/savoirs/'));
    await onglet.type('#filtrer', 'objections prospect');
    const visibles = () =>
      onglet.$$eval('.index-savoirs li', (lis) => lis.filter((l) => l.checkVisibility()).map((l) => l.innerText));
    const trouves = await visibles();
    expect(trouves.length).toBeGreaterThan(1);
    for (const t of trouves) expect(t).toMatch(/objections/);
    await onglet.type('#filtrer', ' zzz');
    expect(await visibles()).toEqual([]);
    expect(await onglet.$eval('.filtre [role=status]', (e) => e.textContent)).toContain('Aucune rédaction');
    await onglet.close();
  });
});

describe('on paper', () => {
  const { adresse, page } = visiter();

  it('a compétence is a document: its criteria, none of the navigation', async () => {
    const onglet = await page();
    await onglet.emulateMediaType('print');
    await onglet.goto(adresse('/titres/crcd-06/cp-3/'));
    const visibles = (selecteur: string) =>
      onglet.$$eval(selecteur, (e) => e.filter((x) => x.checkVisibility()).length);
    expect(await visibles('.criteres .texte')).toBe(9);
    expect(await visibles('nav, button, input, form, .fiche')).toBe(0);
    await onglet.close();
  });
});
