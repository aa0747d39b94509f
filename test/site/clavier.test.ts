import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { visiter } from './navigateur.ts';

/** Stops of the Tab key a reader can be asked to make to reach what a page is for, once in its content. */
const PATIENCE = 60;

/** What has the focus: its text, its address if it is a link, and whether it shows that it has it. */
const focalise = (onglet: Page) =>
  onglet.evaluate(() => {
    const e = document.activeElement as HTMLElement;
    const { outlineStyle, outlineWidth } = getComputedStyle(e);
    return {
      texte: e.innerText.replace(/\s+/g, ' ').trim(),
      adresse: e.getAttribute('href') ?? '',
      visible: outlineStyle !== 'none' && outlineWidth !== '0px',
    };
  });

/** Presses Tab until the focus is on a text; every stop on the way must be visible. */
async function tabuler(onglet: Page, voulu: RegExp): Promise<{ texte: string; adresse: string }> {
  for (let i = 0; i < PATIENCE; i += 1) {
    await onglet.keyboard.press('Tab');
    const arret = await focalise(onglet);
    expect(arret.visible, `focus invisible : ${arret.texte}`).toBe(true);
    if (voulu.test(arret.texte)) return arret;
  }
  throw new Error(`${String(voulu)} : pas atteint en ${PATIENCE} tabulations`);
}

async function suivre(onglet: Page, voulu: RegExp): Promise<void> {
  await tabuler(onglet, voulu);
  await Promise.all([onglet.waitForNavigation(), onglet.keyboard.press('Enter')]);
}

/** From the top of a page to its content, by the first link of every page. */
async function allerAuContenu(onglet: Page): Promise<void> {
  await onglet.keyboard.press('Tab');
  await onglet.keyboard.press('Enter');
  expect(await onglet.evaluate(() => document.activeElement?.id)).toBe('contenu');
}

describe.each([390, 1280])('by keyboard alone, %i px wide', (width) => {
  const { adresse, page } = visiter();
  async function ouvrir(chemin: string): Promise<Page> {
    const onglet = await page();
    await onglet.setViewport({ width, height: 800 });
    await onglet.goto(adresse(chemin));
    return onglet;
  }
  const ici = (onglet: Page) => new URL(onglet.url()).pathname;

  it('a candidat goes from a titre to its CCP, its compétence, and a criterion', async () => {
    const onglet = await ouvrir('/');
    await suivre(onglet, /^Conseiller relation client à distance$/);
    await allerAuContenu(onglet);
    await suivre(onglet, /^CCP 2$/);
    expect(ici(onglet)).toBe('/titres/crcd-06/ccp-2/');
    await allerAuContenu(onglet);
    await suivre(onglet, /^Fidéliser le client/);
    expect(ici(onglet)).toBe('/titres/crcd-06/cp-5/');
    await allerAuContenu(onglet);
    await tabuler(onglet, /^Citer, situer/);
    await onglet.keyboard.press('Enter');
    expect(await onglet.$$eval('.fiche[open] .citation', (c) => c.length)).toBe(1);
    await onglet.close();
  });

  it('a jury reaches the grid of its session', async () => {
    const onglet = await ouvrir('/');
    await allerAuContenu(onglet);
    await suivre(onglet, /^Imprimer pour votre session$/);
    expect(ici(onglet)).toBe('/imprimer/');
    await allerAuContenu(onglet);
    expect((await tabuler(onglet, /^Grille d’évaluation \(PDF\)$/)).adresse).toMatch(
      /^\/pdf\/[a-z]+-\d\d\/titre-grille\.pdf$/,
    );
    await onglet.close();
  });

  it('a formateur finds a savoir, and the compétences that ask for it', async () => {
    const onglet = await ouvrir('/');
    await allerAuContenu(onglet);
    await suivre(onglet, /^Parcourir les savoirs$/);
    await onglet.waitForSelector('.filtre:not([hidden])');
    await onglet.focus('#filtrer');
    await onglet.keyboard.type('stress');
    await suivre(onglet, /^Gérer son stress$/);
    expect(ici(onglet)).toBe('/savoirs/gerer-son-stress/');
    await allerAuContenu(onglet);
    await suivre(onglet, /^Gérer des situations difficiles/);
    expect(ici(onglet)).toBe('/titres/crcd-06/cp-3/');
    await onglet.close();
  });
});
