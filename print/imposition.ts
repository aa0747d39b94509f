import { PDFDocument, type PDFEmbeddedPage } from '@cantoo/pdf-lib';
import { decrire, ecrireIdentifie } from './finition/identite.ts';
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
 * Imposes a PDF as a booklet of A5 on A4 sheets. The text can still be searched and copied; the
 * structure is dropped, for its order would be that of the sheets: who listens reads the pages.
 * @param octets a PDF of A5 pages, or of any size, which is then reduced to A5
 * @throws Error if it is no PDF
 */
export async function imposer(octets: Uint8Array, notice: Notice): Promise<Uint8Array> {
  const cahier = await PDFDocument.create({ updateMetadata: false });
  const pages = await cahier.embedPdf(octets, (await PDFDocument.load(octets)).getPageIndices());
  for (const [gauche, droite] of ordreDuCahier(pages.length)) {
    const feuille = cahier.addPage([FEUILLE.largeur, FEUILLE.hauteur]);
    const poser = (page: PDFEmbeddedPage, moitie: number) => {
      const demi = FEUILLE.largeur / 2;
      const echelle = Math.min(demi / page.width, FEUILLE.hauteur / page.height);
      const [width, height] = [page.width * echelle, page.height * echelle];
      const x = moitie * demi + (demi - width) / 2;
      feuille.drawPage(page, { x, y: (FEUILLE.hauteur - height) / 2, width, height });
    };
    if (gauche !== undefined && pages[gauche]) poser(pages[gauche], 0);
    if (droite !== undefined && pages[droite]) poser(pages[droite], 1);
  }
  decrire(cahier, notice);
  return ecrireIdentifie(cahier);
}
