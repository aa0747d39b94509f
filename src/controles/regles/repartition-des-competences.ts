import { nomFichier, type Contenu } from '../contenu.ts';
import type { FichierLu } from '../lecture.ts';
import type { Regle } from '../regle.ts';

/** An activité type is a CCP: a compétence in two of them, or in none, has no certificate of its own. */
export const repartitionDesCompetences: Regle = {
  id: 'repartition-des-competences',
  resume: 'Toute compétence appartient à une activité, et à une seule',
  *verifier({ dossiers }: Contenu) {
    for (const { activites, competences } of dossiers) {
      const prises = new Map<number, FichierLu>();
      for (const f of activites) {
        for (const [i, n] of (f.donnees?.competences ?? []).entries()) {
          const premier = prises.get(n);
          if (premier && premier !== f)
            yield {
              fichier: f,
              chemin: ['competences', i],
              message: `Compétence ${n} déjà dans ${premier.fichier}, une seule activité attendue`,
            };
          else prises.set(n, f);
        }
      }
      if (!activites.every((a) => a.donnees)) continue;
      for (const f of competences) {
        if (prises.has(Number(nomFichier(f)))) continue;
        yield { fichier: f, chemin: ['numero'], message: `Compétence ${nomFichier(f)} dans aucune activité` };
      }
    }
  },
};
