import type { Chemin } from '../chemins.ts';
import { nomFichier, type Contenu, type Dossier } from '../contenu.ts';
import type { Constat, Regle } from '../regle.ts';

/** The RE’s criteria and the REAC’s are two lists, linked by their ids (see the schema of an édition). */
export const criteresDuReac: Regle = {
  id: 'criteres-du-reac',
  resume: 'Un critère du RE reprend un critère de la fiche, ou se dit hors REAC',
  *verifier({ dossiers }: Contenu) {
    for (const dossier of dossiers) {
      yield* desEditions(dossier);
    }
  },
};

function* desEditions({ competences, evaluations }: Dossier): Generator<Constat> {
  for (const fichier of evaluations) {
    for (const [i, ligne] of (fichier.donnees?.competences ?? []).entries()) {
      const fiche = competences.find((f) => nomFichier(f) === String(ligne.competence));
      const ids = fiche?.donnees?.criteres?.map((c) => c.id);
      if (!ids) continue;
      for (const [j, { id, horsReac }] of ligne.criteres.entries()) {
        const chemin: Chemin = ['competences', i, 'criteres', j];
        if (!ids.includes(id) && !horsReac) {
          const message = `Critère ${id} absent de la fiche ${ligne.competence} : un identifiant de la fiche, ou « horsReac: true » attendu`;
          yield { fichier, chemin: [...chemin, 'id'], message, attendu: ids };
        }
        if (ids.includes(id) && horsReac) {
          const message = `Critère ${id} dit hors REAC, alors que la fiche ${ligne.competence} a un critère ${id}`;
          yield { fichier, chemin: [...chemin, 'horsReac'], message };
        }
      }
    }
  }
}
