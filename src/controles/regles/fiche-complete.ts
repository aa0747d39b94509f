import { LISTES_SAVOIRS } from '../../referentiel/competence.ts';
import type { Contenu } from '../contenu.ts';
import type { FichierLu } from '../lecture.ts';
import type { Constat, Regle } from '../regle.ts';

/** A REAC gives every fiche its criteria and four lists, empty ones included; without a REAC there are none. */
export const ficheComplete: Regle = {
  id: 'fiche-complete',
  resume: 'Une fiche a ses critères et ses quatre listes quand le titre a un REAC, et alors seulement',
  *verifier({ dossiers }: Contenu) {
    for (const { titre, competences, transversales } of dossiers) {
      const documents = titre?.donnees?.documents;
      if (!documents) continue;
      const aUnReac = documents.some((d) => d.type === 'REAC');
      for (const f of competences) yield* deLaFiche(f, ['criteres', ...LISTES_SAVOIRS], aUnReac);
      for (const f of transversales) yield* deLaFiche(f, ['criteres'], aUnReac);
    }
  },
};

function* deLaFiche(
  fichier: FichierLu<'competences' | 'transversales'>,
  cles: readonly string[],
  aUnReac: boolean,
): Generator<Constat> {
  if (!fichier.donnees) return;
  for (const cle of cles) {
    const presente = cle in fichier.donnees;
    if (aUnReac && !presente) {
      const message = `Clé « ${cle} » manquante : le titre a un REAC${cle === 'criteres' ? '' : ' (« [] » si la liste est vide)'}`;
      yield { fichier, chemin: [], message };
    }
    if (!aUnReac && presente) {
      const message = `Clé « ${cle} » inattendue : le titre n’a pas de REAC`;
      yield { fichier, chemin: [cle], position: fichier.yaml.situerCle([], cle), message };
    }
  }
}
