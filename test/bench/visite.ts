import type { Page } from 'puppeteer-core';
import { lancerNavigateur } from '../../print/navigateur.ts';
import { MODELES, peser, type Poids } from '../site/poids.ts';
import { ecrireNombre } from './figures.ts';
import { heberger } from './hote.ts';

/** Slow 4G as Lighthouse simulates it: bytes per second, milliseconds. */
const RESEAU = { offline: false, download: (1.6 * 1024 * 1024) / 8, upload: (750 * 1024) / 8, latency: 150 };
const PROCESSEUR = 4;

/** What a first visit to a page costs on a slow phone. */
export interface Visite extends Poids {
  /** Largest contentful paint, in milliseconds, and cumulative layout shift, once the page is at rest. */
  lcp: number;
  cls: number;
  /** Elements of the page. */
  elements: number;
}

/**
 * Visits a page of each kind, in Chromium with a slow 4G and a processor four times slower.
 * @param site folder of the built site
 * @param dire told each page, once visited
 */
export async function visiter(site: string, dire: (page: string, visite: Visite) => void): Promise<void> {
  const hote = await heberger(site);
  const navigateur = await lancerNavigateur();
  try {
    for (const page of MODELES) {
      const onglet = await navigateur.chromium.newPage();
      await onglet.setViewport({ width: 390, height: 844, isMobile: true, hasTouch: true, deviceScaleFactor: 3 });
      await onglet.setCacheEnabled(false);
      await onglet.emulateNetworkConditions(RESEAU);
      await onglet.emulateCPUThrottling(PROCESSEUR);
      dire(page, { ...(await mesurer(onglet, hote.origine + page)), ...peser(site, page) });
      await onglet.close();
    }
  } finally {
    await navigateur.fermer();
    hote.fermer();
  }
}

/** « 812 ms, 31,2 ko, dont 4,1 de scripts, décalage 0,000, 1423 éléments » */
export const ecrireVisite = ({ lcp, total, script, cls, elements }: Visite): string =>
  `${ecrireNombre(lcp, 0)} ms, ${ecrireNombre(total / 1000, 1)} ko, dont ${ecrireNombre(script / 1000, 1)} de scripts, décalage ${ecrireNombre(cls, 3)}, ${elements} éléments`;

async function mesurer(onglet: Page, adresse: string): Promise<Pick<Visite, 'lcp' | 'cls' | 'elements'>> {
  await onglet.goto(adresse, { waitUntil: 'networkidle0' });
  return onglet.evaluate(
    () =>
      new Promise<Pick<Visite, 'lcp' | 'cls' | 'elements'>>((resolve) => {
        const mesure = { lcp: 0, cls: 0, elements: document.querySelectorAll('*').length };
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
