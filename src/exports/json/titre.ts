import { z } from 'zod';
import { activiteSchema } from '../../referentiel/activite.ts';
import { codeTitre } from '../../referentiel/codes.ts';
import { erratum } from '../../referentiel/errata.ts';
import { glossaireSchema } from '../../referentiel/glossaire.ts';
import type { Referentiels, Titre } from '../../referentiel/modele.ts';
import { titreSchema } from '../../referentiel/titre.ts';
import { code, identifier } from '../identifiants.ts';
import { dateDuTitre, editionsSuccessives } from '../publication.ts';
import { cle, donnees, enTete, entete, identite } from './commun.ts';
import { comparaisonEnJson, comparaisonJson } from './comparaison.ts';
import { competenceEnJson, competenceJson, transversaleEnJson, transversaleJson } from './competence.ts';
import { editionEnJson, editionJson } from './edition.ts';

const reference = titreSchema.omit({ code: true });
const reac = activiteSchema.omit({ competences: true, transversales: true });

const activite = z
  .strictObject({
    ...identite('activite'),
    ...reac.shape,
    competences: z.array(cle).meta({ description: 'Clés des compétences, dans l’ordre du référentiel' }),
  })
  .meta({ description: 'Une activité type : un CCP, ou un CCS' });

/** /donnees/<titre>/titre.json */
export const titreJson = z
  .strictObject({
    ...entete,
    ...identite('titre'),
    codeTitre,
    ...reference.shape,
    activites: z.array(activite).meta({ description: 'Activités types' }),
    competences: z.array(competenceJson).meta({ description: 'Compétences professionnelles' }),
    transversales: z.array(transversaleJson).meta({ description: 'Compétences transversales' }),
    editions: z.array(editionJson).meta({ description: 'Éditions du RE, la plus récente en tête' }),
    comparaisons: z
      .array(comparaisonJson)
      .meta({ description: 'Changements entre éditions, les plus récents en tête' }),
    glossaire: glossaireSchema.optional(),
    errata: z.array(erratum).meta({ description: 'Errata des documents de ce titre' }),
  })
  .meta({
    title: 'Titre professionnel',
    description: 'Un titre professionnel : tous ses documents, toutes ses éditions',
  });
export type TitreJson = z.output<typeof titreJson>;

/** A whole titre: both lists of criteria, every edition, and what changed between them. */
export function titreEnJson(titre: Titre, { errata }: Pick<Referentiels, 'errata'>, site?: string): TitreJson {
  return {
    ...enTete(site, 'titre', dateDuTitre(titre)),
    ...identifier(site, titre.id, code.titre(titre)),
    codeTitre: titre.code,
    ...donnees(reference, titre),
    activites: titre.activites.map((a) => ({
      ...identifier(site, a.id, code.activite(a)),
      ...donnees(reac, a),
      competences: a.competences.map((c) => c.id),
    })),
    competences: titre.competences.map((c) => competenceEnJson(c, site)),
    transversales: titre.transversales.map((t) => transversaleEnJson(t, site)),
    editions: titre.editions.map((e) => editionEnJson(e, site)),
    comparaisons: editionsSuccessives(titre).map(({ avant, apres }) => comparaisonEnJson(avant, apres, site)),
    glossaire: titre.glossaire && donnees(glossaireSchema, titre.glossaire),
    errata: errata.filter((e) => e.source.titre === titre.id),
  };
}
