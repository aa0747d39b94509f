import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { REGLES_DE_COULEUR, violations } from './axe.ts';
import { SITE } from './construire.ts';
import { visiter } from './navigateur.ts';

const PAGES = [
  '/',
  '/titres/',
  '/titres/crcd-06/',
  '/titres/crcd-06/ccp-2/',
  '/titres/crcd-06/cp-1/',
  '/titres/mercd-05/cp-4/',
  '/titres/cc-08/cp-3/',
  '/titres/cc-08/ccp-1/',
  '/titres/crcd-06/ct-1/',
  '/titres/crcd-06/evaluation/2020-12-21/',
  '/titres/crcd-06/savoirs/',
  '/titres/crcd-06/errata/',
  '/titres/crcd-06/glossaire/',
  '/savoirs/',
  '/savoirs/gerer-son-stress/',
  '/savoirs/utiliser-les-applications-metiers/',
  '/modalites/',
  '/modalites/entretien-technique/',
  '/glossaire/',
  '/recherche/?q=client',
  '/imprimer/',
  '/imprimer/crcd-06/',
  '/hors-ligne/',
  '/imprimer/crcd-06/ccp-1-grille/',
  '/imprimer/cc-08/titre-dossier/',
  '/imprimer/crcd-06/titre-candidat/',
  '/imprimer/mercd-05/ccp-1-preuve/',
  '/imprimer/mercd-05/ccp-1-ecf/',
  '/imprimer/crcd-06/titre-livret/',
  '/errata/',
  '/parcours/',
  '/parcours/vae/',
  '/titres/crcd-06/comparaison/2020-12-21-2021-06-03/',
  '/titres/mercd-05/reac-et-re/',
  '/titres/crcd-06/auto-positionnement/',
  '/titres/crcd-06/mon-parcours/',
  '/a-propos/',
  '/accessibilite/',
  '/aide/',
  '/aide/candidat/',
  '/aide/jury/',
  '/aide/formateur/',
  '/aide/editeur/',
  '/donnees/',
  '/donnees/case/',
  '/donnees/csv/',
  '/donnees/flux/',
  '/donnees/json/',
  '/donnees/json-ld/',
  '/donnees/moodle/',
  '/donnees/planification/',
  '/donnees/tableur/',
  '/hors-ligne/absente/',
  '/404.html',
];

/** Words of the page’s tables that stand on two lines. */
function motsCoupes(): string[] {
  const coupes: string[] = [];
  for (const tableau of document.querySelectorAll('.defile table')) {
    const textes = document.createTreeWalker(tableau, NodeFilter.SHOW_TEXT);
    for (let texte = textes.nextNode(); texte; texte = textes.nextNode())
      for (const { 0: mot, index } of texte.nodeValue?.matchAll(/[\p{L}\p{N}]+/gu) ?? []) {
        const place = document.createRange();
        place.setStart(texte, index);
        place.setEnd(texte, index + mot.length);
        if (new Set([...place.getClientRects()].map((ligne) => ligne.top)).size > 1) coupes.push(mot);
      }
  }
  return coupes;
}

it('visits a page of each template, as the page on accessibility says', () => {
  const gabarits = fs.globSync('**/*.astro', { cwd: 'src/pages' }).map((f) => `/${f.replace(/(index)?\.astro$/, '')}`);
  const oublies = gabarits.filter((g) => {
    const motif = new RegExp(`^${g.replace(/\[[^\]]*\]/g, '[^/]+')}(/|\\.html)?(\\?.*)?$`);
    return !PAGES.some((page) => motif.test(page));
  });
  expect(oublies).toEqual([]);
});

it('has in dark other colours, and nothing else that is other', () => {
  const styles = fs.globSync('_astro/*.css', { cwd: SITE }).map((f) => fs.readFileSync(path.join(SITE, f), 'utf8'));
  const sombres = styles.flatMap((css) => css.split('prefers-color-scheme').slice(1));
  expect(sombres.length).toBeGreaterThan(0);
  for (const suite of sombres) expect(suite).toMatch(/^:dark\)\{:root\{(?:--[\w-]+:#[\da-f]{3,8};?)+\}\}/);
});

// several tabs: a page that loads leaves its time to another
describe('pages', { concurrent: true }, () => {
  const { adresse, page } = visiter();

  it.each(PAGES)(
    '%s: nothing for axe at 1280 and 390 px, in light and in dark, an empty console, no other host, no word cut in a table, no overflow at 320 px',
    async (chemin) => {
      const onglet = await page();
      const bruits: string[] = [];
      onglet.on('console', (m) => bruits.push(m.text()));
      onglet.on('pageerror', (e) => bruits.push(String(e)));
      onglet.on('request', (r) => {
        if (!r.url().startsWith(adresse('/')) && !r.url().startsWith('data:')) bruits.push(`requête vers ${r.url()}`);
      });
      const peindre = (value: 'light' | 'dark') =>
        onglet.emulateMediaFeatures([{ name: 'prefers-color-scheme', value }]);
      await onglet.setViewport({ width: 1280, height: 900 });
      await onglet.goto(adresse(chemin), { waitUntil: 'networkidle0' });
      expect(bruits).toEqual([]);
      for (const width of [1280, 390]) {
        await onglet.setViewport({ width, height: 900 });
        await peindre('light');
        expect(await violations(onglet)).toEqual([]);
        expect(await onglet.evaluate(motsCoupes)).toEqual([]);
        await peindre('dark');
        expect(await violations(onglet, REGLES_DE_COULEUR)).toEqual([]);
      }
      await onglet.setViewport({ width: 320, height: 700 });
      expect(await onglet.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
      expect(bruits).toEqual([]);
      await onglet.close();
    },
  );
});

describe('by keyboard', () => {
  const { adresse, page } = visiter();

  it('skips to the content first', async () => {
    const onglet = await page();
    await onglet.goto(adresse('/titres/crcd-06/'));
    await onglet.keyboard.press('Tab');
    expect(await onglet.evaluate(() => document.activeElement?.textContent.trim())).toBe('Aller au contenu');
    await onglet.keyboard.press('Enter');
    expect(await onglet.evaluate(() => document.activeElement?.id)).toBe('contenu');
    await onglet.close();
  });
});

describe('without JavaScript', () => {
  const { adresse, page } = visiter();

  it('shows the content, and says what the search page needs', async () => {
    const onglet = await page();
    await onglet.setJavaScriptEnabled(false);
    await onglet.goto(adresse('/titres/crcd-06/cp-3/'));
    expect(await onglet.$$eval('#c-9 .texte', (e) => e[0]?.textContent.trim())).toBe(
      'Le ton de l’échange est adapté quel que soit le canal',
    );
    await onglet.goto(adresse('/recherche/'));
    expect(await onglet.$eval('noscript', (e) => e.textContent)).toContain('La recherche a besoin de JavaScript');
    await onglet.close();
  });
});
