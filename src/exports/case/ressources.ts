import type { Referentiels } from '../../referentiel/modele.ts';
import { code } from '../identifiants.ts';
import { adressage, BASE, type Ressource } from './adresses.ts';
import { paquet } from './paquet.ts';

/** One answer of the CASE service, as a static file at the path of its request. */
export interface RessourceCase {
  /** From the root of the site, without extension: /ims/case/v1p1/CFItems/… */
  chemin: string;
  contenu: unknown;
}

/**
 * Every answer of the service that needs no query (REST/JSON Binding 1.1, endpoints): one file for each
 * object, in the form it has outside a package, and the whole packages.
 */
export function ressourcesCase(referentiels: Referentiels, site?: string): RessourceCase[] {
  const { lien } = adressage(site);
  const paquets = referentiels.titres.map((titre) => ({ titre, contenu: paquet(titre, referentiels, site) }));
  const en = (ressource: Ressource, identifier: string, contenu: unknown): RessourceCase => ({
    chemin: `${BASE}/${ressource}/${identifier}`,
    contenu,
  });
  const documents = paquets.map(({ titre, contenu }) => ({
    ...contenu.CFDocument,
    CFPackageURI: lien('CFPackages', titre.id, code.titre(titre)),
  }));
  const toutes = [
    ...documents.map((d) => en('CFDocuments', d.identifier, d)),
    ...paquets.flatMap(({ titre, contenu }) => {
      const CFDocumentURI = lien('CFDocuments', titre.id, code.titre(titre));
      const { CFDefinitions: definitions } = contenu;
      return [
        en('CFPackages', contenu.CFDocument.identifier, contenu),
        ...contenu.CFItems.map((x) => en('CFItems', x.identifier, { ...x, CFDocumentURI })),
        ...contenu.CFAssociations.map((x) => en('CFAssociations', x.identifier, { ...x, CFDocumentURI })),
        ...contenu.CFRubrics.map((x) => en('CFRubrics', x.identifier, x)),
        // the service answers these three as sets, of one here: nothing is below it
        ...definitions.CFItemTypes.map((x) => en('CFItemTypes', x.identifier, { CFItemTypes: [x] })),
        ...definitions.CFSubjects.map((x) => en('CFSubjects', x.identifier, { CFSubjects: [x] })),
        ...definitions.CFConcepts.map((x) => en('CFConcepts', x.identifier, { CFConcepts: [x] })),
        ...definitions.CFLicenses.map((x) => en('CFLicenses', x.identifier, x)),
      ];
    }),
    // a folder cannot also be a file: the list of documents is its index
    { chemin: `${BASE}/CFDocuments/index.json`, contenu: { CFDocuments: documents } },
  ];
  // titres share definitions
  return [...new Map(toutes.map((r) => [r.chemin, r])).values()];
}

/** The text of a resource: compact, there are many. */
export const ecrireRessource = ({ contenu }: Pick<RessourceCase, 'contenu'>): string => `${JSON.stringify(contenu)}\n`;
