import { aplatir } from '../../referentiel/typographie.ts';
import type { Contenu } from '../contenu.ts';
import type { Regle } from '../regle.ts';

/** A term of two groups would join everything they hold. */
export const synonymeRepete: Regle = {
  id: 'synonyme-repete',
  resume: 'Un terme n’est que dans un groupe de synonymes, une fois ; chaque groupe a son identifiant',
  *verifier({ synonymes }: Contenu) {
    const ids = new Set<string>();
    const vus = new Map<string, string>();
    for (const [i, { id, termes }] of (synonymes?.donnees ?? []).entries()) {
      if (!synonymes) return;
      if (ids.has(id)) yield { fichier: synonymes, chemin: [i, 'id'], message: `Groupe « ${id} » déjà déclaré` };
      ids.add(id);
      for (const [rang, terme] of termes.entries()) {
        const deja = vus.get(aplatir(terme));
        const message = `« ${terme} » déjà dans le groupe « ${deja ?? ''} »`;
        if (deja !== undefined) yield { fichier: synonymes, chemin: [i, 'termes', rang], message };
        vus.set(aplatir(terme), id);
      }
    }
  },
};
