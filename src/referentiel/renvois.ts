import type { EntreeDeGlossaire } from './glossaire.ts';
import type { Titre } from './modele.ts';
import { aplatir } from './typographie.ts';

/** A piece of an official wording, and whether a glossary mark (the asterisks of the REAC) ends it. */
export interface Morceau {
  morceau: string;
  marque: boolean;
  /** The entry of the glossary that the mark calls; undefined where the document has none. */
  entree: EntreeDeGlossaire | undefined;
}

/** Cuts a wording at its glossary marks; the letter is untouched. */
export function decouperAuxMarques(texte: string, titre: Titre): Morceau[] {
  return texte.split('*').map((morceau, i, tous) => {
    const marque = i < tous.length - 1;
    return { morceau, marque, entree: marque ? entreeAvant(tous.slice(0, i + 1).join(''), titre) : undefined };
  });
}

/** The glossary entry whose term ends right before the mark. */
function entreeAvant(debut: string, titre: Titre): EntreeDeGlossaire | undefined {
  const plat = aplatir(debut);
  return titre.glossaire?.entrees
    .flatMap((entree) => entree.termes.map((terme) => ({ entree, terme: aplatir(terme) })))
    .sort((a, b) => b.terme.length - a.terme.length)
    .find(({ terme }) => plat.endsWith(terme) && !/[a-z0-9]/.test(plat.charAt(plat.length - terme.length - 1)))?.entree;
}
