import fs from 'node:fs';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import zlib from 'node:zlib';
import type { Page } from 'puppeteer-core';
import sirv from 'sirv';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Liste } from '../../src/hors-ligne/web/liste.ts';
import { ecrirePaquets } from '../../src/hors-ligne/web/paquets.ts';
import { SITE } from './construire.ts';
import { NAVIGATEURS, type Lance } from './navigateurs.ts';

/** What a smaller site has not: most files, which a device takes long to keep one by one. */
const LAISSES =
  /^\/(?:savoirs|titres\/(?!crcd-06\/)[^/]+|pagefind\/fragment|imprimer|pdf|donnees|ims|telechargements)\//;

const racine = fs.mkdtempSync(path.join(os.tmpdir(), 'sites-'));
const petit = path.join(racine, 'petit');
beforeAll(async () => {
  fs.cpSync(SITE, petit, { recursive: true, filter: (f) => !LAISSES.test(f.slice(SITE.length)) });
  await ecrirePaquets(petit, new Map(), 0);
});
afterAll(() => fs.rmSync(racine, { recursive: true }));

/** A copy of the smaller site, to change. */
function copierLePetit(): string {
  const copie = fs.mkdtempSync(path.join(racine, 'copie-'));
  fs.cpSync(petit, copie, { recursive: true });
  return copie;
}

/** A site, served by a server that can be stopped and whose answers are counted. */
async function ouvrirServeur(dossier: string) {
  const demandes: string[] = [];
  const fichiers = sirv(dossier, { dev: true });
  const serveur = http.createServer((requete, reponse) => {
    demandes.push(new URL(requete.url ?? '/', 'http://x').pathname);
    reponse.setHeader('connection', 'close');
    fichiers(requete, reponse, () => void reponse.writeHead(404).end());
  });
  await new Promise<void>((resolve) => serveur.listen(0, '127.0.0.1', resolve));
  const { port } = serveur.address() as AddressInfo;
  const arreter = () => {
    serveur.closeAllConnections();
    return new Promise<void>((resolve) => serveur.close(() => resolve()));
  };
  return {
    dossier,
    demandes,
    // localhost: a context secure enough for service workers
    adresse: (chemin: string) => `http://localhost:${port}${chemin}`,
    arreter,
    fermer: async () => {
      if (serveur.listening) await arreter();
    },
  };
}

const PAGE = '/titres/crcd-06/cp-3/index.html';

const lireListe = (site: string) =>
  JSON.parse(fs.readFileSync(path.join(site, 'hors-ligne/liste.json'), 'utf8')) as Liste;

/** Waits for what the sign says, and for a worker that takes over to have done so. */
const etat = (onglet: Page, attendu: string) =>
  onglet.waitForFunction(
    async (a) => {
      const inscription = await navigator.serviceWorker.getRegistration();
      const repos = !inscription?.installing && !inscription?.waiting && inscription?.active?.state !== 'activating';
      return repos && document.querySelector<HTMLElement>('#etat-reseau')?.dataset.etat === a;
    },
    { timeout: 60_000, polling: 100 },
    attendu,
  );
const cliquer = (onglet: Page, action: string) =>
  onglet.evaluate((a) => document.querySelector<HTMLButtonElement>(`[data-action=${a}]`)?.click(), action);
const texte = (onglet: Page, selecteur: string) => onglet.$eval(selecteur, (e) => e.textContent.trim());
const editions = (onglet: Page) =>
  onglet.evaluate(async () => (await caches.keys()).filter((nom) => nom.startsWith('/edition-')));

/**
 * What the edition does on a device.
 * @param plein limits the room the browser gives the site, in bytes, where that can be done
 */
function surAppareil(lancer: () => Promise<Lance>, plein?: (onglet: Page, octets: number) => Promise<void>): void {
  let serveur: Awaited<ReturnType<typeof ouvrirServeur>>;
  let lance: Lance;
  const visiter = (site: () => string) => {
    beforeEach(async () => {
      serveur = await ouvrirServeur(site());
      lance = await lancer();
    });
    afterEach(async () => {
      await lance.fermer();
      await serveur.fermer();
    });
  };

  /** Publishes a version where a page says something else. */
  async function changer(avant: string, apres: string, page = PAGE.slice(1)): Promise<void> {
    const fichier = path.join(serveur.dossier, page);
    const html = fs.readFileSync(fichier, 'utf8');
    expect(html).toContain(avant);
    fs.writeFileSync(fichier, html.replaceAll(avant, apres));
    await ecrirePaquets(serveur.dossier, new Map(), 0);
  }

  async function garder(): Promise<Page> {
    const onglet = await lance.navigateur.newPage();
    await onglet.goto(serveur.adresse('/hors-ligne/'));
    await onglet.waitForSelector('[data-action=garder]:not([hidden])');
    await cliquer(onglet, 'garder');
    return onglet;
  }

  describe('the whole site', () => {
    visiter(() => SITE);

    it('reads it all with the server stopped after one visit', async () => {
      const onglet = await lance.navigateur.newPage();
      await onglet.goto(serveur.adresse('/hors-ligne/'));
      await onglet.waitForSelector('[data-action=garder]:not([hidden])');
      const { paquets } = lireListe(SITE);
      const octets = paquets[0]?.octets ?? 0;
      expect(await texte(onglet, '#etat-edition')).toContain((octets / 1e6).toFixed(1).replace('.', ','));
      await cliquer(onglet, 'garder');
      await etat(onglet, 'pret');
      await onglet.waitForSelector('#pdf li button');
      expect(
        await onglet.$$eval('.actions button', (b) =>
          b.filter((e) => e.checkVisibility()).map((e) => e.dataset.action),
        ),
      ).toEqual(['verifier', 'effacer']);
      await onglet.evaluate(() => {
        const lignes = [...document.querySelectorAll('#pdf li')].filter((l) => /CRCD|MERCD/.test(l.textContent));
        for (const l of lignes) l.querySelector('button')?.click();
        // the bar is there as long as something comes
        const voir = () => {
          if (!document.querySelector('#pdf button:disabled')) return;
          if (document.querySelector<HTMLElement>('#avancement')?.hidden) document.body.dataset.tue = 'oui';
          setTimeout(voir, 5);
        };
        setTimeout(voir, 5);
      });
      await onglet.waitForFunction(() => document.querySelectorAll('#pdf strong').length === 2);
      expect(await onglet.$eval('body', (b) => b.dataset.tue)).toBeUndefined();
      await serveur.arreter();

      await onglet.goto(serveur.adresse('/titres/crcd-06/cp-3/?ts=1#c-2'));
      expect(await onglet.$eval(':target', (e) => e.id)).toBe('c-2');
      await onglet.goto(serveur.adresse('/recherche/?q=gerer+son+stress'));
      await onglet.waitForSelector('#resultats h2');
      expect(await texte(onglet, '#resultats h2')).toBe('Gérer son stress');
      const pdf = await onglet.evaluate(async () =>
        (await (await fetch('/pdf/crcd-06/titre-grille.pdf')).text()).slice(0, 5),
      );
      expect(pdf).toBe('%PDF-');
      const perdue = await onglet.goto(serveur.adresse('/page/qui/n-existe/pas/'));
      expect(perdue?.status()).toBe(404);
      expect(await texte(onglet, 'h1')).not.toBe('');
      await onglet.goto(serveur.adresse('/hors-ligne/'));
      await onglet.waitForSelector('[data-action=effacer]:not([hidden])');
      await cliquer(onglet, 'effacer');
      await onglet.waitForFunction(async () => (await caches.keys()).length === 0);
    });
  });

  describe('a smaller one', () => {
    visiter(copierLePetit);

    it('fetches only what changed, and reads the old version until the new one is accepted', async () => {
      const onglet = await garder();
      await etat(onglet, 'pret');
      const avant = await onglet.evaluate(async () => (await fetch('/titres/crcd-06/cp-3/')).text());
      await changer('Le consensus est obtenu', 'Le consensus est atteint');
      serveur.demandes.length = 0;
      await onglet.waitForSelector('[data-action=verifier]:not([hidden])');
      await cliquer(onglet, 'verifier');
      await etat(onglet, 'nouvelle-version');
      const demandes = serveur.demandes.filter((d) => !['/sw.js', '/hors-ligne/liste.json'].includes(d));
      expect(demandes).toEqual(['/titres/crcd-06/cp-3/index.html']);

      await onglet.goto(serveur.adresse('/titres/crcd-06/cp-3/'));
      expect(await onglet.evaluate(async () => (await fetch('/titres/crcd-06/cp-3/')).text())).toBe(avant);
      await etat(onglet, 'nouvelle-version');

      const [deuxieme] = (await editions(onglet)).slice(-1);
      await changer('Le consensus est atteint', 'Le consensus est trouvé');
      await onglet.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update());
      await onglet.waitForFunction(
        async (d) => !(await caches.keys()).includes(d ?? '') && (await caches.keys()).length === 3,
        { polling: 200, timeout: 90_000 },
        deuxieme,
      );
      expect(await onglet.evaluate(async () => (await fetch('/titres/crcd-06/cp-3/')).text())).toBe(avant);
      await Promise.all([
        onglet.waitForNavigation(),
        onglet.evaluate(() => document.querySelector<HTMLButtonElement>('#etat-reseau button')?.click()),
      ]);
      expect(await texte(onglet, 'main')).toContain('Le consensus est trouvé');
      expect(await editions(onglet)).toHaveLength(1);
    });

    it.skipIf(!plein)('mends what the device has spoilt, and takes none of it into a newer version', async () => {
      const onglet = await garder();
      await etat(onglet, 'pret');
      const abimer = () =>
        onglet.evaluate(async (adresse) => {
          const [nom = ''] = (await caches.keys()).filter((n) => n.includes('edition-'));
          const cache = await caches.open(nom);
          const { headers } = (await cache.match(adresse)) ?? new Response();
          await cache.put(adresse, new Response('abîmé', { headers }));
        }, PAGE);
      const lue = () => onglet.evaluate(async (adresse) => (await fetch(adresse)).text(), PAGE);
      const bonne = await lue();
      await abimer();
      expect(await lue()).toBe('abîmé');
      serveur.demandes.length = 0;
      await cliquer(onglet, 'verifier');
      await onglet.waitForFunction(() => document.querySelector<HTMLElement>('#avancement')?.hidden);
      expect(await lue()).toBe(bonne);
      expect(serveur.demandes.filter((d) => d.endsWith('.html'))).toEqual([PAGE]);

      await abimer();
      await changer('Le consensus est obtenu', 'Le consensus est trouvé', 'titres/crcd-06/ccp-1/index.html');
      await cliquer(onglet, 'verifier');
      await etat(onglet, 'nouvelle-version');
      await Promise.all([onglet.waitForNavigation(), cliquer(onglet, 'accepter')]);
      expect(await lue()).toBe(bonne);
    });

    it.skipIf(!plein)('says what to do when there is no room, and reads the version it has', async () => {
      const { paquets } = lireListe(serveur.dossier);
      const place = paquets[0]?.fichiers.reduce((n, [, , octets]) => n + octets, 0) ?? 0;
      const onglet = await lance.navigateur.newPage();
      await onglet.goto(serveur.adresse('/hors-ligne/'));
      await plein?.(onglet, place / 2);
      await cliquer(onglet, 'garder');
      const dit = (mots: string) =>
        onglet.waitForFunction((m) => document.querySelector('#etat-edition')?.textContent.includes(m), {}, mots);
      await dit('plus assez de place');
      expect(await onglet.evaluate(() => caches.keys())).toEqual([]);
      await onglet.setOfflineMode(true);
      await etat(onglet, 'hors-ligne');
      await onglet.waitForSelector('[data-action=garder]', { hidden: true });
      await onglet.setOfflineMode(false);
      await onglet.waitForSelector('[data-action=garder]', { visible: true });
      await plein?.(onglet, 1e9);
      await cliquer(onglet, 'garder');
      await etat(onglet, 'pret');

      await changer('Le consensus est obtenu', 'Le consensus est trouvé');
      const lue = () => onglet.evaluate(async (adresse) => (await fetch(adresse)).text(), PAGE);
      const avant = await lue();
      await plein?.(onglet, place / 6);
      await cliquer(onglet, 'verifier');
      await dit('Ce qui est gardé prend déjà toute la place');
      await onglet.waitForSelector('#avancement[hidden]');
      await plein?.(onglet, 1.4 * place);
      await cliquer(onglet, 'verifier');
      await etat(onglet, 'version-manquee');
      await dit('Une nouvelle version existe, qui n’a pas pu être gardée. Cet appareil n’a plus assez de place');
      expect(await lue()).toBe(avant);
      expect(await editions(onglet)).toHaveLength(1);
      await plein?.(onglet, 1e9);
      await cliquer(onglet, 'verifier');
      await etat(onglet, 'nouvelle-version');
    });

    it('keeps the site again once it was erased, or once the browser has cleared it', async () => {
      const onglet = await garder();
      await etat(onglet, 'pret');
      await cliquer(onglet, 'effacer');
      await etat(onglet, 'en-ligne');
      await cliquer(onglet, 'garder');
      await etat(onglet, 'pret');
      await onglet.waitForSelector('#avancement[hidden]');
      await onglet.evaluate(async () => {
        for (const nom of await caches.keys()) if (nom.includes('edition-')) await caches.delete(nom);
        // the reader comes back from where it was cleared
        dispatchEvent(new Event('focus'));
      });
      await etat(onglet, 'en-ligne');
      await onglet.waitForFunction(() => document.querySelector('#etat-edition')?.textContent.startsWith('Rien n’est'));
      await cliquer(onglet, 'garder');
      await etat(onglet, 'pret');
    });

    it('keeps nothing of a pack that is cut, damaged, or not the one of the list; then keeps a good one', async () => {
      const paquet = path.join(serveur.dossier, 'hors-ligne/site.gz');
      const bon = fs.readFileSync(paquet);
      const autre = zlib.gunzipSync(bon);
      autre[1000] = (autre[1000] ?? 0) ^ 1;
      const onglet = await lance.navigateur.newPage();
      for (const mauvais of [bon.subarray(0, bon.length >> 1), Buffer.from([]), zlib.gzipSync(autre, { level: 1 })]) {
        fs.writeFileSync(paquet, mauvais);
        await onglet.goto(serveur.adresse('/hors-ligne/'));
        await onglet.waitForSelector('[data-action=garder]:not([hidden])');
        await cliquer(onglet, 'garder');
        await onglet.waitForFunction(() => document.querySelector('#etat-edition')?.textContent.startsWith('Échec'), {
          timeout: 60_000,
        });
        expect(await onglet.evaluate(() => caches.keys())).toEqual([]);
      }
      fs.writeFileSync(paquet, bon);
      await cliquer(onglet, 'garder');
      await etat(onglet, 'pret');
    });
  });
}

/** What only Chromium can be asked: to give the site less room. */
async function limiter(onglet: Page, quotaSize: number): Promise<void> {
  const session = await onglet.createCDPSession();
  await session.send('Storage.overrideQuotaForOrigin', { origin: new URL(onglet.url()).origin, quotaSize });
}

for (const { nom, installe, lancer } of NAVIGATEURS)
  describe.skipIf(!installe)(`kept on the device, in ${nom}`, () => {
    surAppareil(lancer, nom === 'Chromium' ? limiter : undefined);
  });
