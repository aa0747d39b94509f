import { describe, expect, it } from 'vitest';
import { decomposer } from '../../src/referentiel/typographie.ts';
import { visiter } from './navigateur.ts';

describe('mon parcours', () => {
  const { adresse, page } = visiter();
  const PAGE = '/titres/crcd-06/mon-parcours/';

  it('shows every case without JavaScript', async () => {
    const onglet = await page();
    await onglet.setJavaScriptEnabled(false);
    await onglet.goto(adresse(PAGE));
    const cas = await onglet.$$eval('.cas', (l) => l.filter((c) => c.checkVisibility()).map((c) => c.textContent));
    expect(cas).toHaveLength(4);
    expect(decomposer(cas[1] ?? '')).toMatch(
      /J'ai le CCP 1.*CCP 2 seul.*2 h 20, dont 45 min avec le jury.*dernier CCP : à la fin de sa session.*15 min/,
    );
    expect(decomposer(cas[1] ?? '')).not.toContain('CCP 1 seul');
    expect(await onglet.$eval('#ccp-obtenus', (e) => e.checkVisibility())).toBe(false);
    await onglet.close();
  });

  it('narrows down to one’s own case, by keyboard; a CCP of the former titre counts for its successor', async () => {
    const onglet = await page();
    await onglet.goto(adresse(PAGE), { waitUntil: 'networkidle0' });
    const visibles = async () =>
      (
        await onglet.$$eval('.cas', (l) =>
          l.filter((c) => c.checkVisibility()).map((c) => (c as HTMLElement).dataset.obtenus),
        )
      ).join();
    expect(await visibles()).toBe('');
    await onglet.focus('#ccp-obtenus input[value="ccp-2"]');
    await onglet.keyboard.press('Tab');
    await onglet.keyboard.press('Space');
    expect(await onglet.evaluate(() => document.activeElement?.closest('label')?.className)).toBe('choix-ancien');
    expect(await visibles()).toBe('ccp-2');
    await onglet.click('#ccp-obtenus input[value="ccp-1"]');
    expect(await visibles()).toBe('ccp-1 ccp-2');
    await onglet.close();
  });
});
