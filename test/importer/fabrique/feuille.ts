import { PDFDocument, PDFName, StandardFonts, type PDFFont, type PDFRef } from '@cantoo/pdf-lib';

/** Where and how a text is drawn, in points. */
export interface Style {
  taille?: number;
  gras?: boolean;
  /** Right margin the line is stretched to, as justified lines are. */
  jusqua?: number;
}

interface Trace extends Style {
  texte: string;
  x: number;
  y: number;
}

/** A page to be, in the order of its content stream; its strip comes first. */
export interface Feuille {
  traces: Trace[];
  /** False for the blank pages and those a training centre puts in front. */
  bandeau: boolean;
}

/** What the strip of a document says, by label: those of 2018, or others. */
export type Bandeau = [libelle: string, valeur: string, centre: number][];

/** A document of the ministry, as its generator draws it. */
export class Classeur {
  readonly feuilles: Feuille[] = [];
  readonly fontes: Record<'normale' | 'grasse', PDFFont>;
  readonly #pdf: PDFDocument;
  readonly #symboles: PDFRef;
  readonly #format: [number, number];

  private constructor(pdf: PDFDocument, format: [number, number], normale: PDFFont, grasse: PDFFont) {
    this.#pdf = pdf;
    this.#format = format;
    this.fontes = { normale, grasse };
    this.#symboles = symboles(pdf);
  }

  static async ouvrir(format: [number, number]): Promise<Classeur> {
    const pdf = await PDFDocument.create({ updateMetadata: false });
    const [normale, grasse] = await Promise.all([
      pdf.embedFont(StandardFonts.Helvetica),
      pdf.embedFont(StandardFonts.HelveticaBold),
    ]);
    return new Classeur(pdf, format, normale, grasse);
  }

  /** Begins a page. */
  feuille(bandeau = true): Feuille {
    const feuille: Feuille = { traces: [], bandeau };
    this.feuilles.push(feuille);
    return feuille;
  }

  largeur(texte: string, { taille = 10, gras = false }: Style = {}): number {
    return (gras ? this.fontes.grasse : this.fontes.normale).widthOfTextAtSize(texte, taille);
  }

  ecrire(texte: string, x: number, y: number, style: Style = {}): void {
    this.feuilles.at(-1)?.traces.push({ texte, x, y, ...style });
  }

  /** @param bandeau the strip of each page, by its printed number @param devant pages that are not numbered */
  async fermer(bandeau: (page: number, total: number) => Bandeau, hauteur: number, devant = 0): Promise<Uint8Array> {
    const total = this.feuilles.length - devant;
    for (const [i, feuille] of this.feuilles.entries()) {
      const page = this.#pdf.addPage(this.#format);
      for (const [nom, ref] of [
        ['F1', this.fontes.normale.ref],
        ['F2', this.fontes.grasse.ref],
        ['F3', this.#symboles],
      ] as const)
        page.node.setFontDictionary(PDFName.of(nom), ref);
      const cases = feuille.bandeau ? bandeau(i + 1 - devant, total) : [];
      const traces = [
        ...cases.map(([libelle, , centre]): Trace => ({
          texte: libelle,
          x: centre - this.largeur(libelle, { taille: 7 }) / 2,
          y: hauteur + 11,
          taille: 7,
        })),
        ...cases.map(([, valeur, centre]): Trace => ({
          texte: valeur,
          x: centre - this.largeur(valeur, { taille: 7 }) / 2,
          y: hauteur,
          taille: 7,
        })),
        ...feuille.traces,
      ];
      const flux = this.#pdf.context.flateStream(traces.map((t) => this.#operateurs(t)).join('\n'));
      page.node.addContentStream(this.#pdf.context.register(flux));
    }
    return this.#pdf.save({ useObjectStreams: false });
  }

  #operateurs({ texte, x, y, taille = 10, gras = false, jusqua }: Trace): string {
    const glyphe = /^[\uF000-\uF0FF]$/.test(texte);
    const code = glyphe
      ? `<${(texte.charCodeAt(0) & 0xff).toString(16)}>`
      : (gras ? this.fontes.grasse : this.fontes.normale).encodeText(texte).toString();
    const blancs = texte.split(' ').length - 1;
    const mot =
      jusqua === undefined || blancs === 0 ? 0 : (jusqua - x - this.largeur(texte, { taille, gras })) / blancs;
    return `BT /${glyphe ? 'F3' : gras ? 'F2' : 'F1'} ${taille} Tf ${mot.toFixed(4)} Tw 1 0 0 1 ${x.toFixed(2)} ${y.toFixed(2)} Tm ${code} Tj ET`;
  }
}

/** A font whose glyphs are private characters, as Wingdings 2 is: ticked and empty boxes. */
function symboles({ context }: PDFDocument): PDFRef {
  const cmap = `/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /S def /CMapType 2 def
1 begincodespacerange <00> <FF> endcodespacerange 2 beginbfchar <54> <F054> <A3> <F0A3> endbfchar
endcmap CMapName currentdict /CMap defineresource pop end end`;
  return context.register(
    context.obj({
      Type: 'Font',
      Subtype: 'Type1',
      BaseFont: 'Helvetica',
      Encoding: 'WinAnsiEncoding',
      FirstChar: 0,
      LastChar: 255,
      Widths: Array.from({ length: 256 }, () => 890),
      ToUnicode: context.register(context.flateStream(cmap)),
    }),
  );
}
