/**
 * What searching and keeping the site cost: with the real titres, then with 200 synthetic ones. In Chromium, the site
 * served as a host does. After `npm run build`; `--site dossier`, another build; `--titres 50`.
 * At 200 titres the index is that of 200 titres, and the pages kept are the real ones, as many times as it takes.
 */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { Browser, Page } from 'puppeteer-core';
import { lancerNavigateur } from '../../print/navigateur.ts';
import { lireContenu } from '../../src/controles/lecture.ts';
import { fichiersDuSite } from '../../src/hors-ligne/fichiers.ts';
import { ecrirePaquets } from '../../src/hors-ligne/web/paquets.ts';
import { recenserEntrees } from '../../src/recherche/entrees/index.ts';
import { indexer } from '../../src/recherche/indexation.ts';
import { assembler } from '../../src/referentiel/assemblage.ts';
import { ecrireTitres } from '../synthese/titres.ts';
import { ecrireNombre, noter, type Figure } from './figures.ts';
import { heberger } from './hote.ts';

const { values: options } = parseArgs({
  options: { site: { type: 'string', default: 'dist' }, titres: { type: 'string', default: '200' } },
});
const { site } = options;
const nombre = Number(options.titres);
if (!fs.existsSync(path.join(site, 'hors-ligne/liste.json')))
  throw new Error(`${site} : pas de site construit (npm run build)`);

const SUIVANTES = ['équipe', 'recouvrement', 'écoute active', 'usager', 'travaux', 'MSP', 'dossier', 'planning'];
const ATTENTES = [0, 50];

const temporaire = fs.mkdtempSync(path.join(os.tmpdir(), 'bench-'));
const mo = (octets: number): string => `${ecrireNombre(octets / 1e6, 2)} Mo`;
const figures: Figure[] = [];
let sujet = '';
const dire = (quoi: string, valeur: string) => {
  console.log(`  ${quoi.padEnd(70)} ${valeur}`);
  figures.push([`${sujet}, ${quoi}`, valeur]);
  noter('recherche', figures);
};
const peser = (dossier: string) =>
  fichiersDuSite(dossier).reduce((n, f) => n + fs.statSync(path.join(dossier, f)).size, 0);
const repondu = (onglet: Page) =>
  onglet.waitForFunction(() => document.querySelector('#etat')?.textContent !== '', {
    polling: 'raf',
    timeout: 120_000,
  });

/**
 * Milliseconds, requests and bytes of a search from a cold start; milliseconds of the next ones, in the middle.
 * @param lenteur how many times slower the processor is: an old phone is 4
 */
async function mesurerLaRecherche(chromium: Browser, dossier: string, lenteur: number): Promise<void> {
  const hote = await heberger(dossier);
  const onglet = await chromium.newPage();
  await onglet.setCacheEnabled(false);
  await onglet.emulateCPUThrottling(lenteur);
  const ou = lenteur > 1 ? `, processeur ${lenteur} fois plus lent` : '';
  const debut = performance.now();
  await onglet.goto(`${hote.origine}/recherche/?q=client`);
  await repondu(onglet);
  const premiere = performance.now() - debut;
  dire(
    `première recherche${ou}`,
    `${ecrireNombre(premiere, 0)} ms, ${hote.servi.requetes} requêtes, ${mo(hote.servi.octets)}`,
  );
  const durees: number[] = [];
  for (const requete of SUIVANTES) {
    durees.push(
      await onglet.evaluate(async (q) => {
        const champ = document.querySelector<HTMLInputElement>('#q');
        const etat = document.querySelector('#etat');
        if (!champ || !etat) throw new Error('page de recherche inattendue');
        etat.textContent = '';
        champ.value = q;
        const depart = performance.now();
        champ.form?.requestSubmit();
        while (etat.textContent === '') await new Promise((suite) => setTimeout(suite, 1));
        return performance.now() - depart;
      }, requete),
    );
  }
  durees.sort((a, b) => a - b);
  dire(
    `recherches suivantes, médiane et pire${ou}`,
    `${ecrireNombre(durees[durees.length >> 1] ?? NaN, 0)} ms, ${ecrireNombre(durees.at(-1) ?? NaN, 0)} ms`,
  );
  await onglet.close();
  hote.fermer();
}

/** Seconds from the button to « Prêt hors ligne ». */
async function mesurerLInstallation(dossier: string): Promise<void> {
  for (const attente of ATTENTES) {
    const hote = await heberger(dossier, attente);
    const { chromium, fermer } = await lancerNavigateur();
    try {
      const onglet = await chromium.newPage();
      await onglet.goto(`${hote.origine}/hors-ligne/`);
      await onglet.waitForSelector('[data-action=garder]:not([hidden])');
      hote.servi.requetes = 0;
      const debut = performance.now();
      await onglet.evaluate(() => document.querySelector<HTMLButtonElement>('[data-action=garder]')?.click());
      await onglet.waitForFunction(() => document.querySelector<HTMLElement>('#etat-reseau')?.dataset.etat === 'pret', {
        timeout: 1_200_000,
      });
      const secondes = (performance.now() - debut) / 1000;
      dire(
        `installation, ${attente} ms par requête`,
        `${ecrireNombre(secondes, 1)} s, ${hote.servi.requetes} requêtes`,
      );
    } finally {
      await fermer();
      hote.fermer();
    }
  }
}

async function mesurer(titre: string, dossier: string): Promise<void> {
  console.log(titre);
  sujet = titre;
  const paquet = path.join(dossier, 'hors-ligne/site.gz');
  dire('index', mo(peser(path.join(dossier, 'pagefind'))));
  dire('paquet du site', `${mo(fs.statSync(paquet).size)}, ${fichiersDuSite(dossier).length} fichiers dans le site`);
  const { chromium, fermer } = await lancerNavigateur();
  try {
    for (const lenteur of [1, 4]) await mesurerLaRecherche(chromium, dossier, lenteur);
  } finally {
    await fermer();
  }
  await mesurerLInstallation(dossier);
}

/** The built site with the index of many titres, and as many pages as they would have. */
async function siteDeSynthese(): Promise<string> {
  const contenu = path.join(temporaire, 'content');
  fs.cpSync('content', contenu, { recursive: true });
  ecrireTitres(contenu, nombre);
  const { collections } = lireContenu(contenu);
  const dossier = path.join(temporaire, 'site');
  const laisses = /\/(?:pdf|donnees|ims|telechargements|pagefind)(?:\/|$)/;
  fs.cpSync(site, dossier, { recursive: true, filter: (f) => !laisses.test(f.slice(site.length)) });
  const debut = performance.now();
  const entrees = recenserEntrees(assembler(collections), () => '');
  await indexer(
    entrees,
    collections.synonymes.map((s) => s.termes),
    dossier,
  );
  dire(`indexation de ${entrees.length} entrées`, `${ecrireNombre((performance.now() - debut) / 1000, 0)} s`);
  const reels = fs.readdirSync(path.join(site, 'titres'), { withFileTypes: true }).filter((d) => d.isDirectory());
  for (let i = reels.length; i < nombre; i++) {
    for (const rubrique of ['titres', 'imprimer']) {
      const modele = path.join(site, rubrique, reels[i % reels.length]?.name ?? '');
      fs.cpSync(modele, path.join(dossier, rubrique, `z-${i}`), { recursive: true });
    }
  }
  await ecrirePaquets(dossier, new Map(), 0);
  return dossier;
}

try {
  await mesurer('Titres réels', site);
  console.log(`${nombre} titres de synthèse`);
  sujet = `${nombre} titres`;
  const synthese = await siteDeSynthese();
  await mesurer(`${nombre} titres`, synthese);
} finally {
  fs.rmSync(temporaire, { recursive: true, force: true });
}
