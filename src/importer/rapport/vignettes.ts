import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'puppeteer-core';
import { lancerNavigateur } from '../../../print/navigateur.ts';
import { servir } from '../../../print/serveur.ts';
import type { Reserve } from '../constats.ts';
import type { Entree } from '../lecture.ts';

/** Pixels for a point. */
const ECHELLE = 1.5;

/**
 * Pictures of the places to look at: pdf.js draws each page in the Chromium that prints, and keeps the place.
 * @returns data: addresses, in the order of the points; none when there is no browser
 */
export async function vignettesDe(
  points: readonly Reserve[],
  entrees: readonly Entree[],
  rangDe: (fichier: string, page: number) => number | undefined,
): Promise<(string | undefined)[]> {
  if (points.length === 0) return [];
  try {
    const serveur = await servir(path.join(fileURLToPath(import.meta.resolve('pdfjs-dist/package.json')), '../build'));
    try {
      const navigateur = await lancerNavigateur();
      try {
        const page = await navigateur.chromium.newPage();
        await page.goto(`${serveur.origine}/`);
        const images: (string | undefined)[] = [];
        for (const { fichier, page: numero, zone } of points) {
          const octets = entrees.find((e) => e.nom === fichier)?.octets;
          const rang = rangDe(fichier, numero);
          images.push(octets && rang ? await dessiner(page, octets, rang, zone) : undefined);
        }
        return images;
      } finally {
        await navigateur.fermer();
      }
    } finally {
      await serveur.fermer();
    }
  } catch {
    // the report gives page numbers all the same
    return points.map(() => undefined);
  }
}

/** Draws a page, or the height of it that matters. */
function dessiner(page: Page, octets: Uint8Array, rang: number, zone: Reserve['zone']): Promise<string> {
  return page.evaluate(
    async (base64: string, n: number, echelle: number, hauteurs: { haut: number; bas: number } | null) => {
      const adresse = '/pdf.mjs';
      const pdfjs = (await import(adresse)) as typeof import('pdfjs-dist');
      pdfjs.GlobalWorkerOptions.workerSrc = '/pdf.worker.mjs';
      const data = Uint8Array.from(atob(base64), (c) => c.charCodeAt(0));
      const pdf = await pdfjs.getDocument({ data }).promise;
      const feuille = await pdf.getPage(n);
      const viewport = feuille.getViewport({ scale: echelle });
      const canvas = Object.assign(document.createElement('canvas'), {
        width: viewport.width,
        height: viewport.height,
      });
      await feuille.render({ canvas, viewport }).promise;
      await pdf.loadingTask.destroy();
      if (!hauteurs) return canvas.toDataURL();
      const marge = 12 * echelle;
      const haut = Math.max(0, viewport.height - hauteurs.haut * echelle - marge);
      const bas = Math.min(viewport.height, viewport.height - hauteurs.bas * echelle + marge);
      const extrait = Object.assign(document.createElement('canvas'), { width: viewport.width, height: bas - haut });
      extrait.getContext('2d')?.drawImage(canvas, 0, -haut);
      return extrait.toDataURL();
    },
    Buffer.from(octets).toString('base64'),
    rang,
    ECHELLE,
    zone ?? null,
  );
}
