import type { Contenu } from '../contenu.ts';
import type { Regle } from '../regle.ts';

/** What a titre cannot be shown without. */
export const dossierComplet: Regle = {
  id: 'dossier-complet',
  resume: 'Un dossier de titre a titre.mdx, une activité, une compétence et une édition au moins',
  *verifier({ dossiers }: Contenu) {
    for (const { id, titre, activites, competences, evaluations, fichiers } of dossiers) {
      const absents = [
        titre ? undefined : 'titre.mdx',
        activites.length > 0 ? undefined : 'activites/1.mdx',
        competences.length > 0 ? undefined : 'competences/1.mdx',
        evaluations.length > 0 ? undefined : 'evaluation/<date>.mdx',
      ].filter((nom) => nom !== undefined);
      const fichier = titre ?? fichiers[0];
      if (absents.length === 0 || !fichier) continue;
      const message = `Dossier ${id} incomplet : ${absents.join(', ')} manquant${absents.length > 1 ? 's' : ''}`;
      yield { fichier, chemin: [], message };
    }
  },
};
