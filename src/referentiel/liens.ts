import type { Activite, Competence, CritereEvalue, Edition, Titre, Transversale } from './modele.ts';
import { decomposer } from './typographie.ts';

/** A criterion of a compétence, and whether the RE in force has the jury assess it. */
interface CritereTrouve {
  competence: Competence;
  /** crcd-06/cp-3#c-2 */
  id: string;
  evalue: boolean;
}

/** A critère d’évaluation in the words of the RE, then in those of the critère de performance it takes up. */
const redactions = ({ texte, performance }: CritereEvalue): string[] => [texte, performance?.texte ?? texte];

/**
 * Compétences of the titre that have this criterion word for word. A criterion that the RE words otherwise than the
 * REAC is the same one: either wording finds it.
 */
export function competencesDuCritere(titre: Titre, texte: string): CritereTrouve[] {
  const cherche = decomposer(texte);
  return titre.competences.flatMap((competence): CritereTrouve[] => {
    const evalues = titre.enVigueur.competences.find((e) => e.competence === competence)?.criteres ?? [];
    const evalue = evalues.find((c) => redactions(c).some((r) => decomposer(r) === cherche));
    if (evalue) return [{ competence, id: evalue.id, evalue: true }];
    const critere = competence.criteres.find((c) => decomposer(c.texte) === cherche);
    return critere ? [{ competence, id: `${competence.id}#${critere.id}`, evalue: false }] : [];
  });
}

/** Transversales that share a compétence’s criterion, in either of its wordings. */
export function transversalesDuCritere(critere: CritereEvalue): Transversale[] {
  const cherches = redactions(critere).map(decomposer);
  return critere.competence.titre.transversales.filter((t) =>
    t.criteres.some((c) => cherches.includes(decomposer(c.texte))),
  );
}

/** Annexe 2: each CCP of the former titre, and the activité it corresponds to. */
export function correspondancesDe({ titre, donnees }: Edition): { ancien: string; activite: Activite }[] {
  return (donnees.correspondances?.lignes ?? []).flatMap(({ ancien, activite: numero }) => {
    const activite = titre.activites.find((a) => a.numero === numero);
    return activite ? [{ ancien, activite }] : [];
  });
}
