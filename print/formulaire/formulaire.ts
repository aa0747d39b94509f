import {
  PDFDict,
  PDFHexString,
  PDFName,
  PDFString,
  type PDFDocument,
  type PDFPage,
  type PDFRef,
} from '@cantoo/pdf-lib';
import type { Champ } from '../handlers/champs.ts';
import { preparerApparences, type Apparences } from './apparences.ts';
import { planterArbre } from './arbre.ts';
import { incorporerFonte } from './fonte.ts';
import { ouvrirStructure, type StructureDeFormulaire } from './structure.ts';

/** A CSS pixel, in points. */
const PT_PAR_PX = 0.75;

/** Name of a ticked box’s state. */
const COCHEE = 'Oui';

/** Flags of text fields (ISO 32000-1, table 228). A full field takes no more: nothing typed is out of sight on paper. */
const DRAPEAUX = { plusieursLignes: 1 << 12, sansDefilement: 1 << 23 };

/** What is typed is set in the text font, in points. */
const STYLES = { texte: '/Texte 10 Tf 0 g', zone: '/Texte 9 Tf 0 g' };

const nom = (n: string) => PDFName.of(n);

/**
 * Makes a PDF a form (ISO 32000-1, 12.7): a field over each place to fill in, told by its place in the
 * structure. Each box is on its own, ratings of one criterion too: in a radio group a wrong tick could
 * be moved, not taken back, and a jury that has not observed must be able to leave all of them empty.
 * @param champs in the order of the document
 * @returns by page, the ids of the marked content that is no longer in the structure
 * @throws Error if two places have one name, or a place is not in the structure
 */
export function poserChamps(pdf: PDFDocument, champs: readonly Champ[]): StructureDeFormulaire['exclus'] {
  const { context } = pdf;
  const structure = ouvrirStructure(pdf);
  const apparences = preparerApparences(pdf);
  const arbre = planterArbre(context);
  for (const [nomComplet, lieux] of Map.groupBy(champs, (c) => c.nom)) {
    const widgets = lieux.map((lieu) => poserWidget(pdf, lieu, apparences));
    const [premier] = lieux;
    const [ref] = widgets;
    if (!premier || !ref || premier.marque === undefined) throw new Error(`champ hors de la structure : ${nomComplet}`);
    if (lieux.slice(1).some((lieu) => lieu.marque !== undefined)) throw new Error(`champ en double : ${nomComplet}`);
    arbre.ranger(nomComplet, reunir(pdf, premier, widgets));
    const pageDe = (lieu: Champ) => pdf.getPage(lieu.page).ref;
    const element = structure.placer(premier.marque, ref, pageDe(premier));
    for (const [i, lieu] of lieux.entries()) {
      const widget = widgets[i];
      if (i > 0 && widget) structure.placerAupres(element, widget, pageDe(lieu));
    }
  }
  const fonte = incorporerFonte(pdf);
  pdf.catalog.set(
    nom('AcroForm'),
    context.register(
      context.obj({ Fields: arbre.racines, DR: { Font: { Texte: fonte } }, DA: PDFString.of(STYLES.texte) }),
    ),
  );
  return structure.exclus;
}

/** A field that stands once is its own widget; one that stands on every page has a widget on each. */
function reunir({ context }: PDFDocument, { type }: Champ, widgets: readonly PDFRef[]): PDFRef {
  const [seul] = widgets;
  const champ = widgets.length === 1 && seul ? context.lookup(seul, PDFDict) : context.obj({ Kids: [...widgets] });
  champ.set(nom('FT'), nom(type === 'case' ? 'Btn' : 'Tx'));
  if (type === 'case') champ.set(nom('V'), nom('Off'));
  else {
    champ.set(nom('DA'), PDFString.of(STYLES[type]));
    champ.set(nom('Ff'), context.obj(DRAPEAUX.sansDefilement + (type === 'zone' ? DRAPEAUX.plusieursLignes : 0)));
  }
  if (widgets.length === 1 && seul) return seul;
  const ref = context.register(champ);
  for (const widget of widgets) context.lookup(widget, PDFDict).set(nom('Parent'), ref);
  return ref;
}

/** Puts a widget on its page. */
function poserWidget(pdf: PDFDocument, champ: Champ, { cochee, vide }: Apparences): PDFRef {
  const { context } = pdf;
  const page = pdf.getPage(champ.page);
  const { rectangle, largeur, hauteur } = placer(page, champ);
  const widget = context.obj({
    Type: 'Annot',
    Subtype: 'Widget',
    TU: PDFHexString.fromText(champ.libelle),
    Rect: rectangle,
    // printed
    F: 4,
    P: page.ref,
  });
  if (champ.type === 'case') {
    widget.set(nom('AS'), nom('Off'));
    widget.set(nom('MK'), context.obj({ CA: PDFString.of('8') }));
    widget.set(nom('AP'), context.obj({ N: { [COCHEE]: cochee(largeur, hauteur), Off: vide(largeur, hauteur) } }));
  } else widget.set(nom('AP'), context.obj({ N: vide(largeur, hauteur) }));
  const ref = context.register(widget);
  const annotations = page.node.Annots();
  if (annotations) annotations.push(ref);
  else page.node.set(nom('Annots'), context.obj([ref]));
  return ref;
}

/** Place of a field on its page, in points from the bottom left corner. */
function placer(page: PDFPage, { x, y, largeur, hauteur }: Champ) {
  const enPoints = (px: number) => Math.round(px * PT_PAR_PX * 100) / 100;
  const [gauche, l, h] = [enPoints(x), enPoints(largeur), enPoints(hauteur)];
  const bas = Math.round((page.getHeight() - enPoints(y) - h) * 100) / 100;
  const arrondi = (n: number) => Math.round(n * 100) / 100;
  return { rectangle: [gauche, bas, arrondi(gauche + l), arrondi(bas + h)], largeur: l, hauteur: h };
}
