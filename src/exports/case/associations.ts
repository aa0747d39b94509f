import { instant } from '../publication.ts';
import { correspondancesDe } from '../../referentiel/liens.ts';
import type { Titre } from '../../referentiel/modele.ts';
import { decomposer } from '../../referentiel/typographie.ts';
import { dateCourte } from '../../referentiel/dates.ts';
import { clePerformance, code, uuid, urn } from '../identifiants.ts';
import { type Adressage } from './adresses.ts';
import { elements, type Element } from './elements.ts';
import type { CFAssociation, Lien } from './modele.ts';

interface Relation {
  type: CFAssociation['associationType'];
  origine: Lien;
  destination: Lien;
  date: string;
  rang?: number;
  notes?: string;
}

/** The links of a titre’s items: between them, with the items of other titres, with the titre before. */
export function associations(titre: Titre, titres: readonly Titre[], adressage: Adressage): CFAssociation[] {
  const tous = elements(titre);
  const noeud = ({ cle, code: lisible }: Pick<Element, 'cle' | 'code'>) => adressage.lien('CFItems', cle, lisible);
  const document = adressage.lien('CFDocuments', titre.id, code.titre(titre));
  const parCle = new Map(tous.map((e) => [e.cle, e]));
  const versElement = (cle: string): Lien => {
    const e = parCle.get(cle);
    return e ? noeud(e) : document;
  };
  return [
    ...parente(tous, versElement),
    ...transversales(titre, versElement),
    ...entreListes(titre, versElement),
    ...entreTitres(titre, tous, titres, noeud),
    ...tous.flatMap(({ cle, remplacant, date }): Relation[] =>
      remplacant === undefined
        ? []
        : [{ type: 'replacedBy', origine: versElement(cle), destination: versElement(remplacant), date }],
    ),
    ...correspondances(titre, versElement),
  ].map((r) => ecrire(r, adressage));
}

/** isChildOf, siblings numbered in their order. */
function parente(tous: readonly Element[], vers: (cle: string) => Lien): Relation[] {
  const rangs = new Map<string, number>();
  return tous.map(({ cle, parent, date }) => {
    const rang = (rangs.get(parent) ?? 0) + 1;
    rangs.set(parent, rang);
    return { type: 'isChildOf', origine: vers(cle), destination: vers(parent), date, rang };
  });
}

/** Table 3.3: compétences through which a transversale is assessed. */
const transversales = (titre: Titre, vers: (cle: string) => Lien): Relation[] =>
  titre.competences.flatMap((c) =>
    c.transversales.map((t): Relation => ({
      type: 'isRelatedTo',
      origine: vers(c.id),
      destination: vers(t.id),
      date: titre.enVigueur.date,
      notes: 'Compétence transversale évaluée à travers la compétence (tableau 3.3)',
    })),
  );

/** A critère d’évaluation and the critère de performance it takes up: two items, one link. */
const entreListes = (titre: Titre, vers: (cle: string) => Lien): Relation[] =>
  titre.enVigueur.competences.flatMap(({ competence, criteres }) =>
    criteres.flatMap((k): Relation[] => {
      if (!k.performance) return [];
      const memes = decomposer(k.texte) === decomposer(k.performance.texte);
      return [
        {
          type: memes ? 'exactMatchOf' : 'isRelatedTo',
          origine: vers(k.id),
          destination: vers(clePerformance(competence, k.performance)),
          date: titre.enVigueur.date,
          notes: memes ? 'Critère du RE repris du REAC mot pour mot' : 'Critère du RE repris du REAC en d’autres mots',
        },
      ];
    }),
  );

const signature = (e: Element) => `${e.type} ${decomposer(e.texte)}`;

const comparable = (e: Element) =>
  e.fin === undefined && !['activite', 'competence', 'transversale', 'performance'].includes(e.type);

/** The elements of all titres that may have a twin, by what twins share: the same for each titre, made once. */
const parSignature = new WeakMap<readonly Titre[], Map<string, { titre: Titre; element: Element }[]>>();

function jumeauxPossibles(titres: readonly Titre[]) {
  const connus =
    parSignature.get(titres) ??
    Map.groupBy(
      titres.flatMap((titre) => elements(titre).flatMap((e) => (comparable(e) ? [{ titre, element: e }] : []))),
      ({ element }) => signature(element),
    );
  parSignature.set(titres, connus);
  return connus;
}

/** exactMatchOf: criteria of the RE and savoirs that another titre words alike, to the letter. */
function entreTitres(
  titre: Titre,
  tous: readonly Element[],
  titres: readonly Titre[],
  noeud: (e: Element) => Lien,
): Relation[] {
  const jumeaux = jumeauxPossibles(titres);
  return tous.filter(comparable).flatMap((e) =>
    (jumeaux.get(signature(e)) ?? [])
      .filter((jumeau) => jumeau.titre !== titre)
      .map(({ element: jumeau }): Relation => ({
        type: 'exactMatchOf',
        origine: noeud(e),
        destination: noeud(jumeau),
        date: e.date > jumeau.date ? e.date : jumeau.date,
        notes: 'Même libellé dans un autre titre',
      })),
  );
}

/** Annexe 2: the CCP of the titre before, which is no framework of ours, replaced by a CCP of this one. */
function correspondances(titre: Titre, vers: (cle: string) => Lien): Relation[] {
  const { correspondances: annexe } = titre.enVigueur.donnees;
  if (!annexe) return [];
  const { ancien: precedent } = annexe;
  return correspondancesDe(titre.enVigueur).map(({ ancien, activite }, i): Relation => {
    const cle = `${titre.id}/titre-precedent#${i + 1}`;
    const origine: Lien = {
      title: `${ancien} (${precedent.intitule}, arrêté du ${dateCourte(precedent.arrete)})`,
      identifier: uuid(cle),
      uri: urn(cle),
      targetType: 'ext:certificat-precedent',
    };
    return { type: 'replacedBy', origine, destination: vers(activite.id), date: titre.enVigueur.date };
  });
}

function ecrire({ type, origine, destination, date, rang, notes }: Relation, { uri }: Adressage): CFAssociation {
  const cle = `${type} ${origine.identifier} ${destination.identifier}`;
  return {
    identifier: uuid(cle),
    associationType: type,
    ...(rang !== undefined && { sequenceNumber: rang }),
    uri: uri('CFAssociations', cle),
    originNodeURI: { targetType: 'CASE', ...origine },
    destinationNodeURI: { targetType: 'CASE', ...destination },
    lastChangeDateTime: instant(date),
    ...(notes !== undefined && { notes }),
  };
}
