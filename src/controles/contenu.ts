import type { FichierLu, Lecture } from './lecture.ts';

/** The content as rules see it: the files of each kind, and what belongs to one titre. */
export interface Contenu {
  dossiers: Dossier[];
  modalites: FichierLu<'modalites'>[];
}

/** The files of one titre. Those that do not fit their schema are there too, without data. */
export interface Dossier {
  /** crcd-06: the name of the folder */
  id: string;
  titre: FichierLu<'titres'> | undefined;
  activites: FichierLu<'activites'>[];
  competences: FichierLu<'competences'>[];
  transversales: FichierLu<'transversales'>[];
  evaluations: FichierLu<'evaluations'>[];
  glossaire: FichierLu<'glossaires'> | undefined;
}

/** Arranges what was read for the rules. */
export function ranger({ fichiers }: Lecture): Contenu {
  const deCollection = <C extends FichierLu['collection']>(c: C, liste: FichierLu[]) =>
    liste.filter((f): f is FichierLu<C> => f.collection === c);
  const modalites = deCollection('modalites', fichiers);
  const titres = fichiers.filter((f) => f.collection !== 'modalites');
  const dossiers = [...Map.groupBy(titres, (f) => f.chemin.split('/')[0] ?? '')].map(([id, liste]): Dossier => ({
    id,
    titre: deCollection('titres', liste)[0],
    activites: deCollection('activites', liste),
    competences: deCollection('competences', liste),
    transversales: deCollection('transversales', liste),
    evaluations: deCollection('evaluations', liste),
    glossaire: deCollection('glossaires', liste)[0],
  }));
  return { dossiers, modalites };
}

/** Last part of an entry’s path: « 3 » for crcd-06/competences/3. */
export const nomFichier = (f: FichierLu): string => f.chemin.split('/').at(-1) ?? '';
