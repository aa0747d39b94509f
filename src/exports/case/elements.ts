import { citerSource, nomDocument } from '../../referentiel/citations.ts';
import type { Competence, Edition, Titre, Transversale } from '../../referentiel/modele.ts';
import type { Source } from '../../referentiel/source.ts';
import { decomposer } from '../../referentiel/typographie.ts';
import { cleCritereEdition, cleCritereTransversal, clePerformance, cleSavoir, code } from '../identifiants.ts';
import type { TypeElement } from './definitions.ts';

/** An item before it is written: what it says, and the item (or the document) it belongs to. */
export interface Element {
  cle: string;
  parent: string;
  type: TypeElement;
  texte: string;
  code: string;
  source: Source;
  /** Date of the document that prints it. */
  date: string;
  /** What follows the citation of the source in its notes. */
  remarque?: string;
  /** Set when a later edition no longer words it so: the date of that edition. */
  fin?: string;
  /** The key of the item that takes its place. */
  remplacant?: string | undefined;
}

/** Every item of a titre: parents first, siblings in the order of the référentiels. */
export const elements = (titre: Titre): Element[] => [
  ...titre.activites.flatMap((a) => [
    {
      cle: a.id,
      parent: titre.id,
      type: 'activite' as const,
      texte: a.intitule,
      code: code.activite(a),
      source: a.source,
      date: dateDe(titre, a.source),
    },
    ...a.competences.flatMap(deLaCompetence),
  ]),
  ...titre.transversales.flatMap(deLaTransversale),
];

function deLaCompetence(c: Competence): Element[] {
  const { titre } = c;
  const commun = { source: c.source, date: dateDe(titre, c.source), parent: c.id };
  const autre = decomposer(c.intitule) !== decomposer(c.intituleEnVigueur);
  return [
    {
      cle: c.id,
      parent: c.activite.id,
      type: 'competence',
      texte: c.intituleEnVigueur,
      code: code.competence(c),
      source: titre.enVigueur.competences.find((e) => e.competence === c)?.source ?? c.source,
      date: titre.enVigueur.date,
      ...(autre && { remarque: `Le ${nomDocument(titre, c.source.document)} écrit : ${c.intitule}` }),
    },
    ...titre.editions.flatMap((e, i) => criteresDe(e, c, titre.editions[i - 1])),
    ...c.criteres.map((k): Element => ({
      ...commun,
      cle: clePerformance(c, k),
      type: 'performance',
      texte: k.texte,
      code: code.performance(c, k),
    })),
    ...c.items.map((item): Element => ({
      ...commun,
      cle: cleSavoir(c, item),
      type: item.liste,
      texte: item.texte,
      code: code.savoir(c, item),
    })),
  ];
}

/** The criteria of an edition: all of them in force; of an older one, those the edition in force does not word so. */
function criteresDe(edition: Edition, c: Competence, suivante: Edition | undefined): Element[] {
  const ligne = edition.competences.find((e) => e.competence === c);
  const enVigueur = new Map(
    c.titre.enVigueur.competences.flatMap((e) => e.criteres).map((k) => [k.id, k.texte] as const),
  );
  return (ligne?.criteres ?? [])
    .filter((k) => edition.enVigueur || !estRepris(k, enVigueur))
    .map((k): Element => {
      const commun = {
        parent: c.id,
        type: 'evaluation' as const,
        texte: k.texte,
        source: ligne?.source ?? c.source,
        date: edition.date,
      };
      if (edition.enVigueur || !suivante) return { ...commun, cle: k.id, code: code.critere(c, k) };
      return {
        ...commun,
        cle: cleCritereEdition(edition, k),
        code: code.critereEdition(edition, c, k),
        fin: suivante.date,
        remplacant: enVigueur.has(k.id) ? k.id : undefined,
      };
    });
}

/** The key of the item that says a criterion of any edition: that in force when it words it so. */
export function cleDuCritere(edition: Edition, k: { id: string; texte: string }): string {
  const enVigueur = new Map(
    edition.titre.enVigueur.competences.flatMap((e) => e.criteres).map((x) => [x.id, x.texte] as const),
  );
  return estRepris(k, enVigueur) ? k.id : cleCritereEdition(edition, k);
}

const estRepris = (k: { id: string; texte: string }, enVigueur: ReadonlyMap<string, string>): boolean =>
  decomposer(enVigueur.get(k.id) ?? '') === decomposer(k.texte);

function deLaTransversale(t: Transversale): Element[] {
  const commun = { source: t.source, date: dateDe(t.titre, t.source) };
  return [
    {
      ...commun,
      cle: t.id,
      parent: t.titre.id,
      type: 'transversale',
      texte: t.intitule,
      code: code.transversale(t),
    },
    ...t.criteres.map((k): Element => ({
      ...commun,
      cle: cleCritereTransversal(t, k),
      parent: t.id,
      type: 'performance',
      texte: k.texte,
      code: code.critereTransversal(t, k),
    })),
  ];
}

const dateDe = (titre: Titre, source: Source): string =>
  titre.documents.find((d) => d.id === source.document)?.miseAJour ?? titre.enVigueur.date;

/** « RE du 03/06/2021, p. 8 » and what there is to add. */
export const notes = (titre: Titre, e: Element): string =>
  [citerSource(titre, e.source), e.remarque].filter(Boolean).join('. ');
