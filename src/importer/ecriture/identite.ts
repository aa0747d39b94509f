import { niveauImprime } from '../../controles/niveaux.ts';
import type { ListeLue, ReacLu, ReLu, TexteLu } from '../modele.ts';
import { idDocument, source, type FichierPropose, type Points } from './contenu.ts';

/**
 * The file of the titre: identity, codes, dates, documents, emplois.
 * @param re the edition in force, which the identity is quoted from
 */
export function proposerIdentite(
  reac: ReacLu | undefined,
  editions: readonly ReLu[],
  re: ReLu,
  points: Points,
): FichierPropose {
  const { references } = re;
  const { sigle, code, millesime } = re.document.bandeau;
  const rome = references.rome.map((c) => ({ c, fiche: reac?.rome.find((r) => r.code === c && r.intitule) }));
  const pagesRome = rome.flatMap(({ fiche }) => fiche?.page ?? []);
  const liste = (lue: ListeLue | undefined) =>
    lue && reac && { source: source(reac.document, lue.pages), liste: lue.liste };
  const texte = (lu: TexteLu | undefined) => lu && reac && { source: source(reac.document, lu.pages), texte: lu.texte };
  return {
    donnees: {
      sigle,
      intitule: references.intitule,
      code,
      millesime,
      source: source(re.document, references.pages),
      niveau: { valeur: niveauImprime(references.niveau), imprime: references.niveau },
      nsf: references.nsf,
      rome: rome.map(({ c, fiche }) => ({ code: c, intitule: fiche?.intitule })),
      intitulesRome: reac && pagesRome.length > 0 ? source(reac.document, pagesRome) : undefined,
      formacode: references.formacode,
      arrete: references.arrete,
      documents: [reac, ...editions].flatMap((lu) => (lu ? [documentDe(lu)] : [])),
      emplois: liste(reac?.emplois),
      secteurs: liste(reac?.secteurs),
      conventions: liste(reac?.conventions),
      reglementation: texte(reac?.reglementation),
      equivalences: texte(reac?.equivalences),
      ...points('titre'),
    },
    aEcrire: 'le métier, ce qui change dans ce millésime',
  };
}

function documentDe({ document }: ReacLu | ReLu): Record<string, unknown> {
  const { miseAJour, validation, parutionJo, total } = document.bandeau;
  return { id: idDocument(document), type: document.type, miseAJour, validation, parutionJo, pages: total };
}
