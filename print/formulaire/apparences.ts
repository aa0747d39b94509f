import { PDFRef, type PDFDocument } from '@cantoo/pdf-lib';

/** What widgets look like: one stream for all those of a kind and size. */
export interface Apparences {
  /** A ticked box: a cross, which leaves no doubt on paper. Sizes in points. */
  cochee: (largeur: number, hauteur: number) => PDFRef;
  /** Nothing yet. */
  vide: (largeur: number, hauteur: number) => PDFRef;
}

/** Room between a cross and its box, in points. */
const JEU = 2;

/** Prepares the appearances of a form; what is drawn around a field is on the page already. */
export function preparerApparences({ context }: PDFDocument): Apparences {
  const faites = new Map<string, PDFRef>();
  const apparence = (dessin: string, largeur: number, hauteur: number): PDFRef => {
    const cle = `${largeur} ${hauteur} ${dessin}`;
    const faite =
      faites.get(cle) ??
      context.register(
        context.flateStream(dessin, {
          Type: 'XObject',
          Subtype: 'Form',
          BBox: [0, 0, largeur, hauteur],
          Resources: {},
        }),
      );
    faites.set(cle, faite);
    return faite;
  };
  return {
    cochee(largeur, hauteur) {
      const [droite, haut] = [largeur - JEU, hauteur - JEU].map((n) => n.toFixed(2));
      return apparence(
        `q 1.6 w 1 J ${JEU} ${JEU} m ${droite} ${haut} l ${JEU} ${haut} m ${droite} ${JEU} l S Q`,
        largeur,
        hauteur,
      );
    },
    vide: (largeur, hauteur) => apparence('/Tx BMC EMC', largeur, hauteur),
  };
}
