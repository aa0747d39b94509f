import type { NomCollection } from './emplacements.ts';
import type { FichierLu, Lecture } from './lecture.ts';

/** The content as rules see it: the files of each kind, and what belongs to one titre. */
export interface Contenu {
  dossiers: Dossier[];
  glossaireReac: FichierLu<'glossaireReac'> | undefined;
  modalites: FichierLu<'modalites'>[];
  parcours: FichierLu<'parcours'>[];
  errata: FichierLu<'errata'> | undefined;
  synonymes: FichierLu<'synonymes'> | undefined;
  /** All of the above. */
  fichiers: FichierLu[];
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
  /** All of the above. */
  fichiers: FichierLu[];
}

const PARTAGEES: readonly NomCollection[] = ['glossaireReac', 'modalites', 'parcours', 'errata', 'synonymes'];

/** Arranges what was read for the rules. */
export function ranger({ fichiers }: Pick<Lecture, 'fichiers'>): Contenu {
  const deCollection = <C extends NomCollection>(c: C, liste: FichierLu[]) =>
    liste.filter((f): f is FichierLu<C> => f.collection === c);
  const desTitres = fichiers.filter((f) => !PARTAGEES.includes(f.collection));
  const dossiers = [...Map.groupBy(desTitres, (f) => f.chemin.split('/')[0] ?? '')].map(([id, liste]): Dossier => ({
    id,
    titre: deCollection('titres', liste)[0],
    activites: deCollection('activites', liste),
    competences: deCollection('competences', liste),
    transversales: deCollection('transversales', liste),
    evaluations: deCollection('evaluations', liste),
    glossaire: deCollection('glossaires', liste)[0],
    fichiers: liste,
  }));
  return {
    dossiers,
    glossaireReac: deCollection('glossaireReac', fichiers)[0],
    modalites: deCollection('modalites', fichiers),
    parcours: deCollection('parcours', fichiers),
    errata: deCollection('errata', fichiers)[0],
    synonymes: deCollection('synonymes', fichiers)[0],
    fichiers,
  };
}

/** Last part of an entry’s path: « 3 » for crcd-06/competences/3. */
export const nomFichier = (f: FichierLu): string => f.chemin.split('/').at(-1) ?? '';

/** The périmètre an activité is assessed as: ccp-1, ccs-1. */
export const cleActivite = (f: FichierLu<'activites'>): string =>
  `${f.donnees?.certificat.toLowerCase() ?? 'ccp'}-${nomFichier(f)}`;

/**
 * Numbers of the compétences a session assesses: those of its activité, or those of every CCP.
 * @returns undefined when an activité cannot be read, or the périmètre names nothing
 */
export function competencesDuPerimetre({ activites }: Dossier, perimetre: string): number[] | undefined {
  const siennes =
    perimetre === 'titre'
      ? activites.filter((a) => a.donnees?.certificat !== 'CCS')
      : activites.filter((a) => cleActivite(a) === perimetre);
  if (siennes.length === 0) return undefined;
  const numeros: number[] = [];
  for (const { donnees } of siennes) {
    if (!donnees) return undefined;
    numeros.push(...donnees.competences);
  }
  return numeros;
}
