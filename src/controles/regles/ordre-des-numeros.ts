import type { Chemin } from '../chemins.ts';
import type { Contenu } from '../contenu.ts';
import type { FichierLu } from '../lecture.ts';
import type { Constat, Regle } from '../regle.ts';
import { sourcesCitees } from '../sources.ts';

/**
 * Lists of numbers that no document orders otherwise. Those of tables 3.1 and 3.3 keep the printed order, and
 * criteria that of their lists.
 */
export const ordreDesNumeros: Regle = {
  id: 'ordre-des-numeros',
  resume: 'Les pages d’une source, les compétences d’une activité et les sessions vont dans l’ordre',
  *verifier(contenu: Contenu) {
    for (const { fichier, chemin, pages } of sourcesCitees(contenu))
      yield* croissants(fichier, [...chemin, 'pages'], pages, 'Page');
    for (const { activites, competences, evaluations } of contenu.dossiers) {
      for (const f of activites) {
        yield* croissants(f, ['competences'], f.donnees?.competences, 'Compétence');
        yield* croissants(f, ['transversales'], f.donnees?.transversales, 'Transversale');
      }
      for (const f of competences) {
        for (const [i, { rangs }] of (f.donnees?.classementDeduit ?? []).entries())
          yield* croissants(f, ['classementDeduit', i, 'rangs'], rangs, 'Rang');
      }
      for (const f of evaluations) {
        const numeros = f.donnees?.activites.map((a) => a.numero);
        yield* croissants(f, ['activites'], numeros, 'Activité', 'numero');
        // the titre first, then its CCP and CCS by their numbers
        const sessions = f.donnees?.sessions.map((s) => Number(/\d+$/.exec(s.perimetre)?.[0] ?? 0));
        yield* croissants(f, ['sessions'], sessions, 'Session', 'perimetre');
      }
    }
  },
};

/** @param cle where the number is, in a list of mappings */
function* croissants(
  fichier: FichierLu,
  chemin: Chemin,
  numeros: readonly number[] = [],
  nom: string,
  cle?: string,
): Generator<Constat> {
  for (const [i, n] of numeros.entries()) {
    const precedent = numeros[i - 1];
    // a number that is there twice is for the rule doublon
    if (precedent === undefined || precedent <= n) continue;
    const message = `${nom} ${n} après ${precedent}, ordre croissant attendu`;
    yield { fichier, chemin: cle ? [...chemin, i, cle] : [...chemin, i], message };
  }
}
