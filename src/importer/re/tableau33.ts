import { aplatir } from '../../referentiel/typographie.ts';
import type { Reserve } from '../constats.ts';
import type { LigneTransversale } from '../modele.ts';
import { cellules, pagesDe, phrase, place } from '../texte/elements.ts';
import type { Fragment } from '../texte/fragments.ts';
import { separerTitres } from './tableau31.ts';

/**
 * Reads table 3.3. The name of a transversale is drawn after its compétences: its height, that of the first
 * of them, tells where it begins.
 */
export function lireTableau33(
  fragments: readonly Fragment[],
  titres: readonly string[],
  fichier: string,
): { lignes: LigneTransversale[]; reserves: Reserve[] } {
  const iEntete = fragments.findIndex((f) => /^competences professionnelles concernees$/.test(aplatir(f.texte)));
  const corps = fragments
    .slice(iEntete + 1)
    .filter((f) => !/^competences (transversales|professionnelles concernees)$/.test(aplatir(f.texte)));
  const entete = fragments[iEntete];
  if (!entete) return { lignes: [], reserves: [] };
  const gauche = Math.min(...corps.map((f) => f.x));
  const droite = Math.min(...corps.filter((f) => f.x > gauche + 60).map((f) => f.x));
  const noms = corps.filter((f) => f.x < droite - 4);
  const droites = corps.filter((f) => f.x >= droite - 4);
  const debuts = cellules(noms);
  const reserves: Reserve[] = [];
  const lignes = debuts.map((nom, i): LigneTransversale => {
    const debut = place(nom[0] ?? entete) - 2;
    const fin = debuts[i + 1]?.[0];
    const siennes = droites
      .filter((f) => place(f) >= debut && (!fin || place(f) < place(fin) - 2))
      .toSorted((a, b) => place(a) - place(b));
    const intitule = phrase(nom);
    const { lus, reste } = separerTitres(
      siennes.map((f) => f.texte),
      titres,
    );
    if (reste.length > 0 || lus.length === 0)
      reserves.push({
        fichier,
        page: nom[0]?.page ?? 1,
        raison: `Tableau 3.3, « ${intitule} » : des lignes ne sont le titre d'aucune compétence connue`,
        textes: reste,
      });
    return { intitule, competences: lus, pages: pagesDe([...nom, ...siennes]) };
  });
  return { lignes, reserves };
}
