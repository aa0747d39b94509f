import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { ecrireFragment, lireFragment } from '../../src/recherche/fragments.ts';
import type { TableEcrite } from '../../src/recherche/table.ts';
import { laRecherche } from './chercher.ts';
import { violations } from './axe.ts';
import { SITE } from './construire.ts';
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

  it('keeps each of the results that share an address', async () => {
    const onglet = await page();
    await onglet.setRequestInterception(true);
    // as the wordings of an older edition do: those of its compétences are all in one table
    onglet.on('request', (r) => {
      const fichier = new URL(r.url()).pathname.slice(1);
      if (!fichier.endsWith('.pf_fragment')) return void r.continue();
      const textes = lireFragment(fichier, fs.readFileSync(path.join(SITE, fichier)));
      for (const fiche of textes.values()) fiche.url = '/titres/crcd-06/';
      void r.respond({ body: ecrireFragment(fichier, textes) });
    });
    await onglet.goto(adresse('/recherche/?q=stress'));
    await onglet.waitForSelector('#resultats .retenir input');
    const boites = () => onglet.$$eval('#resultats .retenir input', (b) => b.map((e) => e.checked));
    await onglet.$eval('#resultats .retenir input', (b) => b.click());
    expect((await boites()).filter(Boolean)).toHaveLength(1);
    await onglet.$eval('#tout-retenir', (b) => (b as HTMLButtonElement).click());
    const nombre = (selecteur: string) => onglet.$eval(selecteur, (e) => Number(e.textContent.replace(/\D/g, '')));
    await onglet.waitForFunction(() => document.querySelector('.etat-selection')?.textContent !== '1 entrée retenue');
    expect(await nombre('.etat-selection')).toBe(await nombre('#tout-retenir'));
    await onglet.close();
  });

  it('shows a filter that is chosen, however many there are beside, and keeps it', async () => {
    const onglet = await page();
    await onglet.goto(adresse('/recherche/?competence=CRCD+06%2C+CP+3'));
    const choisis = () =>
      onglet.$$eval('#facettes input[name=competence]', (boites) => boites.map((b) => [b.value, b.checked]));
    await onglet.waitForSelector('#facettes input');
    expect(await choisis()).toEqual([['CRCD 06, CP 3', true]]);
    await onglet.$eval('#facettes', (f) => {
      f.firstElementChild?.classList.add('d-avant');
      document.querySelector<HTMLFormElement>('#formulaire')?.requestSubmit();
    });
    await onglet.waitForFunction(() => !document.querySelector('.d-avant'));
    expect(await choisis()).toEqual([['CRCD 06, CP 3', true]]);
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

  it('says that the next results cannot be fetched, and shows them once they can', async () => {
    const onglet = await page();
    await onglet.setRequestInterception(true);
    let coupe = false;
    onglet.on('request', (r) => void (coupe && r.url().endsWith('.pf_fragment') ? r.abort() : r.continue()));
    await onglet.goto(adresse('/recherche/?q=client'));
    await onglet.waitForSelector('#suite:not([hidden])');
    const montres = await onglet.$$eval('#resultats > li', (l) => l.length);
    coupe = true;
    await onglet.click('#suite button');
    await onglet.waitForFunction(() => document.querySelector('#etat')?.textContent.includes('pas pu être chargé'));
    coupe = false;
    const total = Number(await onglet.$eval('#tout-retenir', (e) => e.textContent.replace(/\D/g, '')));
    // asked for twice, they come once
    await onglet.$eval('#suite button', (b) => {
      b.click();
      b.click();
    });
    await onglet.waitForFunction((n) => document.querySelectorAll('#resultats > li').length > n, {}, montres);
    await onglet.waitForNetworkIdle();
    expect(await onglet.$$eval('#resultats > li', (l) => l.length)).toBe(Math.min(total, 2 * montres));
    expect(await onglet.$eval('#etat', (e) => e.textContent)).toMatch(/entrées/);
    // nothing is left of an answer when the next one cannot be shown
    coupe = true;
    await onglet.$eval('#q', (q) => {
      (q as HTMLInputElement).value = 'stress';
      q.dispatchEvent(new Event('input'));
    });
    await onglet.waitForFunction(() => document.querySelector('#etat')?.textContent.includes('pas pu être chargé'));
    expect(
      await onglet.$$eval('#suite, #tout-retenir, #famille', (l) => l.filter((e) => e.checkVisibility()).length),
    ).toBe(0);
    await onglet.close();
  });

  it('finds a titre among many filters, and keeps the keyboard in sight', async () => {
    const onglet = await page();
    await onglet.setBypassCSP(true);
    await onglet.setViewport({ width: 1280, height: 900 });
    // as many titres as there may be: what is known of the entries says so
    const table = JSON.parse(fs.readFileSync(path.join(SITE, 'recherche/entrees.json'), 'utf8')) as TableEcrite;
    table.facettes.titre.valeurs = Array.from({ length: 30 }, (_, i) => `T${i + 10} 01`);
    table.facettes.titre.entrees = table.facettes.titre.entrees.map((_, rang) => rang % 30);
    await onglet.setRequestInterception(true);
    onglet.on('request', (r) =>
      r.url().endsWith('/entrees.json')
        ? void r.respond({ contentType: 'application/json', body: JSON.stringify(table) })
        : void r.continue(),
    );
    await onglet.goto(adresse('/recherche/?q=client'));
    const champ = await onglet.waitForSelector('.facette [type=search]');
    const montres = () =>
      onglet.evaluate(() =>
        [...document.querySelectorAll<HTMLInputElement>('.facette [name=titre]')]
          .filter((b) => b.checkVisibility())
          .map((b) => b.value),
      );
    /** Does something that is answered, and waits for the facets of the answer. */
    const repondu = async (faire: () => Promise<unknown>) => {
      await onglet.$eval('.facette', (f) => f.classList.add('d-avant'));
      await faire();
      await onglet.waitForFunction(() => !document.querySelector('.d-avant'));
    };
    const tous = await montres();
    expect(tous.length).toBeGreaterThan(12);
    await champ?.type('t13');
    expect(await montres()).toEqual(['T13 01']);
    await onglet.keyboard.press('Tab');
    await repondu(() => onglet.keyboard.press('Space'));
    // what is chosen stays
    await onglet.type('.facette [type=search]', 'zz');
    expect(await montres()).toEqual(['T13 01']);
    await repondu(() => onglet.click('.facette [name=titre]:checked'));
    expect(await onglet.$eval('.facette [role=status]', (e) => e.textContent)).toBe('Aucun titre.');
    expect(await violations(onglet)).toEqual([]);
    // an answer that comes while one types takes nothing away
    await onglet.focus('.facette [type=search]');
    await repondu(() => onglet.$eval('#q', (q) => q.dispatchEvent(new Event('input'))));
    for (let i = 0; i < 5; i++) await onglet.keyboard.press('Backspace');
    expect(await montres()).toEqual(tous);
    // going back up, no box stands under the field
    await onglet.focus(`.facette [value='${tous.at(-1)}']`);
    await onglet.keyboard.down('Shift');
    for (let i = 1; i < tous.length; i++) {
      await onglet.keyboard.press('Tab');
      const [bas, haut] = await onglet.evaluate(() =>
        [document.querySelector('.facette [type=search]'), document.activeElement].map((e, j) => {
          const { bottom, top } = e?.getBoundingClientRect() ?? new DOMRect();
          return j === 0 ? bottom : top;
        }),
      );
      expect(haut).toBeGreaterThanOrEqual(bas ?? Infinity);
    }
    await onglet.keyboard.up('Shift');
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
