import { composer } from '../referentiel/typographie.ts';
import { extraire, marquer, type Morceau } from './extrait.ts';
import type { Resultat } from './moteur.ts';

/** « 1 entrée », « 12 entrées » */
export const nombre = (n: number, mot: string): string =>
  composer(`${n.toLocaleString('fr-FR')} ${mot}${n > 1 ? 's' : ''}`);

/** An element with its class and what it holds. */
export function creer<K extends keyof HTMLElementTagNameMap>(
  nom: K,
  classe: string,
  ...contenu: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const e = document.createElement(nom);
  if (classe) e.className = classe;
  e.append(...contenu);
  return e;
}

const montrer = (morceaux: Morceau[]): (Node | string)[] =>
  morceaux.map(({ texte, marque }) => (marque ? creer('mark', '', composer(texte)) : composer(texte)));

/** A result as lists show it: what it is and where, its designation, and the words that answer. */
export function vueResultat(r: Resultat, formes: readonly string[], niveau: 'h2' | 'h3'): HTMLLIElement {
  const titre = marquer(r.titre, formes);
  const lien = creer('a', '', ...montrer(titre));
  lien.href = r.adresse;
  const lieu = creer('p', 'lieu', creer('span', 'nature', r.nature), ` ${composer(r.lieu)}`);
  if (!r.enVigueur) lieu.append(' ', creer('span', 'anterieure', 'Édition antérieure'));
  const li = creer('li', '', lieu, creer(niveau, '', lien));
  // what answers may be another of its names
  const alias =
    titre.some((m) => m.marque) || r.lieu.includes(r.alias[0] ?? '') ? [] : r.alias.map((a) => marquer(a, formes));
  const dit = alias.find((morceaux) => morceaux.some((m) => m.marque));
  if (dit) li.append(creer('p', 'extrait', 'Aussi appelé : ', ...montrer(dit)));
  if (r.texte) li.append(creer('p', 'extrait', ...montrer(extraire(r.texte, formes))));
  return li;
}
