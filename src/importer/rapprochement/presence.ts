import type { SessionLue } from '../modele.ts';

/** Who is present, as the content says it. */
export interface Presence {
  jury: boolean;
  surveillant: boolean;
  presenceDeduite: string;
}

interface Unite {
  duree: number;
  questionnaire: boolean;
  texte: string;
}

/**
 * Who is present in each modalité, or part: the RE never says it in a column. The one reading whose minutes
 * make the printed presence of the jury is kept; when several do, or none, nothing is.
 * @returns for each modalité, one presence, or one for each part
 */
export function deduirePresences(session: SessionLue): (Presence | Presence[])[] | undefined {
  const unites = session.modalites.map((m): Unite[] => {
    if (m.sansObjet) return [];
    const questionnaire = m.modalite === 'questionnaire-professionnel';
    if (m.parties.length === 0) return [{ duree: m.duree ?? 0, questionnaire, texte: m.detail }];
    return m.parties.map((p) => ({ duree: p.duree ?? 0, questionnaire, texte: p.detail }));
  });
  const toutes = unites.flat();
  const simple = toutes.map((u) => !u.questionnaire);
  const total = (choix: readonly boolean[]) => toutes.reduce((n, u, i) => n + (choix[i] ? u.duree : 0), 0);
  let choix: boolean[] | undefined;
  let raison = '';
  if (session.modalites.every((m) => m.parties.length === 0) && total(simple) === session.presenceDuJury) {
    choix = simple;
    raison = toutes.some((u) => u.questionnaire)
      ? 'Le RE ne dit pas qui est présent à chaque modalité : les durées, questionnaire mis à part, font la présence du jury imprimée.'
      : 'Le RE ne dit pas qui est présent à chaque modalité : leurs durées font la présence du jury imprimée.';
  } else if (toutes.length <= 16) {
    const possibles = combinaisons(toutes.length).filter(
      (c) => total(c) === session.presenceDuJury && c.every((present, i) => compatible(present, toutes[i])),
    );
    if (possibles.length === 1) choix = possibles[0];
    raison =
      'Le RE ne dit pas qui est présent à chaque partie : celle-ci est la seule répartition qui fasse la présence du jury imprimée.';
  }
  if (!choix) return undefined;
  const surveille = session.surveillance.includes('surveillant');
  let rang = 0;
  return session.modalites.map((m, i) => {
    const siennes = (unites[i] ?? []).map((u): Presence => {
      const jury = choix[rang] ?? false;
      rang += 1;
      return { jury, surveillant: !jury && (surveille || u.texte.includes('surveillant')), presenceDeduite: raison };
    });
    const [seule] = siennes;
    return m.parties.length > 0 || !seule ? siennes : seule;
  });
}

/** A text that names the jury at work has it present; a questionnaire has not. */
function compatible(present: boolean, unite: Unite | undefined): boolean {
  if (!unite) return false;
  if (unite.questionnaire) return !present;
  if (/\ble jury (?:questionne|observe|évalue|interroge|joue|pose)/i.test(unite.texte)) return present;
  return !/\bsurveillant\b/i.test(unite.texte) || !present;
}

const combinaisons = (n: number): boolean[][] =>
  Array.from({ length: 2 ** n }, (_, k) => Array.from({ length: n }, (__, i) => Math.floor(k / 2 ** i) % 2 === 1));
