import type { SessionDonnees } from '../../referentiel/evaluation.ts';
import type { Chemin } from '../chemins.ts';
import { cleActivite, nomFichier, type Contenu, type Dossier } from '../contenu.ts';
import type { FichierLu } from '../lecture.ts';
import type { Constat, Regle } from '../regle.ts';

/**
 * Table 3.1 says which compétences a modalité assesses, table 3.2 which modalités assess a compétence.
 * Table 3.2 is about the session of the titre; that of a CCP may use fewer modalités, not others.
 */
export const modalitesDeLaMatrice: Regle = {
  id: 'modalites-de-la-matrice',
  resume: 'Les modalités qui évaluent une compétence au tableau 3.1 sont celles que coche le tableau 3.2',
  *verifier({ dossiers, modalites }: Contenu) {
    const colonnes = modalites.flatMap((f) => (f.donnees?.matrice === false ? [] : [nomFichier(f)]));
    const horsMatrice = modalites.flatMap((f) => (f.donnees?.matrice === false ? [nomFichier(f)] : []));
    for (const dossier of dossiers) {
      for (const fichier of dossier.evaluations) {
        for (const [i, session] of (fichier.donnees?.sessions ?? []).entries())
          yield* deLaSession(dossier, fichier, session, i);
        for (const [i, ligne] of (fichier.donnees?.competences ?? []).entries()) {
          for (const [j, m] of ligne.modalites.entries()) {
            if (!horsMatrice.includes(m)) continue;
            const message = `Modalité ${m} inattendue : le tableau 3.2 n’a pas cette colonne`;
            yield { fichier, chemin: ['competences', i, 'modalites', j], message, attendu: colonnes };
          }
        }
      }
    }
  },
};

function* deLaSession(
  dossier: Dossier,
  fichier: FichierLu<'evaluations'>,
  session: SessionDonnees,
  i: number,
): Generator<Constat> {
  const lignes = fichier.donnees?.competences ?? [];
  const completes = competencesDeReference(dossier, session.perimetre);
  for (const [j, m] of session.modalites.entries()) {
    const chemin: Chemin = ['sessions', i, 'modalites', j, 'competences'];
    if (m.sansObjet) continue;
    for (const [k, n] of m.competences.entries()) {
      const ligne = lignes.find((l) => l.competence === n);
      if (!ligne || ligne.modalites.includes(m.modalite)) continue;
      const message = `Compétence ${n} évaluée par cette modalité, que le tableau 3.2 ne coche pas pour elle`;
      yield { fichier, chemin: [...chemin, k], message, attendu: ligne.modalites };
    }
  }
  for (const ligne of lignes.filter((l) => completes.includes(l.competence))) {
    for (const cochee of ligne.modalites) {
      const j = session.modalites.findIndex((m) => m.modalite === cochee);
      if (session.modalites[j]?.competences.includes(ligne.competence)) continue;
      const chemin: Chemin = j < 0 ? ['sessions', i] : ['sessions', i, 'modalites', j];
      const position = fichier.yaml.situerCle(chemin, j < 0 ? 'modalites' : 'competences');
      const message = `Compétence ${ligne.competence} absente de la modalité ${cochee}, que le tableau 3.2 coche pour elle`;
      yield { fichier, chemin, position, message };
    }
  }
}

/** Compétences for which this session is the one table 3.2 describes: the titre’s, or a CCS’s own. */
function competencesDeReference({ activites }: Dossier, perimetre: string): number[] {
  return activites
    .filter((a) => (perimetre === 'titre' ? a.donnees?.certificat === 'CCP' : a.donnees?.certificat === 'CCS'))
    .filter((a) => perimetre === 'titre' || cleActivite(a) === perimetre)
    .flatMap((a) => a.donnees?.competences ?? []);
}
