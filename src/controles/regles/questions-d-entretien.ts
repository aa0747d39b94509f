import { LISTES_SAVOIRS } from '../../referentiel/competence.ts';
import { nomFichier, type Contenu, type Dossier } from '../contenu.ts';
import { plusProche } from '../faute.ts';
import type { FichierLu } from '../lecture.ts';
import type { Constat, Regle } from '../regle.ts';

/** A guide that leaves a criterion unasked, or asks about one that is not there, misleads a jury. */
export const questionsDEntretien: Regle = {
  id: 'questions-d-entretien',
  resume: 'Les questions portent sur des critères et des savoirs de la compétence, et atteignent chaque critère évalué',
  *verifier({ dossiers }: Contenu) {
    for (const dossier of dossiers) {
      for (const fichier of dossier.competences) yield* deLaFiche(fichier, criteresEvalues(dossier, fichier));
    }
  },
};

/** Ids of the criteria that the editions of the RE assess in this compétence. */
function criteresEvalues({ evaluations }: Dossier, fichier: FichierLu<'competences'>): string[] {
  const lignes = evaluations.flatMap((e) => e.donnees?.competences ?? []);
  const ids = lignes.filter((l) => String(l.competence) === nomFichier(fichier)).flatMap((l) => l.criteres);
  return [...new Set(ids.map((c) => c.id))];
}

function* deLaFiche(fichier: FichierLu<'competences'>, evalues: string[]): Generator<Constat> {
  const { donnees } = fichier;
  if (!donnees || donnees.questions.length === 0) return;
  const connus = [...new Set([...evalues, ...(donnees.criteres ?? []).map((c) => c.id)])];
  const savoirs = LISTES_SAVOIRS.flatMap((liste) => donnees[liste] ?? []);
  for (const [i, question] of donnees.questions.entries()) {
    for (const [j, id] of question.criteres.entries()) {
      if (evalues.length === 0 || connus.includes(id)) continue;
      const chemin = ['questions', i, 'criteres', j];
      yield {
        fichier,
        chemin,
        message: `Critère ${id} inattendu, un critère de la compétence attendu`,
        attendu: connus,
      };
    }
    for (const [j, savoir] of question.savoirs.entries()) {
      if (savoirs.includes(savoir)) continue;
      const chemin = ['questions', i, 'savoirs', j];
      const message = `Savoir absent des listes de la fiche : « ${savoir} »`;
      yield { fichier, chemin, message, suggestion: plusProche(savoir, savoirs) };
    }
  }
  const atteints = new Set(donnees.questions.flatMap((q) => q.criteres));
  const oublies = evalues.filter((id) => !atteints.has(id));
  if (oublies.length === 0) return;
  yield { fichier, chemin: ['questions'], message: `Aucune question n’atteint ${oublies.join(', ')}` };
}
