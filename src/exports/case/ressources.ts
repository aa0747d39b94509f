import type { Referentiels, Titre } from '../../referentiel/modele.ts';
import { code } from '../identifiants.ts';
import { adressage, BASE, type Ressource } from './adresses.ts';
import type { CFPackage } from './modele.ts';
import { paquet } from './paquet.ts';

/** One answer of the CASE service, as a static file at the path of its request. */
export interface RessourceCase {
  /** From the root of the site, without extension: /ims/case/v1p1/CFItems/… */
  chemin: string;
  contenu: unknown;
}

/**
 * Every answer of the service that needs no query (REST/JSON Binding 1.1, endpoints): one file for each
 * object, in the form it has outside a package, and the whole packages. They are very many: each titre’s
 * are made when they are asked for.
 */
export function* ressourcesCase(referentiels: Referentiels, site?: string): Generator<RessourceCase> {
  // titres share definitions
  const donnees = new Set<string>();
  const documents: unknown[] = [];
  for (const titre of referentiels.titres) {
    const contenu = paquet(titre, referentiels, site);
    const [document, ...autres] = ressourcesDuPaquet(titre, contenu, site);
    documents.push(document.contenu);
    for (const ressource of [document, ...autres]) {
      if (donnees.has(ressource.chemin)) continue;
      donnees.add(ressource.chemin);
      yield ressource;
    }
  }
  // a folder cannot also be a file: the list of documents is its index
  yield { chemin: `${BASE}/CFDocuments/index.json`, contenu: { CFDocuments: documents } };
}

/** The document first. */
function ressourcesDuPaquet(titre: Titre, contenu: CFPackage, site?: string): [RessourceCase, ...RessourceCase[]] {
  const { lien } = adressage(site);
  const en = (ressource: Ressource, x: { identifier: string }, dit: unknown = x): RessourceCase => ({
    chemin: `${BASE}/${ressource}/${x.identifier}`,
    contenu: dit,
  });
  const { CFDocument: document, CFDefinitions: definitions } = contenu;
  const CFDocumentURI = lien('CFDocuments', titre.id, code.titre(titre));
  return [
    en('CFDocuments', document, { ...document, CFPackageURI: lien('CFPackages', titre.id, code.titre(titre)) }),
    en('CFPackages', document, contenu),
    ...contenu.CFItems.map((x) => en('CFItems', x, { ...x, CFDocumentURI })),
    ...contenu.CFAssociations.map((x) => en('CFAssociations', x, { ...x, CFDocumentURI })),
    ...contenu.CFRubrics.map((x) => en('CFRubrics', x)),
    // the service answers these three as sets, of one here: nothing is below it
    ...definitions.CFItemTypes.map((x) => en('CFItemTypes', x, { CFItemTypes: [x] })),
    ...definitions.CFSubjects.map((x) => en('CFSubjects', x, { CFSubjects: [x] })),
    ...definitions.CFConcepts.map((x) => en('CFConcepts', x, { CFConcepts: [x] })),
    ...definitions.CFLicenses.map((x) => en('CFLicenses', x)),
  ];
}

/** The text of a resource: compact, there are many. */
export const ecrireRessource = ({ contenu }: Pick<RessourceCase, 'contenu'>): string => `${JSON.stringify(contenu)}\n`;
