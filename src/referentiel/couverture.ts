import { modalitesQuiEvaluent } from './assemblage.ts';
import { competencesDuCritere } from './liens.ts';
import type { Activite, Competence, Edition, Modalite, Session, Transversale } from './modele.ts';

/** A kind of exam, and the modalités in which it assesses some compétence. */
export interface Epreuves {
  nom: string;
  modalites: Modalite[];
  /** The session of this kind that a compétence of the activité has. */
  sessionDe: (activite: Activite) => Session | undefined;
}

/**
 * The two exams that may assess a compétence, that of the titre and that of its CCP alone,
 * each with the modalités it uses (table 3.1): the two do not assess alike.
 */
export function epreuvesDe({ sessions }: Edition, activites: readonly Activite[]): Epreuves[] {
  const duTitre = sessions.find((s) => !s.activite);
  const natures: Omit<Epreuves, 'modalites'>[] = [
    { nom: 'Titre entier', sessionDe: () => duTitre },
    { nom: 'Certificat seul', sessionDe: (activite) => sessions.find((s) => s.activite === activite) },
  ];
  return natures.flatMap((nature) => {
    const prevues = activites.flatMap((a) => nature.sessionDe(a)?.modalites ?? []);
    const modalites = [...new Set(prevues.filter((m) => m.competences.length > 0).map((m) => m.modalite))];
    return modalites.length > 0 ? [{ ...nature, modalites: modalites.sort((a, b) => a.ordre - b.ordre) }] : [];
  });
}

/** True when this modalité of this exam assesses the compétence. */
export function evalue({ sessionDe }: Epreuves, modalite: Modalite, competence: Competence): boolean {
  const session = sessionDe(competence.activite);
  return session !== undefined && modalitesQuiEvaluent(session, competence).some((m) => m.modalite === modalite);
}

/** How many criteria that the jury assesses a transversale and a compétence have in common, word for word. */
export function criteresCommuns(transversale: Transversale, competence: Competence): number {
  return transversale.criteres.filter((c) =>
    competencesDuCritere(transversale.titre, c.texte).some((x) => x.evalue && x.competence === competence),
  ).length;
}
