import { citer } from '../typographie.ts';
import type { Changement, TypeChangement } from './changement.ts';

/** The types, as they are named on screen. */
export const NOMS_TYPES: Record<TypeChangement, string> = {
  ajout: 'ajout',
  retrait: 'retrait',
  reformulation: 'reformulation',
  typographie: 'typographie',
  deplacement: 'déplacement',
  decoupage: 'découpage',
};

/** How a criterion of one list differs from the other’s, where two lists stand side by side: neither came after the other. */
export const NOMS_ECARTS: Record<TypeChangement, string> = {
  ajout: 'seulement dans le RE',
  retrait: 'seulement dans le REAC',
  reformulation: 'formulé autrement',
  typographie: 'écrit autrement',
  deplacement: 'à une autre place',
  decoupage: 'découpé autrement',
};

/** A change said in one sentence, without its final stop. */
export function enPhrase({ type, objet, avant = '', apres = '', difference }: Changement): string {
  switch (type) {
    case 'ajout':
      return `${objet} : ${difference ?? apres} en plus`;
    case 'retrait':
      return `${objet} : ${difference ?? avant} en moins`;
    case 'reformulation':
      return `${objet} : ${citer(avant)} devient ${citer(apres)}`;
    case 'typographie':
      return `${objet} : seule la graphie change, ${citer(apres)}`;
    case 'deplacement':
      return `${objet} : il change de place (il était ${avant.charAt(0).toLowerCase()}${avant.slice(1)})`;
    case 'decoupage':
      return `${objet} : ${apres} (avant : ${avant})`;
  }
}
