import fs from 'node:fs';
import path from 'node:path';
import { PDFArray, PDFContext, PDFDict, PDFDocument, PDFName, PDFNumber } from '@cantoo/pdf-lib';
import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { imprimablesDe } from '../../print/documents/catalogue.ts';
import { lireFeuille } from '../../print/feuille.ts';
import { finir } from '../../print/finition.ts';
import { planterArbre } from '../../print/formulaire/arbre.ts';
import { noticeDe } from '../../print/notice.ts';
import { ouvrirPresse, type Presse } from '../../print/presse.ts';
import { lirePdf } from '../../print/texte-pdf.ts';
import { verifierFormulaire } from '../../print/verification.ts';
import { lireContenu } from '../../src/controles/lecture.ts';
import { assembler } from '../../src/referentiel/assemblage.ts';
import { SITE } from '../site/construire.ts';

const { titres } = assembler(lireContenu('content').collections);
const documents = imprimablesDe(titres);
const aRemplir = documents.filter((d) => d.variantes.some((v) => v.forme === 'remplissable'));
const nom = (n: string) => PDFName.of(n);
const lire = (pdf: string) => new Uint8Array(fs.readFileSync(path.join(SITE, pdf)));

async function ouvrir<T>(octets: Uint8Array, faire: (pdf: PDFDocumentProxy) => Promise<T>): Promise<T> {
  const tache = getDocument({ data: octets.slice(), verbosity: 0 });
  try {
    return await faire(await tache.promise);
  } finally {
    await tache.destroy();
  }
}

interface Champ {
  id: string;
  fieldName: string;
  fieldType: 'Btn' | 'Tx';
  fieldValue: string;
  alternativeText: string;
  checkBox?: boolean;
  radioButton?: boolean;
  page: number;
  rect: [number, number, number, number];
}
const champsDe = (octets: Uint8Array) =>
  ouvrir(octets, async (pdf) => {
    const pages = Array.from({ length: pdf.numPages }, async (_, i) => {
      const annotations = (await (await pdf.getPage(i + 1)).getAnnotations()) as Omit<Champ, 'page'>[];
      return annotations.map((a): Champ => ({ ...a, page: i + 1 }));
    });
    return (await Promise.all(pages)).flat();
  });

/** The fields of each PDF of the site that was read. */
const lus = new Map<string, ReturnType<typeof champsDe>>();
function lireChamps(pdf: string): ReturnType<typeof champsDe> {
  const lu = lus.get(pdf) ?? champsDe(lire(pdf));
  lus.set(pdf, lu);
  return lu;
}

/** In points: a side of 5 mm, a gap of 1.5 mm, less what whole pixels take. */
const [COTE_MIN, ECART_MIN] = [13.5, 4];
/** How far apart two boxes of a page are. */
const ecart = ({ rect: a }: Champ, { rect: b }: Champ): number =>
  Math.max(a[0] - b[2], b[0] - a[2], a[1] - b[3], b[1] - a[3]);

it('there is a form of each grid and guide', () => {
  expect(aRemplir.filter((d) => d.nature === 'grille').length).toBeGreaterThan(0);
  expect(new Set(aRemplir.map((d) => d.nature))).toEqual(new Set(['grille', 'grille-epreuve', 'guide']));
});

describe.each(aRemplir.map((d) => [d.pdf, d] as const))('the form of %s', (pdf, document) => {
  const adresse = document.variantes.find((v) => v.forme === 'remplissable')?.pdf ?? '';

  it('reads as the paper does, outline too', async () => {
    const [papier, formulaire] = [lire(pdf), lire(adresse)];
    const plan = (octets: Uint8Array) =>
      ouvrir(octets, async (lu) => JSON.stringify((await lu.getOutline()).map(({ title }) => title)));
    expect((await lirePdf(formulaire)).pages).toEqual((await lirePdf(papier)).pages);
    expect(await plan(formulaire)).toEqual(await plan(papier));
    await ouvrir(formulaire, async (lu) => {
      const { info } = (await lu.getMetadata()) as { info: { Title?: string } };
      expect(info.Title).toMatch(/, à remplir$/);
    });
  });

  it('has fields named by criterion, each with a name to be heard', async () => {
    const champs = await lireChamps(adresse);
    for (const { id } of document.attendus.blocs.flatMap((b) => b.criteres))
      expect(champs.filter((c) => c.fieldName.includes(`${id}.`)).length).toBeGreaterThan(1);
    expect(champs.filter((c) => !c.alternativeText)).toEqual([]);
    // a wrong tick can be undone: no group of radio buttons
    expect(champs.filter((c) => c.fieldType === 'Btn' && !c.checkBox)).toEqual([]);
  });

  it('has boxes that a pen tells apart', async () => {
    const cases = (await lireChamps(adresse)).filter((c) => c.fieldType === 'Btn');
    const petites = cases.filter(({ rect: [x1, y1, x2, y2] }) => Math.min(x2 - x1, y2 - y1) < COTE_MIN);
    const serrees = [...Map.groupBy(cases, (c) => c.page).values()].flatMap((page) =>
      page.flatMap((a, i) => page.slice(i + 1).filter((b) => ecart(a, b) < ECART_MIN)),
    );
    expect([...petites, ...serrees].map((c) => c.fieldName)).toEqual([]);
  });

  it('has each field in the structure, alone in its Form, in the order of tabs', async () => {
    const lu = await PDFDocument.load(lire(adresse), { updateMetadata: false });
    const racine = lu.catalog.lookup(nom('StructTreeRoot'), PDFDict);
    const parents = racine.lookup(nom('ParentTree'), PDFDict).lookup(nom('Nums'), PDFArray).asArray();
    const elements = new Map<string, PDFDict>();
    for (let i = 0; i < parents.length; i += 2) {
      const element = lu.context.lookup(parents[i + 1]);
      if (element instanceof PDFDict) elements.set(String(parents[i]), element);
    }
    const peres: string[] = [];
    for (const page of lu.getPages()) {
      expect(page.node.get(nom('Tabs'))).toBe(nom('S'));
      for (const ref of page.node.Annots()?.asArray() ?? []) {
        const widget = lu.context.lookup(ref, PDFDict);
        if (widget.get(nom('Subtype')) !== nom('Widget')) continue;
        const element = elements.get(String(widget.lookup(nom('StructParent'), PDFNumber)));
        expect(element?.get(nom('S'))).toBe(nom('Form'));
        expect(element?.lookup(nom('K'), PDFDict).get(nom('Obj'))).toBe(ref);
        expect(element?.has(nom('Alt'))).toBe(false);
        peres.push(String(element?.lookup(nom('P'), PDFDict).get(nom('S'))));
      }
    }
    expect(peres.length).toBeGreaterThan(20);
    if (document.nature === 'grille') expect(peres.filter((p) => p === '/TD').length).toBeGreaterThan(peres.length / 2);
  });
});

describe.each(aRemplir.filter((d) => d.nature === 'guide'))('the form of the guide $pdf', ({ variantes, attendus }) => {
  it('has one finding for each criterion it seeks', async () => {
    const pdf = variantes.find((v) => v.forme === 'remplissable')?.pdf ?? '';
    const infirmes = (await lireChamps(pdf)).map((c) => c.fieldName).filter((n) => n.endsWith('.infirme'));
    const vises = new Set(attendus.blocs.flatMap((b) => b.criteres.map((c) => `${c.id}.infirme`)));
    expect(infirmes.sort()).toEqual([...vises].sort());
  });
});

describe('a form that is filled in', () => {
  const [document] = aRemplir;
  if (!document) throw new Error('aucun formulaire au catalogue');
  const adresse = document.variantes[0]?.pdf ?? '';

  it('keeps what is typed and ticked, and gives it back', async () => {
    const champs = await lireChamps(adresse);
    const remplir = async (octets: Uint8Array, coche: boolean) =>
      ouvrir(octets, async (pdf) => {
        for (const c of champs)
          pdf.annotationStorage.setValue(c.id, { value: c.fieldType === 'Btn' ? coche : 'Éléonore, 12 € : « œuvre »' });
        return pdf.saveDocument();
      });
    const rempli = await remplir(lire(adresse), true);
    const lus = await champsDe(rempli);
    expect(lus.length).toBe(champs.length);
    expect(new Set(lus.filter((c) => c.fieldType === 'Btn').map((c) => c.fieldValue))).toEqual(new Set(['Oui']));
    expect(new Set(lus.filter((c) => c.fieldType === 'Tx').map((c) => c.fieldValue))).toEqual(
      new Set(['Éléonore, 12 € : « œuvre »']),
    );
    const efface = await champsDe(await remplir(rempli, false));
    expect(new Set(efface.filter((c) => c.fieldType === 'Btn').map((c) => c.fieldValue))).toEqual(new Set(['Off']));
  });

  it('sets what is typed in a whole embedded font', async () => {
    const pdf = await PDFDocument.load(lire(adresse), { updateMetadata: false });
    const fonte = pdf.catalog
      .lookup(nom('AcroForm'), PDFDict)
      .lookup(nom('DR'), PDFDict)
      .lookup(nom('Font'), PDFDict)
      .lookup(nom('Texte'), PDFDict);
    expect([fonte.get(nom('Subtype')), fonte.get(nom('Encoding'))]).toEqual([nom('TrueType'), nom('WinAnsiEncoding')]);
    expect(fonte.lookup(nom('FontDescriptor'), PDFDict).has(nom('FontFile2'))).toBe(true);
    const chasses = fonte.lookup(nom('Widths'), PDFArray).asArray().map(Number);
    // Source Sans 3: the space, figures of one width, an em dash wider than all of them
    const chasse = (code: number) => chasses[code - 32] ?? 0;
    expect(chasse(32)).toBe(200);
    expect(new Set(Array.from({ length: 10 }, (_, i) => chasse(48 + i))).size).toBe(1);
    expect(chasse(0x97)).toBeGreaterThan(chasse(48));
    // é, œ and the euro sign have their own
    expect([0xe9, 0x9c, 0x80].filter((code) => chasse(code) === chasse(0x81))).toEqual([]);
  });
});

describe('making a form', () => {
  const [document] = aRemplir;
  if (!document) throw new Error('aucun formulaire au catalogue');
  let presse: Presse;
  beforeAll(async () => {
    presse = await ouvrirPresse(SITE, 1);
  });
  afterAll(() => presse.fermer());

  it('changes nothing of the paper, and is the same each time', async () => {
    const { html } = lireFeuille(SITE, document.page);
    const notice = noticeDe(document);
    const [seul, avec, encore] = [
      await presse.rendre(html),
      await presse.rendre(html, true),
      await presse.rendre(html, true),
    ];
    expect(Buffer.compare(await finir(seul.octets, notice), await finir(avec.octets, notice))).toBe(0);
    const [un, deux] = await Promise.all(
      [avec, encore].map(({ formulaire }) => finir(formulaire?.octets ?? new Uint8Array(), notice, formulaire?.champs)),
    );
    expect(Buffer.compare(un ?? new Uint8Array(), deux ?? new Uint8Array(1))).toBe(0);
    const champs = avec.formulaire?.champs ?? [];
    const lu = await lirePdf(un ?? new Uint8Array());
    expect(verifierFormulaire(lu, champs, document.attendus)).toEqual([]);
    const [premier, second] = champs;
    if (!premier || !second) throw new Error('aucun champ');
    expect(verifierFormulaire({ champs: lu.champs.slice(1) }, champs, document.attendus)[0]).toMatch(
      /^page 1 : champ .+ présent 0 fois au lieu de 1$/,
    );
    expect(verifierFormulaire(lu, champs.slice(1), document.attendus)[0]).toMatch(/^page 1 : champ .+ en trop$/);
    expect(verifierFormulaire({ champs: [] }, [], document.attendus)[0]).toMatch(/^critère sans champ : /);
    await expect(
      finir(avec.formulaire?.octets ?? new Uint8Array(), notice, [...champs, { ...second, marque: second.marque }]),
    ).rejects.toThrow(`champ en double : ${second.nom}`);
  });

  it('refuses a name that is both a field and a group of fields', () => {
    const context = PDFContext.create();
    const champ = () => context.register(context.obj({}));
    const { ranger, racines } = planterArbre(context);
    ranger('a.b', champ());
    ranger('a.c', champ());
    expect(racines.length).toBe(1);
    expect(() => ranger('a.b', champ())).toThrow('champ en double : a.b');
    expect(() => ranger('a', champ())).toThrow('champ en double : a');
  });
});
