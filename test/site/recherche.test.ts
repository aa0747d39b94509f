import { describe, expect, it } from 'vitest';
import { laRecherche } from './chercher.ts';
import { violations } from './axe.ts';
import { visiter } from './navigateur.ts';

describe('search in Chromium', () => {
  const visite = visiter();
  laRecherche(visite);
  const { adresse, page } = visite;

  it('copies the citations of what is kept', async () => {
    const onglet = await page();
    await onglet.goto(adresse('/recherche/?q=stress'));
    await onglet.waitForSelector('#resultats .retenir input');
    await onglet.evaluate(() => {
      Object.defineProperty(navigator, 'clipboard', {
        value: { writeText: (t: string) => Promise.resolve((document.body.dataset.copie = t)) },
      });
      document.querySelector<HTMLInputElement>('#resultats .retenir input')?.click();
      document.querySelector<HTMLButtonElement>('[data-action=copier]')?.click();
    });
    await onglet.waitForFunction(() =>
      document.querySelector('.etat-selection')?.textContent.includes('presse-papiers'),
    );
    expect(await onglet.$eval('body', (b) => b.dataset.copie)).toMatch(
      /^«\sGérer son stress\s» \(Savoir-faire techniques\s: CRCD\s06, CP\s3\s; REAC du\s21\/12\/2020, p\.\s19-20\) http/,
    );
    await onglet.close();
  });

  it('says that the index is away, and tries again', async () => {
    const onglet = await page();
    await onglet.setRequestInterception(true);
    let coupe = true;
    onglet.on('request', (r) => void (coupe && r.url().includes('/lexique.json') ? r.abort() : r.continue()));
    await onglet.goto(adresse('/recherche/?q=stress'));
    await onglet.waitForFunction(() => document.querySelector('#etat')?.textContent.includes('pas pu être chargé'));
    coupe = false;
    await onglet.click('#secours button');
    await onglet.waitForSelector('#resultats h2');
    await onglet.close();
  });

  it('has nothing for axe in the dialog, nor with results kept', async () => {
    const onglet = await page();
    await onglet.setBypassCSP(true);
    await onglet.goto(adresse('/'));
    await onglet.click('.ouvrir-recherche');
    await onglet.waitForSelector('dialog[open]');
    await onglet.keyboard.type('jury');
    await onglet.waitForSelector('dialog h3 a');
    expect(await violations(onglet)).toEqual([]);
    await onglet.goto(adresse('/recherche/?q=jury'));
    await onglet.waitForSelector('#resultats .retenir input');
    await onglet.evaluate(() => document.querySelector<HTMLInputElement>('#resultats .retenir input')?.click());
    expect(await violations(onglet)).toEqual([]);
    await onglet.close();
  });
});
