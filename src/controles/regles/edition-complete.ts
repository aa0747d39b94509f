import { cleActivite, nomFichier, type Contenu, type Dossier } from '../contenu.ts';
import type { FichierLu } from '../lecture.ts';
import type { Constat, Regle } from '../regle.ts';

/** A RE covers its titre whole: nothing may be left out of the exams or of table 3.2. */
export const editionComplete: Regle = {
  id: 'edition-complete',
  resume: 'Une édition a une session pour le titre et une par activité, et une ligne par compétence',
  *verifier({ dossiers }: Contenu) {
    for (const dossier of dossiers) {
      for (const fichier of dossier.evaluations) yield* deLEdition(dossier, fichier);
    }
  },
};

function* deLEdition({ activites, competences }: Dossier, fichier: FichierLu<'evaluations'>): Generator<Constat> {
  const e = fichier.donnees;
  if (!e) return;
  const manque = (cle: string, quoi: string): Constat => ({
    fichier,
    chemin: [cle],
    position: fichier.yaml.situerCle([], cle),
    message: `${quoi} manquante`,
  });
  const perimetres = e.sessions.map((s) => s.perimetre);
  if (!perimetres.includes('titre')) yield manque('sessions', 'Session du titre');
  for (const a of activites) {
    if (a.donnees && !perimetres.includes(cleActivite(a))) yield manque('sessions', `Session du ${cleActivite(a)}`);
    if (!e.activites.some((x) => String(x.numero) === nomFichier(a)))
      yield manque('activites', `Activité ${nomFichier(a)}`);
  }
  for (const c of competences) {
    if (!e.competences.some((x) => String(x.competence) === nomFichier(c)))
      yield manque('competences', `Ligne de la compétence ${nomFichier(c)}`);
  }
}
