import { Ajv2020 } from 'ajv/dist/2020.js';
import ajvFormats from 'ajv-formats';

/**
 * The payloads of CASE 1.1, written after its OpenAPI definition (imscasev1p1_openapi3, final release):
 * every class is closed but for its extensions, and nothing may be null.
 */

type Schema = Record<string, unknown>;

const texte: Schema = { type: 'string' };
/** Versions 1 to 5 only. */
const uuid: Schema = {
  type: 'string',
  pattern: '^[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$',
};
const uri: Schema = { type: 'string', format: 'uri' };
const instant: Schema = { type: 'string', format: 'date-time' };
const date: Schema = { type: 'string', format: 'date' };
const entier: Schema = { type: 'integer' };
const nombre: Schema = { type: 'number' };
const liste = (items: Schema, minItems = 0): Schema => ({ type: 'array', minItems, items });
const ref = (nom: string): Schema => ({ $ref: `#/$defs/${nom}` });
/** An enumeration others may extend with words of their own. */
const ouvert = (...valeurs: string[]): Schema => ({
  anyOf: [{ enum: valeurs }, { type: 'string', pattern: '^(ext:)[a-zA-Z0-9.\\-_]+$' }],
});

const objet = (requis: Schema, facultatif: Schema = {}): Schema => ({
  type: 'object',
  properties: { ...requis, ...facultatif },
  required: Object.keys(requis),
  additionalProperties: false,
});
const extensible = (requis: Schema, facultatif: Schema = {}): Schema =>
  objet(requis, { ...facultatif, extensions: { type: 'object' } });

const base = { identifier: uuid, uri, lastChangeDateTime: instant };

const document: [Schema, Schema] = [
  { ...base, creator: texte, title: texte },
  {
    frameworkType: texte,
    caseVersion: { enum: ['1.1'] },
    officialSourceURL: uri,
    publisher: texte,
    description: texte,
    subject: liste(texte),
    subjectURI: liste(ref('LinkURI')),
    language: texte,
    version: texte,
    adoptionStatus: texte,
    statusStartDate: date,
    statusEndDate: date,
    licenseURI: ref('LinkURI'),
    notes: texte,
  },
];
const item: [Schema, Schema] = [
  { ...base, fullStatement: texte },
  {
    alternativeLabel: texte,
    CFItemType: texte,
    humanCodingScheme: texte,
    listEnumeration: texte,
    abbreviatedStatement: texte,
    conceptKeywords: liste(texte),
    conceptKeywordsURI: ref('LinkURI'),
    notes: texte,
    subject: liste(texte),
    subjectURI: liste(ref('LinkURI')),
    language: texte,
    educationLevel: liste(texte),
    CFItemTypeURI: ref('LinkURI'),
    licenseURI: ref('LinkURI'),
    statusStartDate: date,
    statusEndDate: date,
  },
];
const association: [Schema, Schema] = [
  {
    ...base,
    associationType: ouvert(
      'isChildOf',
      'isPeerOf',
      'isPartOf',
      'exactMatchOf',
      'precedes',
      'isRelatedTo',
      'replacedBy',
      'exemplar',
      'hasSkillLevel',
      'isTranslationOf',
    ),
    originNodeURI: ref('LinkGenURI'),
    destinationNodeURI: ref('LinkGenURI'),
  },
  { sequenceNumber: entier, CFAssociationGroupingURI: ref('LinkURI'), notes: texte },
];
const sujet = extensible({ ...base, title: texte, hierarchyCode: texte }, { description: texte });

const $defs: Record<string, Schema> = {
  LinkURI: objet({ title: texte, identifier: uuid, uri }),
  LinkGenURI: objet({ title: texte, identifier: texte, uri }, { targetType: ouvert('CASE') }),
  CFPckgDocument: extensible(...document),
  CFDocument: extensible({ ...document[0], CFPackageURI: ref('LinkURI') }, document[1]),
  CFPckgItem: extensible(...item),
  CFItem: extensible({ ...item[0], CFDocumentURI: ref('LinkURI') }, item[1]),
  CFPckgAssociation: extensible(...association),
  CFAssociation: extensible(association[0], { ...association[1], CFDocumentURI: ref('LinkURI') }),
  CFConcept: extensible({ ...base, title: texte, hierarchyCode: texte }, { keywords: texte, description: texte }),
  CFSubject: sujet,
  CFItemType: extensible({ ...base, title: texte, description: texte, hierarchyCode: texte }, { typeCode: texte }),
  CFLicense: extensible({ ...base, title: texte, licenseText: texte }, { description: texte }),
  CFRubric: extensible(base, { title: texte, description: texte, CFRubricCriteria: liste(ref('CFRubricCriterion')) }),
  CFRubricCriterion: extensible(base, {
    category: texte,
    description: texte,
    CFItemURI: ref('LinkURI'),
    weight: nombre,
    position: entier,
    rubricId: uuid,
    CFRubricCriterionLevels: liste(ref('CFRubricCriterionLevel')),
  }),
  CFRubricCriterionLevel: objet(base, {
    description: texte,
    quality: texte,
    score: nombre,
    feedback: texte,
    position: entier,
    rubricCriterionId: uuid,
    extensions: liste({ type: 'object' }),
  }),
  CFDefinition: extensible(
    {},
    {
      CFConcepts: liste(ref('CFConcept')),
      CFSubjects: liste(ref('CFSubject')),
      CFLicenses: liste(ref('CFLicense')),
      CFItemTypes: liste(ref('CFItemType')),
      CFAssociationGroupings: liste(extensible({ ...base, title: texte }, { description: texte })),
    },
  ),
  CFPackage: extensible(
    { CFDocument: ref('CFPckgDocument') },
    {
      CFItems: liste(ref('CFPckgItem')),
      CFAssociations: liste(ref('CFPckgAssociation')),
      CFDefinitions: ref('CFDefinition'),
      CFRubrics: liste(ref('CFRubric')),
    },
  ),
  CFDocumentSet: objet({ CFDocuments: liste(ref('CFDocument'), 1) }),
  CFConceptSet: objet({ CFConcepts: liste(ref('CFConcept'), 1) }),
  CFSubjectSet: objet({ CFSubjects: liste(ref('CFSubject'), 1) }),
  CFItemTypeSet: objet({ CFItemTypes: liste(ref('CFItemType'), 1) }),
};

/** The payload of each endpoint (paths of the OpenAPI definition), by the first word of its path. */
const CHARGES: Record<string, string> = {
  CFDocuments: 'CFDocument',
  CFPackages: 'CFPackage',
  CFItems: 'CFItem',
  CFAssociations: 'CFAssociation',
  CFItemTypes: 'CFItemTypeSet',
  CFSubjects: 'CFSubjectSet',
  CFConcepts: 'CFConceptSet',
  CFLicenses: 'CFLicense',
  CFRubrics: 'CFRubric',
};

const ajv = new Ajv2020({ strict: false, allErrors: true });
ajvFormats(ajv);
void ajv.addSchema({ $id: 'case', $defs });

/**
 * What is wrong with the answer of an endpoint.
 * @param chemin /ims/case/v1p1/CFItems/<uuid>
 */
export function fautesCase(chemin: string, contenu: unknown): string[] {
  const ressource = chemin.split('/').at(-2) ?? '';
  const charge = chemin.endsWith('/index.json') ? 'CFDocumentSet' : CHARGES[ressource];
  const valide = ajv.getSchema(`case#/$defs/${charge ?? ''}`);
  if (!valide) return [`${chemin} : point d’accès inconnu`];
  void valide(contenu);
  return (valide.errors ?? []).map((e) => `${chemin}${e.instancePath} : ${e.message ?? ''}`);
}
