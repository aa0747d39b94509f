import { LISTES_SAVOIRS, INTITULES_LISTES, type ListeSavoirs } from '../../referentiel/competence.ts';
import type { Titre } from '../../referentiel/modele.ts';
import { LICENCE, instant } from '../publication.ts';
import { type Adressage } from './adresses.ts';
import type { CFDefinitions } from './modele.ts';

/** What a CFItem may be: its name, and what it stands for. The order gives the hierarchyCode. */
export const TYPES = {
  activite: { title: 'Activité type', description: 'Activité type du titre, c’est-à-dire un CCP ou un CCS' },
  competence: { title: 'Compétence professionnelle', description: 'Compétence d’une activité type' },
  transversale: {
    title: 'Compétence transversale',
    description: 'Compétence évaluée au travers de compétences professionnelles',
  },
  evaluation: { title: 'Critère d’évaluation', description: 'Critère du RE : ce que le jury évalue' },
  performance: { title: 'Critère de performance', description: 'Critère du REAC : ce qui décrit la compétence' },
  ...(Object.fromEntries(
    LISTES_SAVOIRS.map((l) => [
      l,
      { title: INTITULES_LISTES[l], description: `Liste « ${INTITULES_LISTES[l]} » d’une fiche du REAC` },
    ]),
  ) as Record<ListeSavoirs, { title: string; description: string }>),
};
export type TypeElement = keyof typeof TYPES;

export const cleType = (type: TypeElement): string => `case/types/${type}`;
export const CLE_LICENCE = 'case/licences/etalab-2.0';
export const cleNsf = (code: string): string => `case/nsf/${code}`;
const cleRome = (code: string): string => `case/rome/${code}`;

/**
 * The definitions a titre uses: NSF as subjects, ROME as concepts with their label where a source prints it.
 * @param date of the newest document of all titres, which share definitions
 */
export function definitions(
  titre: Titre,
  types: ReadonlySet<TypeElement>,
  date: string,
  { uri, lien }: Adressage,
): CFDefinitions {
  const lastChangeDateTime = instant(date);
  const noms = Object.keys(TYPES) as TypeElement[];
  return {
    CFConcepts: titre.rome.map(({ code, intitule }) => ({
      ...lien('CFConcepts', cleRome(code), intitule ?? code),
      hierarchyCode: code,
      description: 'Fiche du répertoire opérationnel des métiers et des emplois (ROME)',
      lastChangeDateTime,
    })),
    CFSubjects: titre.nsf.map(({ code, intitule }) => ({
      ...lien('CFSubjects', cleNsf(code), intitule),
      hierarchyCode: code,
      description: 'Spécialité de formation (NSF)',
      lastChangeDateTime,
    })),
    CFLicenses: [
      {
        ...lien('CFLicenses', CLE_LICENCE, LICENCE.nom),
        licenseText: `${LICENCE.portee} Texte de la licence : ${LICENCE.adresse}`,
        lastChangeDateTime,
      },
    ],
    CFItemTypes: noms
      .filter((type) => types.has(type))
      .map((type) => ({
        identifier: lien('CFItemTypes', cleType(type), '').identifier,
        uri: uri('CFItemTypes', cleType(type)),
        ...TYPES[type],
        hierarchyCode: String(noms.indexOf(type) + 1),
        lastChangeDateTime,
      })),
  };
}
