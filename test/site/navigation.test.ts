import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { lireContenu } from '../../src/controles/lecture.ts';
import { adresse } from '../../src/referentiel/adresses.ts';
import { assembler } from '../../src/referentiel/assemblage.ts';
import { planDuTitre } from '../../src/referentiel/plan.ts';
import { SITE } from './construire.ts';
import { visiter } from './navigateur.ts';

const { titres } = assembler(lireContenu('content').collections);
const lire = (page: string) => fs.readFileSync(path.join(SITE, page, 'index.html'), 'utf8');

/** Pages a page leads to. */
function liens(page: string): string[] {
  const tous = [...lire(page).matchAll(/<a [^>]*href="(\/[^"#?]*)/g)].map((m) => m[1] ?? '');
  return tous.filter((lien) => lien.endsWith('/'));
}

describe('from the home page', () => {
  it('everything of a titre, and everything shared, is two clicks away', () => {
    const unClic = new Set(liens('/'));
    const deuxClics = new Set([...unClic, ...[...unClic].flatMap(liens)]);
    const attendues = [
      ...titres.flatMap((t) => planDuTitre(t).flatMap((g) => g.etapes.map((e) => e.adresse))),
      ...['savoirs', 'modalites', 'parcours'].flatMap((dossier) =>
        fs.globSync(`${dossier}/*/index.html`, { cwd: SITE }).map((f) => `/${path.posix.dirname(f)}/`),
      ),
      ...fs.globSync('imprimer/*/*/index.html', { cwd: SITE }).map((f) => `/${path.posix.dirname(f)}/`),
    ];
    expect(attendues.filter((page) => !deuxClics.has(page))).toEqual([]);
  });
});

describe('the plan beside a page', () => {
  it.each(titres.map((t) => [t.id, t] as const))('%s: on each of its pages, which it marks', (_id, titre) => {
    for (const { adresse: page } of planDuTitre(titre).flatMap((g) => g.etapes)) {
      const plan = /<nav class="cote"[^]*?<\/nav>/.exec(lire(page))?.[0] ?? '';
      expect(plan.match(/aria-current="page"/g), page).toHaveLength(1);
      expect(plan, page).toMatch(new RegExp(`href="${page}"[^>]*aria-current="page"`));
    }
  });

  it('next and previous run through the titre, its compétences in order', () => {
    const suite: string[] = [];
    let page: string | undefined = adresse('crcd-06');
    while (page) {
      suite.push(page);
      page = /<a [^>]*href="([^"]*)"[^>]* rel="next"/.exec(lire(page))?.[1];
    }
    const competences = suite.filter((p) => p.includes('/cp-'));
    expect(competences).toEqual([1, 2, 3, 4, 5, 6, 7].map((n) => `/titres/crcd-06/cp-${n}/`));
    expect(suite.indexOf('/titres/crcd-06/ccp-2/')).toBe(suite.indexOf('/titres/crcd-06/cp-4/') - 1);
  });
});

describe('on a phone', () => {
  const { adresse: url, page } = visiter();
  const visible = (selecteur: string) =>
    [...document.querySelectorAll<HTMLElement>(selecteur)].filter((e) =>
      e.checkVisibility({ contentVisibilityAuto: true }),
    ).length;

  it.each([true, false])('menu and plan are folded, and unfold; with a script: %s', async (script) => {
    const onglet = await page();
    await onglet.setJavaScriptEnabled(script);
    await onglet.setViewport({ width: 390, height: 800 });
    await onglet.goto(url('/titres/crcd-06/cp-3/'));
    expect(await onglet.evaluate(visible, '.rubriques a')).toBe(0);
    expect(await onglet.evaluate(visible, '.cote a')).toBe(0);
    await onglet.click('.rubriques summary');
    await onglet.click('.cote summary');
    expect(await onglet.evaluate(visible, '.rubriques a')).toBeGreaterThan(5);
    expect(await onglet.evaluate(visible, '.cote a')).toBeGreaterThan(10);
    await onglet.close();
  });

  it.each([true, false])('on a wide screen both stand open; with a script: %s', async (script) => {
    const onglet = await page();
    await onglet.setJavaScriptEnabled(script);
    await onglet.setViewport({ width: 1280, height: 800 });
    await onglet.goto(url('/titres/crcd-06/cp-3/'));
    expect(await onglet.evaluate(visible, '.rubriques a')).toBeGreaterThan(5);
    expect(await onglet.evaluate(visible, '.cote a')).toBeGreaterThan(10);
    await onglet.close();
  });

  it('long lists are folded, and unfold for what an address or a filter asks for', async () => {
    const onglet = await page();
    await onglet.setViewport({ width: 390, height: 800 });
    await onglet.goto(url('/errata/'));
    expect(await onglet.evaluate(visible, '.erratum')).toBe(0);
    await onglet.evaluate(() => (location.hash = 'crcd-06-e-045'));
    await onglet.waitForFunction(() => document.querySelector('#crcd-06-e-045')?.checkVisibility());
    await onglet.goto(url('/titres/'));
    await onglet.goto(url('/errata/#crcd-06-e-045'));
    expect(await onglet.$eval('#crcd-06-e-045', (e) => e.checkVisibility({ contentVisibilityAuto: true }))).toBe(true);
    await onglet.goto(url('/savoirs/'));
    expect(await onglet.evaluate(visible, '.index-savoirs li')).toBe(0);
    await onglet.type('#filtrer', 'stress');
    expect(await onglet.evaluate(visible, '.index-savoirs li')).toBeGreaterThan(0);
    await onglet.setViewport({ width: 1280, height: 800 });
    await onglet.goto(url('/errata/'));
    expect(await onglet.evaluate(visible, '.erratum')).toBeGreaterThan(100);
    await onglet.close();
  });

  it('cuts a word longer than the screen, wherever it stands', async () => {
    const onglet = await page();
    await onglet.setViewport({ width: 390, height: 800 });
    for (const chemin of [
      '/',
      '/titres/crcd-06/',
      '/titres/mercd-05/reac-et-re/',
      '/titres/crcd-06/mon-parcours/',
      '/errata/',
    ]) {
      await onglet.goto(url(chemin));
      const large = await onglet.evaluate(() => {
        const noeuds = document.createTreeWalker(document.querySelector('main') ?? document, NodeFilter.SHOW_TEXT);
        for (let n = noeuds.nextNode(); n; n = noeuds.nextNode())
          if (!n.parentElement?.closest('svg')) n.nodeValue = n.nodeValue?.replace(/\S{4,}/, 'm'.repeat(80)) ?? '';
        return document.documentElement.scrollWidth;
      });
      expect(large, chemin).toBe(390);
    }
    await onglet.close();
  });

  it.each(['/titres/crcd-06/', '/titres/cc-08/', '/titres/mercd-05/', '/titres/cc-08/ccp-1/'])(
    '%s: matrices are read whole at 390 px, without scrolling',
    async (chemin) => {
      const onglet = await page();
      await onglet.setViewport({ width: 390, height: 800 });
      await onglet.goto(url(chemin));
      const larges = await onglet.$$eval('.defile:has(.matrice)', (zones) =>
        zones.map((z) => z.scrollWidth - z.clientWidth),
      );
      expect(larges.length).toBe(2);
      expect(Math.max(...larges)).toBe(0);
      await onglet.close();
    },
  );
});
