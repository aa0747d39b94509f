import { aplatir } from '../../referentiel/typographie.ts';
import type { Fragment } from '../texte/fragments.ts';

/** Headings of a REAC, in lower case without accents; each stands alone on its lines. */
const TITRES = {
  emploi: /^fiche emploi type$/,
  secteurs: /^secteurs d'activites? et types d'emplois? accessibles/,
  reglementation: /^reglementation d'activites?\b.{0,20}$/,
  equivalences: /^equivalences avec d'autres certifications/,
  liste: /^liste des activites types et des competences professionnelles$/,
  transversalesDeLEmploi: /^competences transversales de l'emploi( type)?$/,
  niveau: /^niveau et\/ou domaine d'activite$/,
  rome: /^fiche\(?s?\)? rome de rattachement$/,
  activite: /^fiche activite type\b.{0,30} n° ?\d+$/,
  definition: /^definition, description de l'activite type/,
  competencesDeLActivite: /^liste des competences professionnelles de l'activite type/,
  transversalesDeLActivite: /^competences transversales de l'activite type/,
  competence: /^fiche competence professionnelle\b.{0,30} n° ?\d+$/,
  description: /^description de la competence\b/,
  contexte: /^contexte\(?s?\)? professionnel\(?s?\)? de mise en oeuvre$/,
  criteres: /^criteres de performance$/,
  savoirs: /^savoir-faire \w+, .*\bsavoirs$/,
  transversales: /^fiche des competences transversales/,
  glossaire: /^glossaire technique$/,
  glossaireReac: /^glossaire du reac$/,
} as const;
export type Titre = keyof typeof TITRES;

/** A heading and what stands under it. */
export interface Rubrique {
  titre: Titre;
  entete: Fragment;
  lignes: Fragment[];
}

/** Cuts a REAC at its headings; what precedes the first is left out. */
export function rubriques(fragments: readonly Fragment[]): Rubrique[] {
  const lues: Rubrique[] = [];
  for (const fragment of fragments) {
    const titre = titreDe(fragment);
    if (titre) lues.push({ titre, entete: fragment, lignes: [] });
    else lues.at(-1)?.lignes.push(fragment);
  }
  return lues;
}

function titreDe({ texte }: Fragment): Titre | undefined {
  const cle = aplatir(texte);
  return (Object.keys(TITRES) as Titre[]).find((t) => TITRES[t].test(cle));
}
