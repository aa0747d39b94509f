import fs from 'node:fs';
import path from 'node:path';
import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFName,
  PDFNumber,
  PDFStream,
  StandardFonts,
  type PDFObject,
} from '@cantoo/pdf-lib';
import { describe, expect, it } from 'vitest';
import { imprimablesDe } from '../../print/documents/catalogue.ts';
import { imposer, ordreDuCahier } from '../../print/imposition.ts';
import { lirePdf } from '../../print/texte-pdf.ts';
import { lireContenu } from '../../src/controles/lecture.ts';
import { assembler } from '../../src/referentiel/assemblage.ts';
import { SITE } from '../site/construire.ts';

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

const { titres } = assembler(lireContenu('content').collections);
const cahiers = imprimablesDe(titres).flatMap(({ pdf, variantes }) =>
  variantes.filter((v) => v.forme === 'cahier').map((v) => [v.pdf, pdf] as const),
);

const nom = (n: string) => PDFName.of(n);

/** The structure of a PDF in its order: types, links, and marked contents by the numbers of what holds them. */
function lireStructure(pdf: PDFDocument): { suite: string[]; ailleurs: string[] } {
  const { context, catalog } = pdf;
  const refs = new Set(pdf.getPages().map((page) => String(page.ref)));
  const suite: string[] = [];
  const ailleurs: string[] = [];
  const lire = (noeud: PDFObject | undefined, page?: PDFObject): void => {
    const objet = context.lookup(noeud);
    if (objet instanceof PDFArray) for (const enfant of objet.asArray()) lire(enfant, page);
    if (objet instanceof PDFNumber)
      suite.push(`${String(context.lookup(page, PDFDict).get(nom('StructParents')))} ${String(objet)}`);
    if (!(objet instanceof PDFDict)) return;
    const [type, sienne] = [String(objet.get(nom('Type'))), objet.get(nom('Pg')) ?? page];
    if (sienne && !refs.has(String(sienne))) ailleurs.push(String(sienne));
    const forme = objet.get(nom('Stm'));
    if (forme)
      suite.push(
        `${String(context.lookup(forme, PDFStream).dict.get(nom('StructParents')))} ${String(objet.get(nom('MCID')))}`,
      );
    else if (type === '/OBJR') suite.push(`lien ${String(objet.lookup(nom('Obj'), PDFDict).get(nom('StructParent')))}`);
    else suite.push(String(objet.get(nom('S'))));
    lire(objet.get(nom('K')), sienne);
  };
  lire(catalog.lookup(nom('StructTreeRoot'), PDFDict).get(nom('K')));
  return { suite, ailleurs };
}

it.each(cahiers)('%s is tagged as its pages are, in their order', async (cahier, pages) => {
  const [impose, source] = await Promise.all(
    [cahier, pages].map(async (pdf) =>
      PDFDocument.load(fs.readFileSync(path.join(SITE, pdf)), { updateMetadata: false }),
    ),
  );
  if (!impose || !source) throw new Error('PDF absents');
  const { suite, ailleurs } = lireStructure(impose);
  expect(suite.length).toBeGreaterThan(500);
  expect(suite).toEqual(lireStructure(source).suite);
  expect(ailleurs).toEqual([]);
});
