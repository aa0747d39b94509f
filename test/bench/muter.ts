import { isCollection, isMap, isScalar, isSeq, parseDocument, type Document, type YAMLSeq } from 'yaml';
import type { Chemin } from '../../src/controles/chemins.ts';

/** What a slip of the keyboard, or of a merge, does to a file. */
export const GENRES = [
  'clé supprimée',
  'nombre changé',
  'référence perdue',
  'liste permutée',
  'fichier tronqué',
  'type changé',
  'élément doublé',
] as const;
export type Genre = (typeof GENRES)[number];

/** A file after its mutation. */
export interface Mutation {
  genre: Genre;
  texte: string;
  /** Path of the mutated node in the data; undefined for a file that was cut. */
  chemin: Chemin | undefined;
}

/** Draws a number in [0, n). */
export type Tirage = (n: number) => number;

/** Mulberry32: the same mutations on every machine. */
export function tirageDepuis(graine: number): Tirage {
  let etat = graine;
  return (n) => {
    etat = (etat + 0x6d2b79f5) | 0;
    let t = Math.imul(etat ^ (etat >>> 15), 1 | etat);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 4294967296) * n);
  };
}

/** Keys whose values name something else. */
const REFERENCES =
  /^(?:competences?|modalites?|document|perimetre|activite|transversales|cibles|titre|possibles|controle)$/;

/**
 * Mutates a file once.
 * @returns undefined when it has nothing of the kind to mutate
 */
export function muter(texte: string, genre: Genre, tirer: Tirage): Mutation | undefined {
  if (genre === 'fichier tronqué')
    return { genre, texte: texte.slice(0, 1 + tirer(texte.length - 2)), chemin: undefined };
  const [, debut = '', donnees = texte, fin = ''] = /^(---\n)([\s\S]*?)(^---\n[\s\S]*)$/m.exec(texte) ?? [];
  const document = parseDocument(donnees);
  const candidats = noeuds(document).filter((c) => convient(document, c, genre));
  const chemin = candidats[tirer(candidats.length)];
  if (!chemin) return undefined;
  const mute = appliquer(document, chemin, genre, tirer);
  return {
    genre,
    texte: debut + document.toString({ lineWidth: 0, flowCollectionPadding: false }) + fin,
    chemin: mute,
  };
}

/** Path of every node, the root left out. */
function noeuds(document: Document): Chemin[] {
  const chemins: Chemin[] = [];
  const descendre = (noeud: unknown, chemin: Chemin) => {
    if (chemin.length > 0) chemins.push(chemin);
    if (isMap(noeud)) for (const { key, value } of noeud.items) descendre(value, [...chemin, String(key)]);
    if (isSeq(noeud)) for (const [i, item] of noeud.items.entries()) descendre(item, [...chemin, i]);
  };
  descendre(document.contents, []);
  return chemins;
}

function convient(document: Document, chemin: Chemin, genre: Genre): boolean {
  const noeud = document.getIn(chemin, true);
  const cle = chemin.findLast((c) => typeof c === 'string');
  switch (genre) {
    case 'clé supprimée':
      return typeof chemin.at(-1) === 'string';
    case 'nombre changé':
      return isScalar(noeud) && typeof noeud.value === 'number';
    case 'référence perdue':
      return isScalar(noeud) && typeof noeud.value !== 'boolean' && cle !== undefined && REFERENCES.test(cle);
    case 'liste permutée':
      return isSeq(noeud) && noeud.items.length > 1;
    case 'élément doublé':
      return typeof chemin.at(-1) === 'number';
    case 'type changé':
      return true;
    case 'fichier tronqué':
      return false;
  }
}

/** @returns path of the node that is wrong afterwards */
function appliquer(document: Document, chemin: Chemin, genre: Genre, tirer: Tirage): Chemin {
  const noeud = document.getIn(chemin, true);
  const parent = document.getIn(chemin.slice(0, -1), true) as YAMLSeq;
  const valeur = isScalar(noeud) ? noeud.value : undefined;
  switch (genre) {
    case 'clé supprimée':
      document.deleteIn(chemin);
      return chemin.slice(0, -1);
    case 'nombre changé': {
      const avant = Number(valeur);
      document.setIn(chemin, avant > 1 && tirer(2) === 0 ? avant - 1 : avant + 1 + tirer(9));
      return chemin;
    }
    case 'référence perdue':
      document.setIn(chemin, typeof valeur === 'number' ? 80 + tirer(9) : perdre(String(valeur)));
      return chemin;
    case 'liste permutée': {
      const { items } = noeud as YAMLSeq;
      const i = tirer(items.length - 1);
      const j = i + 1 + tirer(items.length - 1 - i);
      [items[i], items[j]] = [items[j], items[i]];
      return [...chemin, i];
    }
    case 'élément doublé': {
      const rang = Number(chemin.at(-1));
      parent.items.splice(rang, 0, parent.items[rang]);
      return [...chemin.slice(0, -1), rang + 1];
    }
    case 'type changé':
      document.setIn(chemin, typeof valeur === 'string' ? 12 : isCollection(noeud) ? 'texte' : [valeur]);
      return chemin;
    case 'fichier tronqué':
      return chemin;
  }
}

/** A name of the same form that names nothing. */
function perdre(nom: string): string {
  if (/\d$/.test(nom)) return nom.replace(/\d$/, (d) => String((Number(d) + 7) % 10));
  return `${nom.slice(0, -1)}${nom.endsWith('z') ? 'y' : 'z'}`;
}
