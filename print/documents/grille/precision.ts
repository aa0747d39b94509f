import { citerPages, citerSource } from '../../../src/referentiel/citations.ts';
import { interroge, sansCompetence } from '../../../src/referentiel/entretien.ts';
import type { CompetenceEvaluee, ModalitePrevue, Session } from '../../../src/referentiel/modele.ts';

/** « mise en situation professionnelle, entretien technique » */
export const nommer = (modalites: readonly ModalitePrevue[]): string =>
  modalites.map((m) => m.modalite.intitule.toLowerCase()).join(', ');

/**
 * By what a compétence is assessed in a session, when it is not by each of its modalités: nobody waits for it
 * elsewhere, nor rates it where it is not to be seen.
 */
export function precisionDe({ modalites }: Session, evaluee: CompetenceEvaluee): string | undefined {
  const evaluent = modalites.filter((m) => m.competences.length > 0);
  const [par, pasPar] = [true, false].map((oui) => evaluent.filter((m) => m.competences.includes(evaluee) === oui));
  if (!par || !pasPar || pasPar.length === 0) return undefined;
  const muettes = pasPar.filter((m) => !interroge(m));
  return `Évaluée ${par.length === 1 ? 'seulement ' : ''}par : ${nommer(par)}${muettes.length > 0 ? ` ; pas par : ${nommer(muettes)}` : ''}.`;
}

/** « CP 4, CP 6 et CP 7 » */
export const enumererCompetences = (evaluees: readonly CompetenceEvaluee[]): string =>
  new Intl.ListFormat('fr').format(evaluees.map((e) => e.competence.nom));

/** What the exam’s table and table 3.2 do not say alike: compétences an interview assesses in one, not in the other. */
export function ecartsDe({ edition, competences, modalites, source }: Session): string[] {
  const { document } = edition;
  return modalites.flatMap(({ modalite, competences: evaluees }) => {
    const autrement = competences.filter((e) => evaluees.includes(e) && !e.modalites.includes(modalite));
    if (autrement.length === 0) return [];
    const tableau = citerPages([...new Set(autrement.flatMap((e) => e.source.pages))]);
    return `${enumererCompetences(autrement)} : évaluées par ${modalite.intitule.toLowerCase()} d’après le tableau de cette épreuve (${document.type}, ${citerPages(source.pages)}), mais le tableau 3.2 (${tableau}) n’y coche pas cette modalité.`;
  });
}

/**
 * What to do with an interview to which the RE attaches no compétence.
 * @param report where what it shows of a criterion is rated: « sur sa ligne de la grille »; none once both decide
 */
export const reprisesSansCompetence = ({ edition, modalites, source }: Session, report: string | undefined): string[] =>
  modalites
    .filter(sansCompetence)
    .map(
      ({ modalite }) =>
        `${modalite.intitule} : le ${edition.document.type} n’y rattache aucune compétence, mais le jury y interroge sur les critères non évalués (${citerSource(edition.titre, source)}).${report ? ` Un critère « À reprendre » se note ensuite ${report}.` : ''}`,
    );

/** What becomes of a criterion seen in two modalités: no RE says it, and nothing is made up. */
export const direCumul = ({ edition }: Session): string =>
  `Le ${edition.document.type} ne dit pas comment se combinent les constats d’un même critère dans deux modalités : le jury conclut sur la compétence et écrit son motif.`;
