import {
  isMap,
  isNode,
  isScalar,
  LineCounter,
  parseDocument,
  visit,
  type Document,
  type ErrorCode,
  type Node,
} from 'yaml';
import type { VFileMessage } from 'vfile-message';
import { faute, type Position } from './faute.ts';
import { avancer } from './scalaire.ts';

/** YAML that was read, and the way from a path in its data to a place in its file. */
export interface YamlLu {
  valeur: unknown;
  /** Place of the value at a path; of its nearest parent when the path leads nowhere. */
  situer: (chemin: readonly PropertyKey[]) => Position;
  /** Place of a key in the mapping at a path. */
  situerCle: (chemin: readonly PropertyKey[], cle: string) => Position;
  /** Place of a character of the text at a path. */
  situerDans: (chemin: readonly PropertyKey[], index: number) => Position;
  possede: (chemin: readonly PropertyKey[]) => boolean;
}

/** Stands for the YAML of a file that cannot be read. */
export const YAML_ABSENT: YamlLu = {
  valeur: undefined,
  situer: () => ({ line: 1, column: 1 }),
  situerCle: () => ({ line: 1, column: 1 }),
  situerDans: () => ({ line: 1, column: 1 }),
  possede: () => false,
};

const MESSAGES: Partial<Record<ErrorCode, string>> = {
  DUPLICATE_KEY: 'clé présente deux fois dans le même bloc',
  BAD_INDENT: 'retrait incorrect',
  TAB_AS_INDENT: 'tabulation en retrait, deux espaces attendues',
  MISSING_CHAR: 'caractère manquant : guillemet, crochet, accolade ou deux-points non fermé',
  UNEXPECTED_TOKEN: 'caractère inattendu',
  BLOCK_AS_IMPLICIT_KEY: 'deux-points inattendus dans une valeur : mettez-la entre guillemets',
  MULTILINE_IMPLICIT_KEY: 'clé sur plusieurs lignes, ou deux-points manquants',
  BLOCK_IN_FLOW: 'bloc à l’intérieur de crochets ou d’accolades',
  BAD_SCALAR_START: 'valeur qui commence par un caractère réservé : mettez-la entre guillemets',
  BAD_DQ_ESCAPE: 'barre oblique inverse inattendue entre guillemets',
  BAD_ALIAS: 'alias inconnu : une valeur qui commence par * se met entre guillemets',
};

/**
 * Reads YAML.
 * @param decalage lines of the file before the YAML
 * @returns the value and its places, or the faults
 */
export function lireYaml(texte: string, fichier: string, decalage: number): YamlLu | VFileMessage[] {
  const lignes = new LineCounter();
  const document = parseDocument(texte, { lineCounter: lignes });
  const position = (offset: number): Position => {
    const { line, col } = lignes.linePos(offset);
    return { line: line + decalage, column: col };
  };
  if (document.errors.length > 0) {
    return document.errors.map((e) =>
      faute({
        fichier,
        position: position(e.pos[0]),
        regle: 'yaml-illisible',
        message: `YAML illisible : ${MESSAGES[e.code] ?? 'syntaxe incorrecte'}`,
      }),
    );
  }
  const alias: VFileMessage[] = [];
  visit(document, {
    Alias(_, { range }) {
      const message = 'YAML illisible : alias inattendu, recopiez la valeur';
      alias.push(faute({ fichier, position: position(range?.[0] ?? 0), regle: 'yaml-illisible', message }));
    },
  });
  // a few lines of them stand for gigabytes
  if (alias.length > 0) return alias;
  return {
    valeur: document.toJS() as unknown,
    situer: (chemin) => position(offsetDe(document, chemin)),
    situerCle: (chemin, cle) => {
      const parent = noeud(document, chemin);
      const paire = isMap(parent) ? parent.items.find((p) => isNode(p.key) && String(p.key) === cle) : undefined;
      return position(isNode(paire?.key) ? (paire.key.range?.[0] ?? 0) : offsetDe(document, chemin));
    },
    situerDans: (chemin, index) => {
      const scalaire = noeud(document, chemin);
      const [debut, fin] = scalaire?.range ?? [];
      if (!isScalar(scalaire) || typeof scalaire.value !== 'string' || debut === undefined)
        return position(offsetDe(document, chemin));
      return position(debut + avancer(texte.slice(debut, fin), scalaire.value, index));
    },
    possede: (chemin) => document.hasIn(chemin),
  };
}

function noeud(document: Document, chemin: readonly PropertyKey[]): Node | null {
  if (chemin.length === 0) return document.contents;
  const trouve = document.getIn(chemin, true);
  return isNode(trouve) ? trouve : null;
}

function offsetDe(document: Document, chemin: readonly PropertyKey[]): number {
  for (let n = chemin.length; n >= 0; n -= 1) {
    const debut = noeud(document, chemin.slice(0, n))?.range?.[0];
    if (debut !== undefined) return debut;
  }
  return 0;
}
