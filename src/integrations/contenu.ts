import type { Corps } from '../controles/mdx.ts';
import { lireContenu } from '../controles/lecture.ts';
import { texteDuCorps } from '../controles/texte-mdx.ts';
import { assembler } from '../referentiel/assemblage.ts';
import type { Referentiels } from '../referentiel/modele.ts';

/** What the steps that follow the pages need of content/. */
export interface ContenuLu {
  referentiels: Referentiels;
  /** Groups of words that are worth each other. */
  synonymes: string[][];
  /** The prose under the front matter of each file, by the entry’s path. */
  proses: ReadonlyMap<string, string>;
}

const lus = new Map<string, ContenuLu>();

/** content/ read afresh, not from the pages, once for all the steps: its trees and places in files are not kept. */
export function contenuDe(dossier: string): ContenuLu {
  const lu = lus.get(dossier) ?? lireContenuDe(dossier);
  lus.set(dossier, lu);
  return lu;
}

/** The same, as it is now. */
export function lireContenuDe(dossier: string): ContenuLu {
  const { collections, fichiers } = lireContenu(dossier);
  return {
    referentiels: assembler(collections),
    synonymes: collections.synonymes.map((s) => s.termes),
    proses: new Map(fichiers.map(({ chemin, corps }) => [chemin, corps ? prose(corps) : ''])),
  };
}

/** The passages of a body, one after the other; a heading is a sentence of its own. */
const prose = (corps: Corps): string =>
  texteDuCorps(corps)
    .map(({ texte }) => texte.replace(/(?<=[^.!?:;…])$/, '.'))
    .join(' ');
