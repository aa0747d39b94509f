import { ParseSpeeds, PDFDocument, PDFName, PDFRef } from '@cantoo/pdf-lib';
import { decrire, ecrireIdentifie } from './finition/identite.ts';
import { transposer, type Pose } from './finition/transposition.ts';
import type { Notice } from './notice.ts';

/** A4 landscape, in points. */
const FEUILLE = { largeur: 841.89, hauteur: 595.28 };

/**
 * Order of the pages of a saddle-stitched booklet, side by side: front then back of each sheet, from
 * the outer one. Printed on both sides and turned on the short edge, the sheets fold into a booklet.
 * @param nombre of pages; the booklet has the next multiple of four, blank at the end
 * @returns ranks from 0, left and right of each side; undefined for a blank
 */
export function ordreDuCahier(nombre: number): [number | undefined, number | undefined][] {
  const total = Math.ceil(nombre / 4) * 4;
  const page = (rang: number) => (rang < nombre ? rang : undefined);
  return Array.from({ length: total / 2 }, (_, cote) => {
    const [bas, haut] = [page(cote), page(total - 1 - cote)];
    return cote % 2 === 0 ? [haut, bas] : [bas, haut];
  });
}

/**
 * Imposes a PDF as a booklet of A5 on A4 sheets. The text can be searched and copied; structure,
 * links and outline follow the pages, not the sheets.
 * @param octets a PDF of A5 pages, or of any size, which is then reduced to A5
 * @throws Error if it is no PDF
 */
export async function imposer(octets: Uint8Array, notice: Notice): Promise<Uint8Array> {
  const cahier = await PDFDocument.load(octets, { updateMetadata: false, parseSpeed: ParseSpeeds.Fastest });
  const pages = cahier.getPages();
  const formes = await cahier.embedPages(pages);
  const poses = new Map<PDFRef, Pose>();
  for (const rangs of ordreDuCahier(pages.length)) {
    const feuille = cahier.addPage([FEUILLE.largeur, FEUILLE.hauteur]);
    feuille.node.set(PDFName.of('Tabs'), PDFName.of('S'));
    for (const [moitie, rang] of rangs.entries()) {
      const [page, forme] = rang === undefined ? [] : [pages[rang], formes[rang]];
      if (!page || !forme) continue;
      const demi = FEUILLE.largeur / 2;
      const echelle = Math.min(demi / forme.width, FEUILLE.hauteur / forme.height);
      const { width, height } = forme.scale(echelle);
      const [x, y] = [moitie * demi + (demi - width) / 2, (FEUILLE.hauteur - height) / 2];
      feuille.drawPage(forme, { x, y, width, height });
      poses.set(page.ref, { feuille: feuille.ref, forme: forme.ref, echelle, x, y });
    }
  }
  await cahier.flush();
  transposer(cahier, poses);
  for (const page of pages) {
    const contenu = page.node.get(PDFName.of('Contents'));
    cahier.removePage(0);
    // the form has its own
    if (contenu instanceof PDFRef) cahier.context.delete(contenu);
  }
  decrire(cahier, notice);
  return ecrireIdentifie(cahier);
}
