import fs from 'node:fs';
import path from 'node:path';
import { decodePDFRawStream, PDFDict, PDFDocument, PDFName, PDFRawStream, PDFString } from '@cantoo/pdf-lib';
import { getDocument, OPS, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { imprimablesDe } from '../../print/documents/catalogue.ts';
import { finir } from '../../print/finition.ts';
import { marquerArtefacts } from '../../print/finition/artefacts.ts';
import { lireOperations } from '../../print/finition/operations.ts';
import { lireFeuille } from '../../print/feuille.ts';
import { noticeDe } from '../../print/notice.ts';
import { ouvrirPresse, type Presse } from '../../print/presse.ts';
import { lirePdf } from '../../print/texte-pdf.ts';
import { lireContenu } from '../../src/controles/lecture.ts';
import { assembler } from '../../src/referentiel/assemblage.ts';
import { decomposer } from '../../src/referentiel/typographie.ts';
import { SITE } from '../site/construire.ts';

const { titres } = assembler(lireContenu('content').collections);
const documents = imprimablesDe(titres);
const trouver = (pdf: string) => {
  const document = documents.find((d) => d.pdf === pdf);
  if (!document) throw new Error(`${pdf} absent du catalogue`);
  return document;
};

const nom = (n: string) => PDFName.of(n);

async function ouvrir<T>(octets: Uint8Array, lire: (pdf: PDFDocumentProxy) => Promise<T>): Promise<T> {
  const tache = getDocument({ data: octets.slice(), verbosity: 0 });
  try {
    return await lire(await tache.promise);
  } finally {
    await tache.destroy();
  }
}

/** What each page draws: marks left out, and pdf.js’s own orders to load a font, which follow its pieces of work. */
const dessin = (octets: Uint8Array) =>
  ouvrir(octets, async (pdf) => {
    const marques = new Set<number>([
      OPS.beginMarkedContent,
      OPS.beginMarkedContentProps,
      OPS.endMarkedContent,
      OPS.dependency,
    ]);
    const pages: string[] = [];
    for (let n = 1; n <= pdf.numPages; n += 1) {
      const { fnArray, argsArray } = await (await pdf.getPage(n)).getOperatorList();
      const traits = fnArray.flatMap((f, i) => (marques.has(f) ? [] : [[f, argsArray[i] as unknown]]));
      // fonts bear the rank of the file in this process
      pages.push(JSON.stringify(traits).replace(/g_d\d+_/g, ''));
    }
    return pages;
  });

/** Painting operators that are neither in the structure nor artifacts. */
function horsBalises(pdf: PDFDocument): number {
  let nombre = 0;
  for (const page of pdf.getPages()) {
    const flux = page.node.lookup(nom('Contents'));
    if (!(flux instanceof PDFRawStream)) throw new Error('page sans contenu');
    let profondeur = 0;
    for (const { operateur } of lireOperations(Buffer.from(decodePDFRawStream(flux).decode()).toString('latin1'))) {
      if (/^B[DM]C$/.test(operateur)) profondeur += 1;
      else if (operateur === 'EMC') profondeur -= 1;
      else if (profondeur === 0 && /^(?:[fFSsBb]\*?|Tj|TJ|Do|sh)$/.test(operateur)) nombre += 1;
    }
    expect(profondeur).toBe(0);
  }
  return nombre;
}

const elements = (pdf: PDFDocument): PDFDict[] =>
  pdf.context
    .enumerateIndirectObjects()
    .flatMap(([, o]) => (o instanceof PDFDict && o.get(nom('Type')) === nom('StructElem') ? [o] : []));

/** The metadata packet; its tags must pair. */
function lireXmp(pdf: PDFDocument): string {
  const flux = pdf.catalog.lookup(nom('Metadata'));
  if (!(flux instanceof PDFRawStream)) throw new Error('pas de XMP');
  const xmp = Buffer.from(flux.getContents()).toString('utf8');
  const ouvertes: string[] = [];
  for (const [, fin, balise = ''] of xmp
    .replace(/<\?[^]*?\?>/g, '')
    .matchAll(/<(\/?)([\w:]+)(?:\s+[\w:]+="[^"<]*")*>/g)) {
    if (fin) expect(ouvertes.pop()).toBe(balise);
    else ouvertes.push(balise);
  }
  expect(ouvertes).toEqual([]);
  expect(xmp.replace(/<[^<>]*>/g, '')).not.toMatch(/[<>]|&(?!#\d+;)/);
  return xmp;
}

beforeEach(() => {
  vi.stubEnv('SOURCE_DATE_EPOCH', undefined);
});
afterEach(() => {
  vi.unstubAllEnvs();
});

describe.each(['/pdf/crcd-06/titre-grille.pdf', '/pdf/cc-08/ccp-1-guide.pdf'])('finishing %s', (adresse) => {
  const document = trouver(adresse);
  const notice = noticeDe(document);
  let presse: Presse;
  let brut: Uint8Array;
  let second: Uint8Array;
  let fini: Uint8Array;

  beforeAll(async () => {
    presse = await ouvrirPresse(SITE, 1);
    const imprimer = async (d: typeof document) => (await presse.rendre(lireFeuille(SITE, d.page).html)).octets;
    brut = await imprimer(document);
    // another document in between: Chromium’s own numbers move on
    await imprimer(trouver('/pdf/crcd-06/ccp-2-grille.pdf'));
    second = await imprimer(document);
    fini = await finir(brut, notice);
  });
  afterAll(async () => {
    await presse.fermer();
  });

  it('gives the same bytes at each run, and from each rendering', async () => {
    expect(Buffer.compare(brut, second)).not.toBe(0);
    expect(Buffer.compare(await finir(brut, notice), fini)).toBe(0);
    expect(Buffer.compare(await finir(second, notice), fini)).toBe(0);
  });

  it('gives another identifier to another content', async () => {
    const id = async (octets: Uint8Array) => String((await PDFDocument.load(octets)).context.trailerInfo.ID);
    expect(await id(fini)).toMatch(/^\[ <([0-9A-F]{32})> <\1> \]$/);
    expect(await id(await finir(brut, { ...notice, sujet: 'autre' }))).not.toBe(await id(fini));
  });

  it('changes nothing that is read or drawn, nor the outline', async () => {
    expect(await lirePdf(fini)).toEqual(await lirePdf(brut));
    expect(await dessin(fini)).toEqual(await dessin(brut));
    const plan = (octets: Uint8Array) => ouvrir(octets, (pdf) => pdf.getOutline());
    expect((await plan(brut)).length).toBeGreaterThan(0);
    expect(await plan(fini)).toEqual(await plan(brut));
  });

  it('is smaller', () => {
    expect(fini.length).toBeLessThan(brut.length);
  });

  it('marks all that is drawn', async () => {
    expect(horsBalises(await PDFDocument.load(brut))).toBeGreaterThan(0);
    expect(horsBalises(await PDFDocument.load(fini))).toBe(0);
  });

  it('keeps each element, and each cell under its headers', async () => {
    // a header cell is told by its rank among the elements, whatever its id
    const entetes = async (octets: Uint8Array) => {
      const tous = elements(await PDFDocument.load(octets));
      const rangs = new Map(tous.map((e, i) => [String(e.get(nom('ID'))), i]));
      return tous.map((e) => [
        String(e.get(nom('S'))),
        [...String(e.lookup(nom('A'))).matchAll(/\(\w+\)/g)].map(([id]) => rangs.get(id)),
      ]);
    };
    const avant = await entetes(brut);
    expect(avant.filter(([, rangs]) => rangs?.length).length).toBeGreaterThan(0);
    expect(await entetes(fini)).toEqual(avant);
  });

  it('says where a link leads', async () => {
    const pdf = await PDFDocument.load(brut);
    const [page] = pdf.getPages();
    const lien = pdf.context.obj({ Type: 'Annot', Subtype: 'Link', Rect: [0, 0, 9, 9] });
    lien.set(nom('A'), pdf.context.obj({ S: 'URI', URI: PDFString.of('https://travail-emploi.gouv.fr/') }));
    page?.node.set(nom('Annots'), pdf.context.obj([pdf.context.register(lien)]));
    const annotations = await ouvrir(await finir(await pdf.save(), notice), async (lu) =>
      (await lu.getPage(1)).getAnnotations(),
    );
    expect(annotations).toMatchObject([{ contentsObj: { str: 'Lien vers https://travail-emploi.gouv.fr/' } }]);
  });

  it('takes its date from SOURCE_DATE_EPOCH, else from the edition', async () => {
    const dates = async (octets: Uint8Array) => {
      const pdf = await PDFDocument.load(octets, { updateMetadata: false });
      const xmp = lireXmp(pdf);
      return [pdf.getCreationDate(), pdf.getModificationDate()]
        .map((d) => d?.toISOString().slice(0, 19))
        .concat([...xmp.matchAll(/Date>([^<]+)Z</g)].map((m) => m[1]));
    };
    const { date } = document.session.edition;
    expect(await dates(fini)).toEqual(Array(4).fill(`${date}T00:00:00`));
    vi.stubEnv('SOURCE_DATE_EPOCH', '1700000000');
    expect(await dates(await finir(brut, noticeDe(document)))).toEqual(Array(4).fill('2023-11-14T22:13:20'));
    vi.stubEnv('SOURCE_DATE_EPOCH', 'hier');
    expect(() => noticeDe(document)).toThrow('« hier »');
  });

  it('writes any title in well-formed XMP', async () => {
    const titre = 'Grille « A & B » <1>, d’essai';
    const octets = await finir(brut, { ...notice, titre });
    lireXmp(await PDFDocument.load(octets));
    const { metadata } = await ouvrir(octets, (pdf) => pdf.getMetadata());
    expect(metadata.get('dc:title')).toBe(titre);
  });
});

describe.each(documents.map((d) => [d.pdf, d] as const))('%s, as published', (adresse, document) => {
  const octets = new Uint8Array(fs.readFileSync(path.join(SITE, adresse)));

  it('is a tagged PDF in French, titled as its page', async () => {
    const pdf = await PDFDocument.load(octets, { updateMetadata: false });
    const page = fs.readFileSync(path.join(SITE, document.page, 'index.html'), 'utf8');
    // its spaces aside: a page has those of its composition, a file is looked up by what is typed
    expect(decomposer(pdf.getTitle() ?? '')).toBe(decomposer(/<title>([^<]*)/.exec(page)?.[1] ?? 'sans titre'));
    expect(pdf.getAuthor()).toBeUndefined();
    expect(pdf.catalog.lookup(nom('Lang'), PDFString).decodeText()).toBe('fr-FR');
    expect(String(pdf.catalog.lookup(nom('MarkInfo'), PDFDict).get(nom('Marked')))).toBe('true');
    expect(String(pdf.catalog.lookup(nom('ViewerPreferences'), PDFDict).get(nom('DisplayDocTitle')))).toBe('true');
    for (const p of pdf.getPages()) expect(p.node.get(nom('Tabs'))).toBe(nom('S'));
    expect(horsBalises(pdf)).toBe(0);
    const xmp = lireXmp(pdf);
    expect(xmp).toMatch(/<dc:language><rdf:Bag><rdf:li>fr-FR</);
    // nothing has validated it as PDF/UA
    expect(xmp).not.toContain('pdfuaid');
  });

  it('has no element of an unknown type', async () => {
    const pdf = await PDFDocument.load(octets);
    const roles = pdf.catalog.lookup(nom('StructTreeRoot'), PDFDict).lookupMaybe(nom('RoleMap'), PDFDict);
    const types = new Set(elements(pdf).map((e) => String(roles?.get(e.get(nom('S')) as PDFName) ?? e.get(nom('S')))));
    const normalises =
      /^\/(?:Document|Part|Sect|Div|BlockQuote|Caption|NonStruct|P|H[1-6]|L|LI|Lbl|LBody|Table|T[RHD]|THead|TBody|TFoot|Span|Quote|Note|Link|Figure|Form)$/;
    expect(types.size).toBeGreaterThan(5);
    expect([...types].filter((t) => !normalises.test(t))).toEqual([]);
  });
});

describe('artifacts', () => {
  it.each([
    ['a rule', '0 0 9 1 re\nf', '/Artifact BMC\n0 0 9 1 re\nf\nEMC'],
    ['two rules at once', '0 g 0 0 9 1 re f 1 1 m 2 2 l S', '0 g\n/Artifact BMC\n0 0 9 1 re\nf\n1 1 m\n2 2 l\nS\nEMC'],
    ['no clip', 'q 0 0 9 9 re W n Q', 'q\n0 0 9 9 re\nW\nn\nQ'],
    [
      'each side of what is tagged',
      '0 0 9 1 re f /P <</MCID 0 >>BDC (f) Tj EMC /X Do',
      '/Artifact BMC\n0 0 9 1 re\nf\nEMC\n/P <</MCID 0 >>BDC\n(f) Tj\nEMC\n/Artifact BMC\n/X Do\nEMC',
    ],
    [
      'a text and its marks as one',
      'BT /Span<</ActualText <FEFF00A0> >> BDC <01> Tj EMC (a\\)(b)) Tj ET',
      '/Artifact BMC\nBT\n/Span<</ActualText <FEFF00A0> >> BDC\n<01> Tj\nEMC\n(a\\)(b)) Tj\nET\nEMC',
    ],
    ['nothing twice', '/Artifact BMC 0 0 9 1 re f EMC', '/Artifact BMC\n0 0 9 1 re\nf\nEMC'],
  ])('%s', (_nom, contenu, attendu) => {
    expect(marquerArtefacts(contenu)).toBe(attendu);
  });

  it.each([
    ['a tagged text inside one that is not', 'BT (a) Tj /P <</MCID 0 >>BDC (b) Tj EMC ET', /à l’intérieur/],
    ['an inline image', 'BI /W 1 ID x EI', /image incorporée/],
    ['a string without end', '(abc', /illisible/],
  ])('refuses %s', (_nom, contenu, message) => {
    expect(() => marquerArtefacts(contenu)).toThrow(message);
  });
});
