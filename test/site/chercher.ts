import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';

/** A place the site is read from: a server or a disk. */
export interface Visite {
  /** Address of a page there, from its path and query. */
  adresse: (chemin: string) => string;
  page: () => Promise<Page>;
}

const texte = (onglet: Page, selecteur: string) => onglet.$eval(selecteur, (e) => e.textContent.trim());
const titres = (onglet: Page) => onglet.$$eval('#resultats h2', (h) => h.map((e) => e.textContent));
const repond = (onglet: Page, debut: string) =>
  onglet.waitForFunction((d) => document.querySelector('#etat')?.textContent.startsWith(d), { timeout: 20_000 }, debut);

/** What the search does, wherever the site is read from. */
export function laRecherche({ adresse, page }: Visite): void {
  /** Visits a search and waits for its answer. */
  async function chercher(parametres: string, debut = ''): Promise<Page> {
    const onglet = await page();
    await onglet.goto(adresse(`/recherche/?${parametres}`));
    await onglet.waitForFunction(() => document.querySelector('#etat')?.textContent !== '', { timeout: 20_000 });
    if (debut) await repond(onglet, debut);
    return onglet;
  }

  it('finds a designation first, in its own spelling, the words marked', async () => {
    const onglet = await chercher('q=gerer+son+stress');
    expect((await titres(onglet))[0]).toBe('Gérer son stress');
    expect(await onglet.$$eval('#resultats li:first-child mark', (m) => m.map((e) => e.textContent))).toEqual([
      'Gérer',
      'stress',
    ]);
    await onglet.close();
  });

  it('leads to a criterion under its own anchor', async () => {
    const onglet = await chercher('q=ton+échange+adapté+canal&competence=CRCD+06%2C+CP+3');
    await Promise.all([onglet.waitForNavigation(), onglet.click('#resultats h2 a')]);
    expect(await texte(onglet, ':target .texte')).toBe('Le ton de l’échange est adapté quel que soit le canal');
    await onglet.close();
  });

  it('counts facets, combines them, and keeps them in the address', async () => {
    const onglet = await chercher('titre=CC+08');
    const tous = (await texte(onglet, '#etat')).replace(/\D/g, '');
    const comptes = await onglet.$$eval('#facettes input[name=nature]', (boites) =>
      boites.map((b) => [b.value, Number(b.parentElement?.querySelector('.compte')?.textContent)] as const),
    );
    expect(comptes.reduce((n, [, compte]) => n + compte, 0)).toBe(Number(tous));
    const criteres = comptes.find(([nature]) => nature === 'Critère')?.[1] ?? 0;
    await onglet.evaluate(() => document.querySelector<HTMLInputElement>('input[value="Critère"]')?.click());
    await repond(onglet, `${criteres} entrées`);
    expect(await onglet.$$eval('.lieu', (l) => l.every((e) => e.textContent.includes('CC\u00A008')))).toBe(true);
    await onglet.evaluate(() => document.querySelector<HTMLInputElement>('input[value="CC 08, CCP 1"]')?.click());
    await onglet.waitForFunction(
      (n) => !document.querySelector('#etat')?.textContent.startsWith(n),
      {},
      `${criteres} `,
    );
    expect(await onglet.$$eval('#facettes input:checked', (b) => b.map((e) => e.value))).toEqual([
      'Critère',
      'CC 08',
      'CC 08, CCP 1',
    ]);
    await onglet.close();
  });

  it('puts what only an older edition says last, and says so', async () => {
    const onglet = await chercher('q=accueillir+le+client+ou');
    const anciennes = await onglet.$$eval('#resultats li', (l) =>
      l.map((e) => e.querySelector('.anterieure') !== null),
    );
    expect(anciennes).toContain(true);
    expect(anciennes.indexOf(true)).toBeGreaterThan(anciennes.lastIndexOf(false));
    await onglet.close();
  });

  it('proposes a word of ours for a typing error, and takes it', async () => {
    const onglet = await chercher('q=asertivité', 'Aucune');
    expect(await titres(onglet)).toEqual([]);
    expect(await texte(onglet, '.vouliez-vous-dire button')).toBe('assertivité');
    await onglet.click('.vouliez-vous-dire button');
    await onglet.waitForFunction(() => document.querySelectorAll('#resultats h2').length > 0);
    expect(await onglet.$eval('#q', (e) => (e as HTMLInputElement).value)).toBe('assertivité');
    await onglet.close();
  });

  it('says what to try when no word is near', async () => {
    const onglet = await chercher('q=zzyzx', 'Aucune');
    expect(await texte(onglet, '#secours')).toMatch(/«\szzyzx\s».*l’index des savoirs/);
    await onglet.close();
  });

  it('goes through results by keyboard, from the field and back', async () => {
    const onglet = await chercher('q=jury');
    await onglet.focus('#q');
    await onglet.keyboard.press('ArrowDown');
    await onglet.keyboard.press('ArrowDown');
    const [, deuxieme] = await titres(onglet);
    expect(await onglet.evaluate(() => document.activeElement?.textContent)).toBe(deuxieme);
    await onglet.keyboard.press('ArrowUp');
    await onglet.keyboard.press('ArrowUp');
    expect(await onglet.evaluate(() => document.activeElement?.id)).toBe('q');
    await onglet.close();
  });

  it('opens in a dialog from any page, with « / », and closes', async () => {
    const onglet = await page();
    await onglet.goto(adresse('/titres/crcd-06/'));
    await onglet.waitForSelector('.ouvrir-recherche:not([hidden])');
    await onglet.keyboard.press('/');
    await onglet.waitForSelector('dialog[open]');
    await onglet.keyboard.type('écoute active');
    await onglet.waitForSelector('dialog h3 a');
    expect(await texte(onglet, 'dialog h3 a')).toBe('Pratiquer l’écoute active');
    await onglet.keyboard.press('ArrowDown');
    await Promise.all([onglet.waitForNavigation(), onglet.keyboard.press('Enter')]);
    expect(await texte(onglet, 'h1')).toBe('Pratiquer l’écoute active');
    await onglet.close();
  });

  it('keeps results aside, and gives them as citations and as a table', async () => {
    const onglet = await chercher('q=stress');
    await onglet.evaluate(() => document.querySelector<HTMLInputElement>('#resultats .retenir input')?.click());
    expect(await texte(onglet, '.etat-selection')).toBe('1 entrée retenue');
    await onglet.evaluate(() => {
      const donner = URL.createObjectURL.bind(URL);
      URL.createObjectURL = (blob: Blob) => {
        void blob.text().then((t) => (document.body.dataset.csv = t));
        return donner(blob);
      };
    });
    await onglet.click('[data-action=csv]');
    await onglet.waitForFunction(() => document.body.dataset.csv);
    expect(await onglet.$eval('body', (b) => b.dataset.csv)).toMatch(
      /^\uFEFF?"Nature";.*\r\n"Savoir";"Gérer son stress";"Savoir-faire techniques : CRCD 06, CP 3";"REAC du 21\/12\/2020/,
    );
    await onglet.evaluate(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
    await onglet.click('[data-action=copier]');
    await onglet.waitForSelector('.selection textarea:not([hidden])');
    expect(await onglet.$eval('.selection textarea', (t) => t.value.slice(t.selectionStart, t.selectionEnd))).toMatch(
      /^«\sGérer son stress\s» \(Savoir-faire techniques/,
    );
    await onglet.close();
  });
}
