import { publiee } from '../racine.ts';
import { citer, composer } from '../referentiel/typographie.ts';
import { creer, nombre } from './affichage.ts';
import { forme } from './formes.ts';
import type { Lexique } from './lexique.ts';
import type { Reponse } from './moteur.ts';
import { proposer } from './orthographe.ts';

/** What is said of an answer, to the eye and to the ear. */
export function annoncer({ trouves, parSynonyme, famille, requete }: Reponse): string {
  if (requete && requete.inconnus.length > 0) return 'Aucune entrée.';
  if (trouves.length === 0) return famille.length > 0 ? 'Aucune entrée avec ces mots exactement.' : 'Aucune entrée.';
  const synonymes = parSynonyme > 0 ? composer(`, dont ${parSynonyme} avec un synonyme`) : '';
  return `${nombre(trouves.length, 'entrée')}${synonymes}`;
}

/**
 * What to try when nothing answers.
 * @param filtree true when facets are chosen
 * @param chercher starts another search
 */
export function secourir(
  { requete, trouves }: Reponse,
  lexique: Lexique,
  saisie: string,
  filtree: boolean,
  chercher: (saisie: string) => void,
): Node[] {
  if (trouves.length > 0) return [];
  const inconnus = requete?.inconnus ?? [];
  if (inconnus.length === 0) {
    const conseil = filtree ? 'Retirez un filtre, ou un mot.' : 'Essayez avec moins de mots, ou avec un autre.';
    return [creer('p', '', conseil)];
  }
  const dits = inconnus.map((i) => citer(surface(saisie, i)));
  const absent = `${dits.length > 1 ? 'Ces mots ne sont' : 'Ce mot n’est'} dans aucune entrée : ${dits.join(', ')}.`;
  const propose = proposer(lexique, saisie, inconnus);
  if (propose === undefined) {
    const index = creer('a', '', 'l’index des savoirs');
    index.href = publiee('/savoirs/');
    return [creer('p', '', `${absent} Essayez un mot voisin, ou parcourez `, index, '.')];
  }
  const bouton = creer('button', 'lien', propose);
  bouton.type = 'button';
  bouton.addEventListener('click', () => chercher(propose));
  return [creer('p', '', absent), creer('p', 'vouliez-vous-dire', 'Vouliez-vous dire ', bouton, composer(' ?'))];
}

/** The word as it was typed. */
const surface = (saisie: string, inconnu: string): string =>
  /* as in the query, hyphens part words */
  saisie.match(/[\p{L}\p{M}\p{N}'’]+/gu)?.find((mot) => forme(mot) === inconnu) ?? inconnu;
