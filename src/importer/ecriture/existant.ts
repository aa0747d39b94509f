import { reunir, type Lecture, type LectureDeFichier } from '../../controles/lecture.ts';
import type { EvaluationDonnees } from '../../referentiel/evaluation.ts';
import type { Plan } from '../rapprochement/plan.ts';
import { apparier } from '../rapprochement/ressemblance.ts';

/** A titre that the content already has: its numbers and ids are printed, an import keeps them. */
export interface Existant {
  plan: Plan;
  editions: EvaluationDonnees[];
}

/**
 * Reads what a titre has on disk.
 * @param lectures content files read, by path in content/
 * @returns undefined when there is no such titre, or it has no fiche
 */
export function lireExistant(lectures: ReadonlyMap<string, LectureDeFichier>, id: string): Existant | undefined {
  const siens = [...lectures].filter(([chemin]) => chemin.startsWith(`titres/${id}/`)).map(([, lecture]) => lecture);
  const { collections }: Lecture = reunir(siens);
  const editions = collections.evaluations
    .map((e) => e.donnees)
    .sort((a, b) => a.document.slice(-10).localeCompare(b.document.slice(-10)));
  if (collections.competences.length === 0) return undefined;
  const parNumero = (a: { numero: number }, b: { numero: number }) => a.numero - b.numero;
  return {
    editions,
    plan: {
      activites: collections.activites
        .map(({ donnees: { numero, certificat, intitule, competences } }) => ({
          numero,
          certificat,
          intitule,
          competences,
          fiche: undefined,
        }))
        .sort(parNumero),
      competences: collections.competences
        .map(({ donnees: { numero, intitule, criteres = [] } }) => ({
          numero,
          intitule,
          fiche: undefined,
          criteres,
          autres: editions.flatMap((e) => e.competences.find((c) => c.competence === numero)?.criteres ?? []),
        }))
        .sort(parNumero),
      transversales: collections.transversales
        .map(({ donnees: { numero, intitule } }) => ({ numero, intitule, fiche: undefined }))
        .sort(parNumero),
    },
  };
}

/** The plan of what is on disk, with the fiches just read: numbers and ids are those on disk. */
export function avecLesFiches(existant: Plan, lu: Plan): Plan {
  const joindre = <T extends { intitule: string; fiche: unknown }>(places: readonly T[], lues: readonly T[]): T[] => {
    const paires = apparier(
      places.map((p) => p.intitule),
      lues.map((l) => l.intitule),
    );
    return places.map((p, i) => ({ ...p, fiche: paires[i] === undefined ? undefined : lues[paires[i]]?.fiche }));
  };
  return {
    activites: joindre(existant.activites, lu.activites),
    competences: joindre(existant.competences, lu.competences),
    transversales: joindre(existant.transversales, lu.transversales),
  };
}
