import { aplatir } from '../../referentiel/typographie.ts';
import { pagesDe } from '../texte/elements.ts';
import type { Fragment } from '../texte/fragments.ts';

/** The same words in every RE read so far, from 2017 to 2024. */
const DERNIER_CCP = /\bentretien se deroule en fin de session du dernier ccp\b/;

/**
 * Finds the sentence that adds an entretien final to the session of the last CCP, wherever its lines end.
 * @returns its pages; none when the RE has no such sentence
 */
export function lireDernierCcp(fragments: readonly Fragment[]): number[] {
  let texte = '';
  const lignes = fragments.map((fragment) => {
    const debut = texte.length;
    texte += `${aplatir(fragment.texte)} `;
    return { fragment, debut, fin: texte.length };
  });
  const phrase = DERNIER_CCP.exec(texte);
  if (!phrase) return [];
  const fin = phrase.index + phrase[0].length;
  return pagesDe(lignes.filter((l) => l.debut < fin && l.fin > phrase.index).map((l) => l.fragment));
}
