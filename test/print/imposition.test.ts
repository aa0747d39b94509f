import { PDFDocument, StandardFonts } from '@cantoo/pdf-lib';
import { describe, expect, it } from 'vitest';
import { imposer, ordreDuCahier } from '../../print/imposition.ts';
import { lirePdf } from '../../print/texte-pdf.ts';

const A5: [number, number] = [419.53, 595.28];
const A4: [number, number] = [595.28, 841.89];
const notice = { titre: 'Livret', sujet: 'Sujet', date: new Date('2021-06-03') };

async function livret(nombre: number, format = A5): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  const fonte = await pdf.embedFont(StandardFonts.Helvetica);
  for (let n = 1; n <= nombre; n += 1) {
    const page = pdf.addPage(format);
    page.drawText(`folio ${n};`, { x: 20, y: page.getHeight() - 30, size: 12, font: fonte });
  }
  return pdf.save();
}

describe('a booklet', () => {
  it.each([
    [
      1,
      [
        [undefined, 0],
        [undefined, undefined],
      ],
    ],
    [
      4,
      [
        [3, 0],
        [1, 2],
      ],
    ],
    [
      6,
      [
        [undefined, 0],
        [1, undefined],
        [5, 2],
        [3, 4],
      ],
    ],
    [
      8,
      [
        [7, 0],
        [1, 6],
        [5, 2],
        [3, 4],
      ],
    ],
  ])('of %i pages folds in order', (nombre, ordre) => {
    expect(ordreDuCahier(nombre)).toEqual(ordre);
  });

  it('folds in order whatever its length: turn the leaves', () => {
    for (let nombre = 1; nombre <= 40; nombre += 1) {
      const cotes = ordreDuCahier(nombre);
      const feuilles = cotes.length / 2;
      // a leaf is half a sheet: going in, the right of its front then the left of its back; coming out, the others
      const entree = Array.from({ length: feuilles }, (_, s) => [cotes[2 * s]?.[1], cotes[2 * s + 1]?.[0]]);
      const sortie = entree.map((_, s) => [cotes[2 * s + 1]?.[1], cotes[2 * s]?.[0]]).reverse();
      const lues = [...entree, ...sortie].flat();
      expect(lues.slice(0, nombre)).toEqual(Array.from({ length: nombre }, (_, i) => i));
      expect(lues.slice(nombre).filter((p) => p !== undefined)).toEqual([]);
    }
  });

  it.each([
    ['A5', A5],
    ['A4', A4],
  ])('of %s pages lies on A4 sheets, its text in place', async (_nom, format) => {
    const octets = await imposer(await livret(5, format), notice);
    const pdf = await PDFDocument.load(octets, { updateMetadata: false });
    expect(pdf.getPages().map((p) => [Math.round(p.getWidth()), Math.round(p.getHeight())])).toEqual(
      Array(4).fill([842, 595]),
    );
    expect((await lirePdf(octets)).pages).toEqual(['folio1;', 'folio2;', 'folio3;', 'folio4;folio5;']);
    expect((await lirePdf(octets)).dehors).toEqual([]);
    expect([pdf.getTitle(), pdf.getSubject()]).toEqual(['Livret', 'Sujet']);
  });

  it('is the same each time', async () => {
    const source = await livret(7);
    expect(Buffer.compare(await imposer(source, notice), await imposer(source, notice))).toBe(0);
  });
});
