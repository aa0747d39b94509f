import type { Contenu } from './contenu.ts';
import { plusProche } from './faute.ts';
import type { Constat } from './regle.ts';

/** A constat and the id of the rule that made it. */
export interface Releve extends Constat {
  regle: string;
}

/** Rule of the declarations themselves; nothing excuses it. */
export const EXCEPTION_INUTILE = 'exception-inutile';

/**
 * Silences what a session declares as a gap of its document, and tells the declarations that silence nothing.
 * @param ids the rules a session may depart from
 */
export function appliquerExceptions(
  { dossiers }: Contenu,
  releves: readonly Releve[],
  ids: readonly string[],
): Releve[] {
  const restants = new Set(releves);
  const inutiles: Releve[] = [];
  for (const fichier of dossiers.flatMap((d) => d.evaluations)) {
    for (const [i, session] of (fichier.donnees?.sessions ?? []).entries()) {
      for (const [j, { controle }] of session.exceptions.entries()) {
        const tus = [...restants].filter(
          (r) => r.regle === controle && r.fichier === fichier && r.chemin[0] === 'sessions' && r.chemin[1] === i,
        );
        for (const r of tus) restants.delete(r);
        if (tus.length > 0) continue;
        const connu = ids.includes(controle);
        inutiles.push({
          regle: EXCEPTION_INUTILE,
          fichier,
          chemin: ['sessions', i, 'exceptions', j, 'controle'],
          message: connu
            ? `Exception inutile : la session respecte le contrôle ${controle}`
            : `Contrôle ${controle} inattendu, l’identifiant d’un contrôle attendu`,
          ...(connu ? {} : { attendu: ids, suggestion: plusProche(controle, ids) }),
        });
      }
    }
  }
  return [...restants, ...inutiles];
}
