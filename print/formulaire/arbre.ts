import { PDFArray, PDFDict, PDFHexString, PDFName, PDFRef, type PDFContext } from '@cantoo/pdf-lib';

const nom = (n: string) => PDFName.of(n);

/** The fields of a form by full name: « crcd-06/cp-3#c-2.conforme » is « conforme » under « crcd-06/cp-3#c-2 » (ISO 32000-1, 12.7.3.2). */
export interface ArbreDesChamps {
  /** Refs of the fields without parent. */
  racines: PDFRef[];
  /** Puts a field in its place. @throws Error if another has its full name */
  ranger: (nomComplet: string, champ: PDFRef) => void;
}

/** Starts an empty tree. */
export function planterArbre(context: PDFContext): ArbreDesChamps {
  const racines: PDFRef[] = [];
  const groupes = new Map<string, PDFRef>();
  const occupes = new Set<string>();

  const groupe = (chemin: readonly string[]): PDFRef => {
    const cle = chemin.join('.');
    const connu = groupes.get(cle);
    if (connu) return connu;
    const ref = context.register(context.obj({ Kids: [] }));
    groupes.set(cle, ref);
    accrocher(chemin, ref);
    return ref;
  };
  const accrocher = (chemin: readonly string[], ref: PDFRef): void => {
    const cle = chemin.join('.');
    if (occupes.has(cle)) throw new Error(`champ en double : ${cle}`);
    occupes.add(cle);
    const champ = context.lookup(ref, PDFDict);
    champ.set(nom('T'), PDFHexString.fromText(chemin.at(-1) ?? ''));
    if (chemin.length === 1) {
      racines.push(ref);
      return;
    }
    const parent = groupe(chemin.slice(0, -1));
    champ.set(nom('Parent'), parent);
    context.lookup(parent, PDFDict).lookup(nom('Kids'), PDFArray).push(ref);
  };
  return { racines, ranger: (nomComplet, champ) => accrocher(nomComplet.split('.'), champ) };
}
