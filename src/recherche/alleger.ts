import { mots } from './formes.ts';
import { chercher, type Moteur } from './moteur.ts';
import { motsDe } from './requete.ts';
import type { Choix } from './table.ts';

/** A query with fewer words, and how many entries answer it. */
export interface Allegee {
  saisie: string;
  nombre: number;
}

/** Queries proposed at most. */
const PROPOSEES = 3;

/**
 * What to ask instead of words that no entry has together: the same without one of them, the unknown ones first gone;
 * else each alone.
 * @returns those that find something, the most precise first
 */
export async function alleger(moteur: Moteur, saisie: string, choix: Choix): Promise<Allegee[]> {
  const ecrits = mots(saisie).map(({ debut, fin }) => saisie.slice(debut, fin));
  const connus = ecrits.filter((mot) => motsDe(mot, moteur.lexique).every((f) => moteur.lexique.mots.has(f)));
  if (connus.length === 0 || ecrits.length < 2) return [];
  const sansUn = connus.length > 2 ? connus.map((_, i) => connus.toSpliced(i, 1)) : [];
  for (const essais of [[connus], sansUn, connus.map((mot) => [mot])]) {
    const allegees = await Promise.all(
      [...new Set(essais.map((essai) => essai.join(' ')))].map(async (essai) => {
        const { trouves } = await chercher(moteur, essai, choix);
        return { saisie: essai, nombre: trouves.length };
      }),
    );
    const utiles = allegees.filter((a) => a.nombre > 0 && a.saisie !== saisie.trim());
    if (utiles.length > 0) return utiles.sort((a, b) => a.nombre - b.nombre).slice(0, PROPOSEES);
  }
  return [];
}
