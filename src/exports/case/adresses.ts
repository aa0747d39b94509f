import { origineDe } from '../../site.ts';
import { urn, uuid } from '../identifiants.ts';
import { absolue } from '../publication.ts';
import type { Lien } from './modele.ts';

/** The base path of every CASE 1.1 endpoint (REST/JSON Binding 1.1, service endpoints). */
export const BASE = '/ims/case/v1p1';

export type Ressource =
  | 'CFDocuments'
  | 'CFPackages'
  | 'CFItems'
  | 'CFAssociations'
  | 'CFItemTypes'
  | 'CFSubjects'
  | 'CFConcepts'
  | 'CFLicenses'
  | 'CFRubrics';

/**
 * How CASE objects are named: by their CASE address when the site knows its domain, by a URN otherwise,
 * since a CASE uri is absolute.
 */
export interface Adressage {
  uri: (ressource: Ressource, cle: string) => string;
  lien: (ressource: Ressource, cle: string, title: string) => Lien;
}

export function adressage(site: string | undefined): Adressage {
  const uri = (ressource: Ressource, cle: string) =>
    origineDe(site) === undefined ? urn(cle) : absolue(site, `${BASE}/${ressource}/${uuid(cle)}`);
  return { uri, lien: (ressource, cle, title) => ({ title, identifier: uuid(cle), uri: uri(ressource, cle) }) };
}
