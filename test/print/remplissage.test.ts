import fs from 'node:fs';
import path from 'node:path';
import zlib from 'node:zlib';
import { PDFDocument, PDFName, PDFStream, type PDFPage } from '@cantoo/pdf-lib';
import { expect, it } from 'vitest';
import { imprimablesDe } from '../../print/documents/catalogue.ts';
import { lireOperations } from '../../print/finition/operations.ts';
import { lireContenu } from '../../src/controles/lecture.ts';
import { assembler } from '../../src/referentiel/assemblage.ts';
import { SITE } from '../site/construire.ts';

/**
 * Share of a page that may stay blank at its foot: not enough for three ruled lines under their
 * heading, or kept by a question that must stay whole.
 */
const VIDE_TOLERE = 0.2;

/** The same on the last page of a small format: three lines and their heading are more of it. */
const VIDE_TOLERE_A5 = 0.24;

/** A booklet is read, nothing in it grows but the end of its last page: what a figure or a table kept whole may leave. */
const VIDE_DU_LIVRET = 0.5;

/** The same on a small page, of which a table is more. */
const VIDE_DU_LIVRET_A5 = 0.55;

/** Its cover. */
const VIDE_DE_LA_COUVERTURE = 0.65;

/** In mm from the edges of any page: where the strip has ended, where the foot has not begun. */
const MARGES = { haut: 33, bas: 13 };
const MM = 72 / 25.4;

const { titres } = assembler(lireContenu('content').collections);
const documents = imprimablesDe(titres);

/** Share of a page that is blank at its foot, by what its content draws: texts, rules, boxes. */
function vide(page: PDFPage): number {
  const contenu = page.node.lookup(PDFName.of('Contents'), PDFStream).getContents();
  const pied = MARGES.bas * MM;
  const place = page.getHeight() - MARGES.haut * MM - pied;
  let bas = pied + place;
  // Chromium moves and scales, no more
  let repere = { echelle: 1, origine: 0 };
  const pile: (typeof repere)[] = [];
  let trace: number[] = [];
  for (const { operateur, texte } of lireOperations(zlib.inflateSync(contenu).toString('latin1'))) {
    const [, b = 0, , d = 1, , f = 0] = texte.split(/\s+/).map(Number);
    if (operateur === 'q') pile.push(repere);
    else if (operateur === 'Q') repere = pile.pop() ?? repere;
    else if (operateur === 'cm') repere = { echelle: repere.echelle * d, origine: repere.origine + repere.echelle * f };
    else if (operateur === 'Tm') trace = [f];
    else if (operateur === 're') trace.push(b, b + d);
    else if (operateur === 'm' || operateur === 'l') trace.push(b);
    // a path that only clips draws nothing
    else if (operateur === 'n') trace = [];
    else if (['f', 'f*', 'S', 'Tj', 'TJ'].includes(operateur)) {
      const dessus = trace.map((y) => repere.origine + repere.echelle * y).filter((y) => y > pied);
      bas = Math.min(bas, ...dessus);
      trace = [];
    }
  }
  return (bas - pied) / place;
}

it.each(documents.map((d) => [d.pdf, d] as const))('%s has no near-empty page', async (pdf, { aLire, format }) => {
  const lu = await PDFDocument.load(fs.readFileSync(path.join(SITE, pdf)), { updateMetadata: false });
  const pages = lu.getPages();
  const fin = format === 'a5' ? VIDE_TOLERE_A5 : VIDE_TOLERE;
  const dedans = format === 'a5' ? VIDE_DU_LIVRET_A5 : VIDE_DU_LIVRET;
  const tropVides = pages.map(vide).flatMap((part, i) => {
    const duLivret = i === 0 ? VIDE_DE_LA_COUVERTURE : i < pages.length - 1 ? dedans : fin;
    const tolere = aLire ? duLivret : VIDE_TOLERE;
    return part > tolere ? [`page ${i + 1} : ${Math.round(part * 100)} %`] : [];
  });
  expect(tropVides).toEqual([]);
});
