import { valeurs } from '../chemins.ts';
import type { Contenu } from '../contenu.ts';
import type { FichierLu } from '../lecture.ts';
import { noeuds, type Corps } from '../mdx.ts';
import type { Constat, Regle } from '../regle.ts';

/**
 * What no reader sees and a program reads: controls, marks of direction, zero-width characters, what Unicode has not
 * given a meaning; U+FFFD, which stands for bytes that are not UTF-8; and the ligatures that some PDFs give for two
 * letters. A text that holds one is not the one it looks like: it can read in another order, and no search finds it.
 */
const INVISIBLES = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\u2028\u2029\uFFFD\uFB00-\uFB06]/gu;

const LIGATURE = /[\uFB00-\uFB06]/;

const nommer = (c: string): string => `U+${(c.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

/** A text is what it looks like. */
export const caractereInvisible: Regle = {
  id: 'caractere-invisible',
  resume:
    'Aucun texte ne contient de caractère invisible : contrôle, sens de lecture, largeur nulle, octets illisibles, ligature de PDF',
  *verifier({ fichiers }: Contenu) {
    for (const fichier of fichiers) {
      for (const { chemin, valeur } of valeurs(fichier.donnees))
        for (const { 0: c, index } of typeof valeur === 'string' ? valeur.matchAll(INVISIBLES) : [])
          yield { fichier, chemin, position: fichier.yaml.situerDans(chemin, index), message: inattendu(c) };
      if (fichier.corps) yield* duCorps(fichier, fichier.corps);
    }
  },
};

function* duCorps(fichier: FichierLu, { texte, avant, arbre }: Corps): Generator<Constat> {
  const source = '\n'.repeat(avant) + texte;
  for (const noeud of noeuds(arbre)) {
    if (!('value' in noeud) || !noeud.position) continue;
    const [c] = noeud.value.match(INVISIBLES)?.filter((trouve) => !/[\t\r\n]/.test(trouve)) ?? [];
    if (c === undefined) continue;
    const { start, end } = noeud.position;
    // written by its number, it is not there as itself
    const lignes = source.slice(start.offset, source.indexOf(c, start.offset)).split('\n');
    const ecrit = source.slice(start.offset, end.offset).includes(c);
    const colonne = (lignes.at(-1)?.length ?? 0) + (lignes.length === 1 ? start.column : 1);
    const position = ecrit ? { line: start.line + lignes.length - 1, column: colonne } : start;
    yield { fichier, chemin: [], position, message: inattendu(c) };
  }
}

const inattendu = (c: string): string =>
  LIGATURE.test(c)
    ? `Ligature inattendue (${nommer(c)}) : tapez ses lettres, « ${c.normalize('NFKC')} »`
    : `Caractère invisible inattendu (${nommer(c)}) : effacez-le et retapez le passage`;
