import { forme, formes } from './formes.ts';

/** A word of our texts. */
export interface MotConnu {
  /** The way it is most often written. */
  surface: string;
  /** How many times the entries use it; 0 for a compound written in one word, which is never proposed. */
  nombre: number;
  /** The stem it shares with other words; empty when it is alone of its family. */
  racine: string;
}

/** The words of our texts and the synonyms of the field, as they travel to the page: small, and all there is. */
export interface LexiqueEcrit {
  mots: [surface: string, nombre: number, racine: string][];
  synonymes: string[][];
}

export interface Lexique {
  /** By form. */
  mots: Map<string, MotConnu>;
  /** The forms, in alphabetical order: those that begin alike stand together. */
  tries: string[];
  /** Each term of each group, as forms; the longest first, as « mise en situation professionnelle » holds another. */
  synonymes: { groupe: number; suite: string[] }[];
}

export function lireLexique({ mots, synonymes }: LexiqueEcrit): Lexique {
  const parForme = new Map(
    mots.map(([surface, nombre, racine]) => [forme(surface), { surface, nombre, racine }] as const),
  );
  return {
    mots: parForme,
    tries: [...parForme.keys()].sort(),
    synonymes: synonymes
      .flatMap((termes, groupe) => termes.map((terme) => ({ groupe, suite: formes(terme) })))
      .sort((a, b) => b.suite.length - a.suite.length),
  };
}

/** True when a word of our texts begins so. */
export function commence({ tries }: Lexique, debut: string): boolean {
  let [bas, haut] = [0, tries.length];
  while (bas < haut) {
    const milieu = (bas + haut) >> 1;
    if ((tries[milieu] ?? '') < debut) bas = milieu + 1;
    else haut = milieu;
  }
  return tries[bas]?.startsWith(debut) ?? false;
}

/** A term of a group of synonyms, found in a text. */
export interface TermeTrouve {
  groupe: number;
  /** Ranks of its first word and of the word after its last. */
  de: number;
  a: number;
}

/** The synonyms a text holds, one within another too. @param suite the forms of the text */
export function trouverSynonymes({ synonymes }: Lexique, suite: readonly string[]): TermeTrouve[] {
  const trouves: TermeTrouve[] = [];
  for (const { groupe, suite: terme } of synonymes) {
    for (let de = 0; de + terme.length <= suite.length; de++) {
      if (terme.every((mot, i) => suite[de + i] === mot)) trouves.push({ groupe, de, a: de + terme.length });
    }
  }
  return trouves;
}

/** The synonyms of a query: where two overlap, the longest, as it is what was meant. */
export function synonymesDeLaRequete(lexique: Lexique, suite: readonly string[]): TermeTrouve[] {
  const retenus: TermeTrouve[] = [];
  for (const terme of trouverSynonymes(lexique, suite))
    if (!retenus.some((t) => t.de < terme.a && terme.de < t.a)) retenus.push(terme);
  return retenus;
}
