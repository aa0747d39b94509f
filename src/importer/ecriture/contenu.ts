import type { AVerifier } from '../../referentiel/a-verifier.ts';
import { citerPages } from '../../referentiel/citations.ts';
import { dateCourte } from '../../referentiel/dates.ts';
import type { Lieu, Verdict } from '../constats.ts';
import type { DocumentLu } from '../texte/document.ts';

/** One file of the content to be: its data, and what is left to write in our own words. */
export interface FichierPropose {
  donnees: Record<string, unknown>;
  aEcrire: string;
}

/** What is written of a titre, by path in its folder, without extension. */
export type Propositions = Map<string, FichierPropose>;

/** Answers what an entry has to be verified for: spread in its data. */
export type Points = (lieu: Lieu, date?: string) => { aVerifier?: AVerifier[] };

/** Gathers the reserves of the checks by the entry they are written in. */
export function pointsDe(verdicts: readonly Verdict[]): Points {
  return (lieu, date) => {
    const siens = verdicts.flatMap(({ reserve }) =>
      reserve?.lieu === lieu && reserve.date === date ? [reserve.point] : [],
    );
    const vus = new Map(siens.map((p) => [`${p.page} ${p.raison}`, p]));
    const points = [...vus.values()].map(({ fichier, page, raison, textes }): AVerifier => ({
      fichier,
      page,
      raison,
      ...(textes && textes.length > 0 ? { textes } : {}),
    }));
    return points.length > 0 ? { aVerifier: points } : {};
  };
}

/** re-2024-07-02 */
export const idDocument = ({ type, bandeau }: DocumentLu): string => `${type.toLowerCase()}-${bandeau.miseAJour}`;

/** Where a part comes from. */
export const source = (document: DocumentLu, pages: readonly number[]) => ({
  document: idDocument(document),
  pages: [...new Set(pages)].sort((a, b) => a - b),
});
export type SourceLue = ReturnType<typeof source>;

/** « REAC du 02/07/2024, p. 15-16 » */
export const citer = (document: DocumentLu, pages: readonly number[]): string =>
  `${document.type} du ${dateCourte(document.bandeau.miseAJour)}, ${citerPages(pages)}`;
