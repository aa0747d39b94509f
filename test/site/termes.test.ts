import { describe, expect, it } from 'vitest';
import { decomposer } from '../../src/referentiel/typographie.ts';
import { violations } from './axe.ts';
import { visiter } from './navigateur.ts';

describe('terms explained in place', () => {
  const { adresse, page } = visiter();
  const ouvertes = '.definition:popover-open';

  it.each([true, false])('open by keyboard, close, and lead to the glossary (JavaScript: %s)', async (script) => {
    const onglet = await page();
    await onglet.setJavaScriptEnabled(script);
    await onglet.goto(adresse('/titres/mercd-05/cp-2/'));
    expect(await onglet.$(ouvertes)).toBeNull();
    await onglet.focus('.terme');
    await onglet.keyboard.press('Enter');
    expect(decomposer(await onglet.$eval(ouvertes, (e) => e.textContent))).toContain('Gestion de la relation client');
    await onglet.keyboard.press('Escape');
    expect(await onglet.$(ouvertes)).toBeNull();
    await onglet.keyboard.press('Space');
    await onglet.keyboard.press('Tab');
    await Promise.all([onglet.waitForNavigation(), onglet.keyboard.press('Enter')]);
    expect(onglet.url()).toMatch(/\/titres\/mercd-05\/glossaire\/#mercd-05-crm$/);
    await onglet.close();
  });

  it.each(['light', 'dark'])('open by touch at 390 px, within the screen, nothing for axe (%s)', async (schema) => {
    const onglet = await page();
    await onglet.setBypassCSP(true);
    await onglet.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: schema }]);
    await onglet.setViewport({ width: 390, height: 700, hasTouch: true, isMobile: true });
    await onglet.goto(adresse('/parcours/vae/'));
    await onglet.tap('.terme');
    const cadre = await onglet.$eval(ouvertes, (e) => e.getBoundingClientRect().toJSON() as DOMRect);
    expect(cadre.left).toBeGreaterThanOrEqual(0);
    expect(cadre.right).toBeLessThanOrEqual(390);
    expect(cadre.bottom).toBeLessThanOrEqual(700);
    expect(await violations(onglet)).toEqual([]);
    await onglet.tap(`${ouvertes} button`);
    expect(await onglet.$(ouvertes)).toBeNull();
    await onglet.close();
  });

  it('are numbered notes on paper', async () => {
    const onglet = await page();
    await onglet.goto(adresse('/titres/mercd-05/cp-2/'));
    await onglet.emulateMediaType('print');
    const notes = await onglet.$$eval('.notes-de-fin li', (l) => l.filter((e) => e.checkVisibility()).length);
    const appels = await onglet.$$eval('.terme', (l) => l.map((e) => getComputedStyle(e, '::after').content));
    expect(notes).toBe(4);
    expect(new Set(appels)).toEqual(new Set(['"1"', '"2"', '"3"', '"4"']));
    await onglet.close();
  });

  it('are on the line of their elision and of their punctuation, at any width', async () => {
    const onglet = await page();
    await onglet.goto(adresse('/parcours/vae/'));
    for (let width = 320; width < 480; width += 8) {
      await onglet.setViewport({ width, height: 800 });
      const [accoles, separes] = await onglet.$$eval('.insecable', (groupes) => {
        const lignes = (noeud: Node) => {
          const portee = document.createRange();
          portee.selectNodeContents(noeud);
          return [...portee.getClientRects()];
        };
        const voisins = groupes.flatMap((g) =>
          [...g.childNodes].flatMap((n, i, tous) =>
            tous[i + 1] ? [[lignes(n).at(-1), lignes(tous[i + 1] ?? n)[0]]] : [],
          ),
        );
        return [voisins.length, voisins.filter(([a, b]) => a && b && (a.bottom < b.top || b.bottom < a.top)).length];
      });
      expect(accoles).toBeGreaterThan(4);
      expect(separes, `${width} px`).toBe(0);
    }
    await onglet.close();
  });

  it('never stand in an official wording', async () => {
    const onglet = await page();
    for (const chemin of ['/titres/crcd-06/cp-5/', '/titres/mercd-05/cp-2/', '/titres/cc-08/evaluation/2017-12-04/']) {
      await onglet.goto(adresse(chemin));
      expect(await onglet.$$eval('.terme', (l) => l.length), chemin).toBeGreaterThan(0);
      expect(await onglet.$$eval('.terme', (l) => l.filter((e) => !e.closest('.prose')).length), chemin).toBe(0);
    }
    await onglet.close();
  });
});
