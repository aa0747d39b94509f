import { publiee } from '../racine.ts';
import { citer, composer } from '../referentiel/typographie.ts';
import { creer, nombre } from './affichage.ts';
import { alleger } from './alleger.ts';
import { mots } from './formes.ts';
import type { Moteur, Reponse } from './moteur.ts';
import { proposer } from './orthographe.ts';
import type { Choix } from './table.ts';

/** What is said of an answer, to the eye and to the ear. */
export function annoncer({ trouves, parSynonyme, famille, requete }: Reponse): string {
  if (requete && requete.inconnus.length > 0) return 'Aucune entrée.';
  if (trouves.length === 0) return famille.length > 0 ? 'Aucune entrée avec ces mots exactement.' : 'Aucune entrée.';
  const synonymes = parSynonyme > 0 ? composer(`, dont ${parSynonyme} avec un synonyme`) : '';
  return `${nombre(trouves.length, 'entrée')}${synonymes}`;
}

/**
 * What to try when nothing answers: a word well spelt, fewer words, no filter, the index.
 * @param chercher starts another search
 */
export async function secourir(
  moteur: Moteur,
  { requete, trouves, famille }: Reponse,
  saisie: string,
  choix: Choix,
  chercher: (saisie: string) => void,
): Promise<Node[]> {
  if (trouves.length > 0) return [];
  const lien = (autre: string) => {
    const bouton = creer('button', 'lien', autre);
    bouton.type = 'button';
    bouton.addEventListener('click', () => chercher(autre));
    return bouton;
  };
  const conseils: Node[] = [];
  const inconnus = requete?.inconnus ?? [];
  if (inconnus.length > 0) {
    const dits = inconnus.map((i) => citer(surface(saisie, i)));
    const absents = dits.length > 1 ? 'Ces mots ne sont dans aucune entrée' : 'Ce mot n’est dans aucune entrée';
    conseils.push(creer('p', '', composer(`${absents} : ${dits.join(', ')}.`)));
    const propose = proposer(moteur.lexique, saisie, inconnus);
    if (propose !== undefined)
      conseils.push(creer('p', 'vouliez-vous-dire', 'Vouliez-vous dire ', lien(propose), composer(' ?')));
  }
  const allegees = famille.length > 0 ? [] : await alleger(moteur, saisie, choix);
  if (allegees.length > 0)
    conseils.push(
      creer(
        'p',
        '',
        composer('Avec moins de mots : '),
        ...allegees.flatMap((a, i) => [i > 0 ? ', ' : '', lien(a.saisie), ` (${nombre(a.nombre, 'entrée')})`]),
        '.',
      ),
    );
  if (Object.keys(choix).length > 0) conseils.push(creer('p', '', 'Ou retirez un filtre.'));
  else if (conseils.length < 2 && famille.length === 0) {
    const index = creer('a', '', 'l’index des savoirs');
    index.href = publiee('/savoirs/');
    conseils.push(creer('p', '', 'Essayez un autre mot, ou parcourez ', index, '.'));
  }
  return conseils;
}

/** The word as it was typed. */
function surface(saisie: string, inconnu: string): string {
  const mot = mots(saisie).find(({ forme }) => forme === inconnu);
  return mot ? saisie.slice(mot.debut, mot.fin) : inconnu;
}
