import type { Chemin } from '../chemins.ts';
import { competencesDuPerimetre, nomFichier, type Contenu } from '../contenu.ts';
import type { Regle } from '../regle.ts';

/** A session assesses all that it certifies, and nothing else (RE, table 3.1). */
export const competencesDeLaSession: Regle = {
  id: 'competences-de-la-session',
  resume: 'Une session évalue toutes les compétences de son périmètre, et elles seules',
  *verifier({ dossiers }: Contenu) {
    for (const dossier of dossiers) {
      const connues = new Set(dossier.competences.map((f) => Number(nomFichier(f))));
      for (const fichier of dossier.evaluations) {
        const sessions = fichier.donnees?.sessions ?? [];
        for (const [i, session] of sessions.entries()) {
          const siennes = competencesDuPerimetre(dossier, session.perimetre);
          // a périmètre that is there twice has its own fault
          if (!siennes || sessions.findIndex((s) => s.perimetre === session.perimetre) < i) continue;
          const evaluees = new Set<number>();
          for (const [j, modalite] of session.modalites.entries()) {
            const chemin: Chemin = ['sessions', i, 'modalites', j, 'competences'];
            if (modalite.sansObjet && modalite.competences.length > 0) {
              const position = fichier.yaml.situerCle(chemin.slice(0, -1), 'competences');
              yield { fichier, chemin, position, message: 'Compétences inattendues : la modalité est sans objet' };
            }
            for (const [k, n] of modalite.competences.entries()) {
              if (!modalite.sansObjet) evaluees.add(n);
              if (siennes.includes(n) || !connues.has(n)) continue;
              const message = `Compétence ${n} hors du périmètre ${session.perimetre}`;
              yield { fichier, chemin: [...chemin, k], message, attendu: siennes.map(String) };
            }
          }
          const oubliees = siennes.filter((n) => connues.has(n) && !evaluees.has(n));
          if (oubliees.length === 0) continue;
          yield {
            fichier,
            chemin: ['sessions', i, 'perimetre'],
            message: `${oubliees.length > 1 ? 'Compétences' : 'Compétence'} ${oubliees.join(', ')} du périmètre ${session.perimetre} dans aucune modalité de la session`,
          };
        }
      }
    }
  },
};
