import { nomFichier, type Contenu } from '../contenu.ts';
import type { FichierLu } from '../lecture.ts';
import type { Constat, Regle } from '../regle.ts';

/** A référentiel leaves no number out: a gap is a file that is missing, or misnumbered. */
export const numerosConsecutifs: Regle = {
  id: 'numeros-consecutifs',
  resume: 'Activités, compétences, transversales, modalités et parcours se numérotent à partir de 1, sans trou',
  *verifier({ dossiers, modalites, parcours }: Contenu) {
    for (const { activites, competences, transversales } of dossiers) {
      // these two are named by their numbers
      yield* sansTrou(activites, 'numero', (f) => Number(nomFichier(f)));
      yield* sansTrou(competences, 'numero', (f) => Number(nomFichier(f)));
      yield* sansTrou(transversales, 'numero', (f) => f.donnees?.numero);
    }
    yield* sansTrou(modalites, 'ordre', (f) => f.donnees?.ordre);
    yield* sansTrou(parcours, 'ordre', (f) => f.donnees?.ordre);
  },
};

/** Numbers that differ have no gap when none is above their count. */
function* sansTrou<F extends FichierLu>(
  fichiers: readonly F[],
  cle: string,
  numero: (f: F) => number | undefined,
): Generator<Constat> {
  for (const fichier of fichiers) {
    const n = numero(fichier);
    if (n === undefined || n <= fichiers.length) continue;
    const message = `Numéro ${n} inattendu : ${fichiers.length} fichiers se numérotent de 1 à ${fichiers.length}`;
    yield { fichier, chemin: [cle], message };
  }
}
