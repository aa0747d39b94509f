import type { CritereEvalue, Edition, Titre } from './assemblage.ts';
import { dateCourte } from './dates.ts';
import type { Source } from './source.ts';

const INSECABLE = '\u00A0';

/** « REAC du 21/12/2020 » */
export function nomDocument(titre: Titre, id: string): string {
  const document = titre.documents.find((d) => d.id === id);
  if (!document) throw new Error(`${titre.id} : document ${id} inconnu`);
  return `${document.type} du ${dateCourte(document.miseAJour)}`;
}

/** « p. 15-16 », « p. 5, 8-9 »: page numbers as printed on the document. */
export function citerPages(pages: readonly number[]): string {
  const suites: [number, number][] = [];
  for (const page of [...pages].sort((a, b) => a - b)) {
    const derniere = suites.at(-1);
    if (derniere && page <= derniere[1] + 1) derniere[1] = page;
    else suites.push([page, page]);
  }
  return `p.${INSECABLE}${suites.map(([a, b]) => (a === b ? String(a) : `${a}-${b}`)).join(', ')}`;
}

/** « REAC du 21/12/2020, p. 15-16 » */
export function citerSource(titre: Titre, source: Source): string {
  return `${nomDocument(titre, source.document)}, ${citerPages(source.pages)}`;
}

/** « RE CRCD, millésime 06, mise à jour du 03/06/2021 » */
export function citerEdition({ titre, document }: Edition): string {
  return `${document.type} ${titre.sigle}, millésime ${titre.millesime}, mise à jour du ${dateCourte(document.miseAJour)}`;
}

/** « RE CRCD, millésime 06, mise à jour du 03/06/2021, CP 3, critère 2 » */
export function citerCritere(edition: Edition, critere: CritereEvalue): string {
  return `${citerEdition(edition)}, ${critere.competence.nom}, critère ${critere.rang}`;
}

/** The number of a criterion on screen and on paper: « 3.2 », CP 3, second criterion of this RE. */
export const etiquetteCritere = (c: CritereEvalue): string => `${c.competence.numero}.${c.rang}`;
