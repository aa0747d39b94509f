import type { Chemin } from '../chemins.ts';
import type { Contenu } from '../contenu.ts';
import type { Position } from '../faute.ts';
import type { FichierLu } from '../lecture.ts';
import { proses } from '../prose.ts';
import type { Constat, Regle } from '../regle.ts';
import { texteDuCorps } from '../texte-mdx.ts';

interface Usage {
  motif: RegExp;
  /** @param signe what the pattern captures */
  message: (signe: string) => string;
  /** True when a quotation obeys too; by default it is left as printed. */
  citation?: true;
}

/**
 * Usages of the Imprimerie nationale that a keyboard breaks, and that rereading does not see.
 * Spaces are typed plain: no-break ones are set when pages are rendered (referentiel/typographie.ts).
 */
const USAGES: readonly Usage[] = [
  { motif: /"/g, message: () => 'Guillemets droits, « … » attendus' },
  { motif: /[“”„‟]/g, message: () => 'Guillemets anglais, « … » attendus', citation: true },
  { motif: /«(?!\s)/g, message: () => 'Espace attendue après «', citation: true },
  { motif: /(?<=\S)»/g, message: () => 'Espace attendue avant »', citation: true },
  // « ?! » and « (?) » are one sign; a colon is also in addresses and between digits
  { motif: /(?<=[^\s([?!])([;?!])/g, message: (signe) => `Espace attendue avant ${signe}` },
  { motif: /(?<=[^\s([]):(?!\/\/)(?!(?<=\d:)\d)/g, message: () => 'Espace attendue avant :' },
  { motif: /\.{3,}/g, message: () => 'Trois points, « … » attendu' },
  { motif: /\s{2,}/g, message: () => 'Espace double' },
  { motif: /\s(?=([,.])(?![\w.]))/g, message: (signe) => `Espace inattendue avant ${signe}` },
  // sure wherever it stands: no French word is written so
  {
    motif: /(?<![\p{L}\p{M}'’-])(A(?= partir\b| la\b)|E(?=tre\b|viter\b|valuer\b|crire\b|couter\b|tapes?\b))/gu,
    message: (signe) => `Accent attendu sur la capitale ${signe}`,
  },
];

/** What we write is composed as French is; official designations are quoted as they stand. */
export const typographie: Regle = {
  id: 'typographie',
  resume: 'Notre prose suit la typographie française : guillemets, espaces, points de suspension, accents',
  *verifier({ fichiers }: Contenu) {
    for (const fichier of fichiers) {
      for (const { chemin, texte } of proses(fichier))
        yield* duTexte(fichier, chemin, texte, (i) => fichier.yaml.situerDans(chemin, i));
      if (!fichier.corps) continue;
      for (const { texte, situer } of texteDuCorps(fichier.corps)) yield* duTexte(fichier, [], texte, situer);
    }
  },
};

function* duTexte(
  fichier: FichierLu,
  chemin: Chemin,
  texte: string,
  situer: (index: number) => Position,
): Generator<Constat> {
  // quoted words, without the quotation marks
  const citations = [...texte.matchAll(/(?<=«)[^«»]*(?=»)/g)].map((m) => [m.index, m.index + m[0].length] as const);
  const citee = (i: number) => citations.some(([debut, fin]) => debut <= i && i < fin);
  for (const { motif, message, citation } of USAGES) {
    for (const { index, 1: signe = '' } of texte.matchAll(motif)) {
      if (!citation && citee(index)) continue;
      yield { fichier, chemin, position: situer(index), message: message(signe) };
    }
  }
}
