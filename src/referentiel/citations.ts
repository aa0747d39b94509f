import type { CritereEvalue, Edition, Titre } from './modele.ts';
import type { TypeDocument } from './codes.ts';
import { dateCourte, dateLongue } from './dates.ts';
import type { Source, SourceExterne } from './source.ts';

const INSECABLE = '\u00A0';

/** What the initials of a document stand for. */
export const NOMS_DOCUMENTS: Record<TypeDocument, string> = {
  REAC: 'Référentiel emploi activités compétences',
  RE: 'Référentiel d’évaluation',
  RC: 'Référentiel de certification',
};

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

/** The same for several sources: each document once, with all its pages. */
export function citerSources(titre: Titre, sources: readonly Source[]): string {
  return [...Map.groupBy(sources, (s) => s.document)]
    .map(([document, memes]) => citerSource(titre, { document, pages: memes.flatMap((s) => s.pages) }))
    .join(' ; ');
}

/** What a parcours or a sigle draws on, each text once: « Fiche « … », 4 octobre 2021, p. 1-2 », « Code de l’éducation, art. R. 338-5 ». */
export function citerSourcesExternes(sources: readonly SourceExterne[]): string[] {
  const textes = Map.groupBy(sources, ({ nom, date, adresse }) => JSON.stringify([nom, date, adresse]));
  return [...textes.values()].flatMap((memes) =>
    memes.slice(0, 1).map((texte) =>
      citerTexte(
        texte,
        memes.flatMap(({ page }) => page ?? []),
      ),
    ),
  );
}

function citerTexte({ nom, date, adresse }: SourceExterne, pages: readonly number[]): string {
  // a reference that names its text again adds only what follows: « Arrêté du …, art. 8 »
  const [texte = '', ...article] = adresse?.split(', ') ?? [];
  const reference = nom.startsWith(texte) ? article.join(', ') : adresse;
  const jour = date && dateLongue(date);
  const datee = jour && !nom.replaceAll(INSECABLE, ' ').includes(jour.replaceAll(INSECABLE, ' '));
  return [nom, datee && jour, pages.length > 0 && citerPages(pages), reference].filter(Boolean).join(', ');
}

/**
 * Said of an edition wherever it is shown after another came. By which, and no more: no document prints the day
 * from which it no longer serves, a date of update is not that day.
 */
export const direRemplacement = ({ enVigueur, titre }: Edition): string | undefined =>
  enVigueur ? undefined : `Édition remplacée par le ${nomDocument(titre, titre.enVigueur.document.id)}`;

/** « RE CRCD, millésime 06, mise à jour du 03/06/2021 » */
export function citerEdition({ titre, document }: Edition): string {
  return `${document.type} ${titre.sigle}, millésime ${titre.millesime}, mise à jour du ${dateCourte(document.miseAJour)}`;
}

/** The number of a criterion on screen and on paper: « 3.2 », CP 3, second criterion of this RE. */
export const etiquetteCritere = (c: CritereEvalue): string => `${c.competence.numero}.${c.rang}`;

/**
 * What readers call an entry of the titre: « CP 3 », « critère 3.2 », « CCP 1 », « RE du 03/06/2021 », « glossaire ».
 * @param id crcd-06/cp-3, crcd-06/cp-3#c-2…
 * @throws Error if the titre has no such entry
 */
export function nommer(titre: Titre, id: string): string {
  const [page = '', critere] = id.split('#');
  if (page === titre.id) return 'présentation du titre';
  if (page === `${titre.id}/glossaire`) return 'glossaire';
  const edition = titre.editions.find((e) => e.id === page);
  if (edition) return nomDocument(titre, edition.document.id);
  const entree = [...titre.activites, ...titre.competences, ...titre.transversales].find((x) => x.id === page);
  if (!entree) throw new Error(`${titre.id} : ${id} inconnu`);
  if (critere === undefined) return entree.nom;
  const evalue = titre.enVigueur.competences.flatMap((e) => e.criteres).find((c) => c.id === id);
  return evalue ? `critère ${etiquetteCritere(evalue)}` : `${entree.nom}, critère du REAC`;
}

/** « RE CRCD millésime 06, mise à jour 03/06/2021, CP 3, critère 2 »: how a report or a decision cites a criterion. */
export function citerCritere({ competence, rang }: CritereEvalue, { titre, document }: Edition): string {
  const edition = `${document.type} ${titre.sigle} millésime ${titre.millesime}, mise à jour ${dateCourte(document.miseAJour)}`;
  return `${edition}, ${competence.nom}, critère ${rang}`;
}
