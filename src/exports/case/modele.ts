/**
 * 1EdTech CASE 1.1 (Competencies and Academic Standards Exchange, Information Model 1.1, final release of
 * 24 January 2025): the classes and properties we fill. What we do not know is left out, never null.
 */

/** LinkURI, and LinkGenURI (Information Model, data classes): how an object names another. */
export interface Lien {
  title: string;
  identifier: string;
  uri: string;
  /** Associations only: CASE, or a name of our own (extensible vocabulary, CASE 1.1). */
  targetType?: 'CASE' | `ext:${string}`;
}

interface Objet {
  identifier: string;
  uri: string;
  lastChangeDateTime: string;
}

/** Data of ours that no property of CASE carries. */
type Extensions = Record<string, unknown>;

/** CFPckgDocument; CFDocument outside a package adds CFPackageURI. */
export interface CFDocument extends Objet {
  frameworkType: string;
  caseVersion: '1.1';
  creator: string;
  title: string;
  publisher: string;
  description: string;
  subject: string[];
  subjectURI: Lien[];
  language: string;
  version: string;
  adoptionStatus: string;
  statusStartDate: string;
  licenseURI: Lien;
  notes: string;
  extensions: Extensions;
}

/** CFPckgItem; CFItem outside a package adds CFDocumentURI. */
export interface CFItem extends Objet {
  fullStatement: string;
  CFItemType: string;
  CFItemTypeURI: Lien;
  humanCodingScheme: string;
  language: string;
  notes: string;
  statusEndDate?: string;
  extensions?: Extensions;
}

/** CFPckgAssociation; CFAssociation outside a package adds CFDocumentURI. */
export interface CFAssociation extends Objet {
  associationType: 'isChildOf' | 'isRelatedTo' | 'exactMatchOf' | 'replacedBy';
  sequenceNumber?: number;
  originNodeURI: Lien;
  destinationNodeURI: Lien;
  notes?: string;
}

/** CFSubject, CFConcept, CFItemType, CFLicense: what items and documents refer to. */
interface CFDefinition extends Objet {
  title: string;
  description?: string;
  hierarchyCode?: string;
  licenseText?: string;
}

export interface CFDefinitions {
  CFConcepts: CFDefinition[];
  CFSubjects: CFDefinition[];
  CFLicenses: CFDefinition[];
  CFItemTypes: CFDefinition[];
}

/** CFRubric: what the jury judges, without weight or score. */
export interface CFRubric extends Objet {
  title: string;
  description: string;
  CFRubricCriteria: (Objet & {
    category: string;
    description: string;
    CFItemURI: Lien;
    position: number;
    rubricId: string;
    CFRubricCriterionLevels: (Objet & { quality: string; position: number; rubricCriterionId: string })[];
  })[];
}

export interface CFPackage {
  CFDocument: CFDocument;
  CFItems: CFItem[];
  CFAssociations: CFAssociation[];
  CFDefinitions: CFDefinitions;
  CFRubrics: CFRubric[];
}
