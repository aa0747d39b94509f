import { decomposer } from '../referentiel/typographie.ts';
import { estVide, type Reponse, type Reponses } from './reponse.ts';

/** A criterion as the page shows it. */
export interface CritereAffiche {
  cle: string;
  libelle: string;
}

/** How far a candidate is, in numbers of criteria. */
export interface Progression {
  criteres: number;
  acquis: number;
  aRevoir: number;
  preuves: number;
}

/** @param cles criteria of a compétence, of a CCP or of the titre */
export function mesurer(cles: readonly string[], reponses: Reponses): Progression {
  const dites = cles.map((cle) => reponses[cle]);
  return {
    criteres: cles.length,
    acquis: dites.filter((r) => r?.niveau === 'acquis').length,
    aRevoir: dites.filter((r) => r?.niveau === 'a-revoir').length,
    preuves: dites.filter((r) => r?.preuve).length,
  };
}

/** « 4 sur 9 que je sais faire, 2 à revoir, 3 preuves » */
export function dire({ criteres, acquis, aRevoir, preuves }: Progression): string {
  return [
    `${acquis} sur ${criteres} que je sais faire`,
    aRevoir > 0 && `${aRevoir} à revoir`,
    preuves > 0 && `${preuves} ${preuves > 1 ? 'preuves' : 'preuve'}`,
  ]
    .filter(Boolean)
    .join(', ');
}

/** Which criteria a candidate wants to see. */
export const FILTRES = {
  tous: () => true,
  'sans-reponse': (r) => !r?.niveau,
  'a-revoir': (r) => r?.niveau === 'a-revoir',
  'sans-preuve': (r) => !r?.preuve,
} satisfies Record<string, (reponse: Reponse | undefined) => boolean>;
export type Filtre = keyof typeof FILTRES;

/** Answers that the référentiel no longer backs as they were given. */
export interface Ecarts {
  /** Criteria the page no longer has. */
  retires: [cle: string, reponse: Reponse][];
  /** Criteria worded otherwise when they were answered: their old wording. */
  reformules: Map<string, string>;
}

/** Answers against the criteria of the page; composition and spaces are not a change of wording. */
export function rapprocher(criteres: readonly CritereAffiche[], reponses: Reponses): Ecarts {
  const libelles = new Map(criteres.map((c) => [c.cle, decomposer(c.libelle)]));
  const dites = Object.entries(reponses).filter(([, r]) => !estVide(r));
  return {
    retires: dites.filter(([cle]) => !libelles.has(cle)),
    reformules: new Map(
      dites.flatMap(([cle, { libelle }]) => {
        const actuel = libelles.get(cle);
        return libelle && actuel && decomposer(libelle) !== actuel ? [[cle, libelle] as const] : [];
      }),
    ),
  };
}
