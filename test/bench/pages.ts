/**
 * What a first visit costs on a slow phone: bytes, and when the largest thing is painted and how much moves,
 * in Chromium with a slow 4G and a processor four times slower. `npm run bench` after `npm run build`;
 * with `-- --site dossier`, another build.
 */
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import fs from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import type { Page } from 'puppeteer-core';
import { lancerNavigateur } from '../../print/navigateur.ts';
import { MODELES, peser } from '../site/poids.ts';

const { values: options } = parseArgs({ options: { site: { type: 'string', default: 'dist' } } });
const { site } = options;
if (!fs.existsSync(path.join(site, 'index.html'))) throw new Error(`${site} : pas de site construit (npm run build)`);

/** Slow 4G as Lighthouse simulates it: bytes per second, milliseconds. */
const RESEAU = { offline: false, download: (1.6 * 1024 * 1024) / 8, upload: (750 * 1024) / 8, latency: 150 };
const PROCESSEUR = 4;

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

/** Serves the built site as a host does, text gzipped. */
async function servirCompresse(): Promise<http.Server> {
  const serveur = http.createServer((requete, reponse) => {
    const { pathname } = new URL(requete.url ?? '/', 'http://localhost');
    const fichier = path.join(site, pathname.endsWith('/') ? `${pathname}index.html` : pathname);
    if (!fs.existsSync(fichier)) return void reponse.writeHead(404).end();
    const octets = fs.readFileSync(fichier);
    const type = TYPES[path.extname(fichier)] ?? 'application/octet-stream';
    const texte = /text|svg/.test(type);
    reponse
      .writeHead(200, { 'content-type': type, ...(texte ? { 'content-encoding': 'gzip' } : {}) })
      .end(texte ? gzipSync(octets) : octets);
  });
  await new Promise<void>((resolve) => serveur.listen(0, '127.0.0.1', resolve));
  return serveur;
}

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

const serveur = await servirCompresse();
const origine = `http://127.0.0.1:${(serveur.address() as AddressInfo).port}`;
const navigateur = await lancerNavigateur();
try {
  console.log(`${'page'.padEnd(54)}    ko  dont js  LCP ms    CLS`);
  for (const page of MODELES) {
    const onglet = await navigateur.chromium.newPage();
    await onglet.setViewport({ width: 390, height: 844, isMobile: true, hasTouch: true, deviceScaleFactor: 3 });
    await onglet.setCacheEnabled(false);
    await onglet.emulateNetworkConditions(RESEAU);
    await onglet.emulateCPUThrottling(PROCESSEUR);
    const { lcp, cls } = await mesurer(onglet, origine + page);
    const { total, script } = peser(site, page);
    console.log(
      page.padEnd(54),
      (total / 1000).toFixed(1).padStart(5),
      (script / 1000).toFixed(1).padStart(8),
      lcp.toFixed(0).padStart(7),
      cls.toFixed(3).padStart(6),
    );
    await onglet.close();
  }
} finally {
  await navigateur.fermer();
  serveur.close();
}
