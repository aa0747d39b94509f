import { citerEdition } from '../../referentiel/citations.ts';
import type { Referentiels, Titre } from '../../referentiel/modele.ts';
import { code, uuid } from '../identifiants.ts';
import { dateDuTitre, derniereDate, EDITEUR, LICENCE, MINISTERE, instant } from '../publication.ts';
import { adressage, type Adressage } from './adresses.ts';
import { associations } from './associations.ts';
import { CLE_LICENCE, cleNsf, cleType, definitions, TYPES } from './definitions.ts';
import { elements, notes, type Element } from './elements.ts';
import { grilles } from './grilles.ts';
import type { CFDocument, CFItem, CFPackage } from './modele.ts';

/** A titre as a CASE package: document, items, associations, definitions and rubrics. */
export function paquet(titre: Titre, { titres }: Pick<Referentiels, 'titres'>, site?: string): CFPackage {
  const adresses = adressage(site);
  const tous = elements(titre);
  return {
    CFDocument: document(titre, adresses),
    CFItems: tous.map((e) => item(titre, e, adresses)),
    CFAssociations: associations(titre, titres, adresses),
    CFDefinitions: definitions(
      titre,
      new Set(tous.map((e) => e.type)),
      derniereDate(titres.map(dateDuTitre)),
      adresses,
    ),
    CFRubrics: grilles(titre, adresses),
  };
}

const document = (titre: Titre, { uri, lien }: Adressage): CFDocument => ({
  identifier: uuid(titre.id),
  uri: uri('CFDocuments', titre.id),
  frameworkType: 'Référentiel de titre professionnel',
  caseVersion: '1.1',
  creator: MINISTERE,
  title: `${titre.intitule} (${titre.sigle}, millésime ${titre.millesime})`,
  lastChangeDateTime: instant(titre.enVigueur.date),
  publisher: EDITEUR,
  description: `Titre professionnel ${code.titre(titre)} : activités, compétences, critères et savoirs. ${citerEdition(titre.enVigueur)}.`,
  subject: titre.nsf.map((n) => n.intitule),
  subjectURI: titre.nsf.map((n) => lien('CFSubjects', cleNsf(n.code), n.intitule)),
  language: 'fr',
  version: `${titre.millesime}, ${titre.enVigueur.document.id}`,
  adoptionStatus: 'Adopted',
  statusStartDate: titre.arrete.effet,
  licenseURI: lien('CFLicenses', CLE_LICENCE, LICENCE.nom),
  notes: LICENCE.portee,
  extensions: {
    cle: titre.id,
    code: titre.code,
    niveau: titre.niveau,
    rome: titre.rome,
    formacode: titre.formacode,
    ...(titre.rncp && { rncp: titre.rncp }),
    documents: titre.documents,
  },
});

const item = (titre: Titre, e: Element, { uri, lien }: Adressage): CFItem => ({
  identifier: uuid(e.cle),
  fullStatement: e.texte,
  CFItemType: TYPES[e.type].title,
  uri: uri('CFItems', e.cle),
  humanCodingScheme: e.code,
  notes: notes(titre, e),
  language: 'fr',
  CFItemTypeURI: lien('CFItemTypes', cleType(e.type), TYPES[e.type].title),
  ...(e.fin !== undefined && { statusEndDate: e.fin }),
  lastChangeDateTime: instant(e.date),
  extensions: { cle: e.cle, source: e.source },
});
