import type { GlossaireReacDonnees } from '../../referentiel/glossaire.ts';
import { LISTES_SAVOIRS } from '../../referentiel/competence.ts';
import { decomposer } from '../../referentiel/typographie.ts';
import type { Chemin } from '../chemins.ts';
import type { Contenu, Dossier } from '../contenu.ts';
import type { FichierLu } from '../lecture.ts';
import type { Constat, Regle } from '../regle.ts';

type Item = [fichier: FichierLu, chemin: Chemin, texte: string];

/** A second print is kept apart, in `doublons`; any other is a slip of the transcription. */
export const itemRepete: Regle = {
  id: 'item-repete',
  resume: 'Un critère, un savoir ou un intitulé n’est écrit qu’une fois dans sa liste',
  *verifier({ dossiers, glossaireReac }: Contenu) {
    yield* repetes(termesDe(glossaireReac));
    yield* repetes(termesDe(glossaireReac, 'sigles'));
    for (const dossier of dossiers) {
      for (const liste of listes(dossier)) yield* repetes(liste);
    }
  },
};

/** The lists of a titre in which a text may stand once only. */
function* listes({ titre, activites, competences, transversales, evaluations, glossaire }: Dossier): Generator<Item[]> {
  for (const fichiers of [activites, competences, transversales])
    yield fichiers.flatMap((f): Item[] => (f.donnees ? [[f, ['intitule'], f.donnees.intitule]] : []));
  for (const f of [...competences, ...transversales]) yield sous(f, ['criteres'], f.donnees?.criteres, 'texte');
  for (const f of competences)
    yield LISTES_SAVOIRS.flatMap((cle) => (f.donnees?.[cle] ?? []).map((texte, i): Item => [f, [cle, i], texte]));
  if (titre) {
    for (const cle of ['emplois', 'secteurs', 'structures', 'conventions'] as const)
      yield (titre.donnees?.[cle]?.liste ?? []).map((texte, i): Item => [titre, [cle, 'liste', i], texte]);
  }
  yield termesDe(glossaire);
  for (const f of evaluations) {
    const e = f.donnees;
    if (!e) continue;
    yield sous(f, ['activites'], e.activites, 'intitule');
    yield sous(f, ['competences'], e.competences, 'intitule');
    yield sous(f, ['transversales'], e.transversales, 'intitule');
    yield sous(f, ['plateauTechnique', 'ressources'], e.plateauTechnique.ressources, 'description');
    for (const [i, c] of e.competences.entries()) yield sous(f, ['competences', i, 'criteres'], c.criteres, 'texte');
    for (const [i, s] of e.sessions.entries()) {
      for (const [j, m] of s.modalites.entries())
        yield sous(f, ['sessions', i, 'modalites', j, 'parties'], m.parties, 'libelle');
    }
  }
}

function termesDe(
  glossaire: FichierLu<'glossaires' | 'glossaireReac'> | undefined,
  cle: 'entrees' | 'sigles' = 'entrees',
): Item[] {
  const liste = (glossaire?.donnees as Partial<GlossaireReacDonnees> | undefined)?.[cle] ?? [];
  return liste.flatMap((e, i) =>
    e.termes.flatMap((terme, j): Item[] => (glossaire ? [[glossaire, [cle, i, 'termes', j], terme]] : [])),
  );
}

/** The texts that a list of mappings has under a key. */
function sous<C extends string>(
  fichier: FichierLu,
  chemin: Chemin,
  liste: readonly Record<C, string>[] = [],
  cle: C,
): Item[] {
  return liste.map((x, i) => [fichier, [...chemin, i, cle], x[cle]]);
}

function* repetes(liste: readonly Item[]): Generator<Constat> {
  const vus = new Set<string>();
  for (const [fichier, chemin, texte] of liste) {
    const forme = decomposer(texte).toLowerCase();
    if (vus.has(forme)) yield { fichier, chemin, message: `« ${texte} » déjà présent dans la liste` };
    vus.add(forme);
  }
}
