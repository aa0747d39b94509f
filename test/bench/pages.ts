/**
 * What a first visit costs on a slow phone: bytes, and when the largest thing is painted and how much moves,
 * in Chromium with a slow 4G and a processor four times slower. After `npm run build`; with `--site dossier`, another
 * build.
 */
import fs from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { Page } from 'puppeteer-core';
import { lancerNavigateur } from '../../print/navigateur.ts';
import { MODELES, peser } from '../site/poids.ts';
import { ecrireNombre, noter, type Figure } from './figures.ts';
import { heberger } from './hote.ts';

const { values: options } = parseArgs({ options: { site: { type: 'string', default: 'dist' } } });
const { site } = options;
if (!fs.existsSync(path.join(site, 'index.html'))) throw new Error(`${site} : pas de site construit (npm run build)`);

/** Slow 4G as Lighthouse simulates it: bytes per second, milliseconds. */
const RESEAU = { offline: false, download: (1.6 * 1024 * 1024) / 8, upload: (750 * 1024) / 8, latency: 150 };
const PROCESSEUR = 4;

interface Mesure {
  lcp: number;
  cls: number;
}

/** Largest contentful paint, in milliseconds, and cumulative layout shift, once the page is at rest. */
async function mesurer(onglet: Page, adresse: string): Promise<Mesure> {
  await onglet.goto(adresse, { waitUntil: 'networkidle0' });
  return onglet.evaluate(
    () =>
      new Promise<Mesure>((resolve) => {
        const mesure = { lcp: 0, cls: 0 };
        new PerformanceObserver((liste) => {
          for (const e of liste.getEntries()) mesure.lcp = e.startTime;
        }).observe({ type: 'largest-contentful-paint', buffered: true });
        new PerformanceObserver((liste) => {
          for (const e of liste.getEntries()) mesure.cls += (e as unknown as { value: number }).value;
        }).observe({ type: 'layout-shift', buffered: true });
        setTimeout(() => resolve(mesure), 300);
      }),
  );
}

const figures: Figure[] = [];
const hote = await heberger(site);
const navigateur = await lancerNavigateur();
try {
  console.log(`${'page'.padEnd(54)}    ko  dont js  LCP ms    CLS`);
  for (const page of MODELES) {
    const onglet = await navigateur.chromium.newPage();
    await onglet.setViewport({ width: 390, height: 844, isMobile: true, hasTouch: true, deviceScaleFactor: 3 });
    await onglet.setCacheEnabled(false);
    await onglet.emulateNetworkConditions(RESEAU);
    await onglet.emulateCPUThrottling(PROCESSEUR);
    const { lcp, cls } = await mesurer(onglet, hote.origine + page);
    const { total, script } = peser(site, page);
    console.log(
      page.padEnd(54),
      (total / 1000).toFixed(1).padStart(5),
      (script / 1000).toFixed(1).padStart(8),
      lcp.toFixed(0).padStart(7),
      cls.toFixed(3).padStart(6),
    );
    figures.push([
      page,
      `${ecrireNombre(lcp, 0)} ms, ${ecrireNombre(total / 1000, 1)} ko, dont ${ecrireNombre(script / 1000, 1)} de scripts, décalage ${ecrireNombre(cls, 3)}`,
    ]);
    await onglet.close();
  }
  noter('pages', figures);
} finally {
  await navigateur.fermer();
  hote.fermer();
}
