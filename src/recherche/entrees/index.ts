import type { Referentiels } from '../../referentiel/modele.ts';
import { entreesCommunes } from './communs.ts';
import { entreesDesCriteres } from './criteres.ts';
import type { Entree } from './entree.ts';
import { entreesDesSavoirs } from './savoirs.ts';
import { entreesDesCompetences, entreesDuTitre, type LireProse } from './titres.ts';

/**
 * Everything the content lets people search.
 * @param prose the text under the front matter of a content file
 */
export function recenserEntrees(referentiels: Referentiels, prose: LireProse): Entree[] {
  const { titres } = referentiels;
  return [
    ...titres.flatMap((t) => [
      ...entreesDuTitre(t, prose),
      ...entreesDesCompetences(t, prose),
      ...entreesDesCriteres(t),
    ]),
    ...entreesDesSavoirs(titres),
    ...entreesCommunes(referentiels, prose),
  ];
}
