import type { Activite, Competence, Edition, Titre, Transversale } from './modele.ts';
import type { Critere } from './competence.ts';
import { decomposer } from './typographie.ts';

/** Compétences of the titre that have this criterion word for word, with its id there. */
export function competencesDuCritere(titre: Titre, texte: string): { competence: Competence; critere: Critere }[] {
  const cherche = decomposer(texte);
  return titre.competences.flatMap((competence) => {
    const critere = competence.criteres.find((c) => decomposer(c.texte) === cherche);
    return critere ? [{ competence, critere }] : [];
  });
}

/** Transversales that share a compétence’s criterion, word for word. */
export function transversalesDuCritere(titre: Titre, texte: string): Transversale[] {
  const cherche = decomposer(texte);
  return titre.transversales.filter((t) => t.criteres.some((c) => decomposer(c.texte) === cherche));
}

/** Annexe 2: each CCP of the former titre, and the activité it corresponds to. */
export function correspondancesDe({ titre, donnees }: Edition): { ancien: string; activite: Activite }[] {
  return (donnees.correspondances?.lignes ?? []).flatMap(({ ancien, activite: numero }) => {
    const activite = titre.activites.find((a) => a.numero === numero);
    return activite ? [{ ancien, activite }] : [];
  });
}
