import { z } from 'zod';
import { competenceSchema, critere, LISTES_SAVOIRS } from '../../referentiel/competence.ts';
import type { Competence, Transversale } from '../../referentiel/modele.ts';
import { adresseSavoir } from '../../referentiel/adresses.ts';
import { designation } from '../../referentiel/texte.ts';
import { transversaleSchema } from '../../referentiel/transversale.ts';
import { slug } from '../../referentiel/typographie.ts';
import { cleCritereTransversal, clePerformance, cleSavoir, code, identifier } from '../identifiants.ts';
import { absolue } from '../publication.ts';
import { cle, donnees, identite } from './commun.ts';

const critereIdentifie = (nature: 'performance' | 'critereTransversal') =>
  critere.extend(identite(nature)).meta({ description: 'Un critère de performance' });

const savoir = z
  .strictObject({
    ...identite('savoir'),
    liste: z.enum(LISTES_SAVOIRS).meta({ description: 'Liste de la fiche' }),
    rang: z.int().positive().meta({ description: 'Rang imprimé dans la liste' }),
    texte: designation('Savoir ou savoir-faire'),
    doublonDe: z
      .enum(LISTES_SAVOIRS)
      .optional()
      .meta({ description: 'Liste où la fiche l’imprime déjà, quand elle l’imprime deux fois' }),
  })
  .meta({ description: 'Un savoir ou savoir-faire, à sa place dans la fiche' });

const fiche = competenceSchema.pick({
  numero: true,
  intitule: true,
  classementDeduit: true,
  questions: true,
  aVerifier: true,
  source: true,
});

export const competenceJson = z
  .strictObject({
    ...identite('competence'),
    ...fiche.shape,
    intituleEnVigueur: designation('Intitulé de la compétence dans le RE en vigueur'),
    activite: cle.meta({ description: 'Clé de l’activité type' }),
    transversales: z.array(cle).meta({ description: 'Clés des compétences transversales évaluées à travers elle' }),
    criteresPerformance: z
      .array(critereIdentifie('performance'))
      .meta({ description: 'Critères de performance du REAC ; ceux du RE sont dans les éditions' }),
    savoirs: z.array(savoir).meta({ description: 'Les quatre listes de la fiche, dans l’ordre imprimé' }),
  })
  .meta({ description: 'Une compétence professionnelle' });

export function competenceEnJson(c: Competence, site: string | undefined): z.output<typeof competenceJson> {
  return {
    ...identifier(site, c.id, code.competence(c)),
    ...donnees(fiche, c),
    intituleEnVigueur: c.intituleEnVigueur,
    activite: c.activite.id,
    transversales: c.transversales.map((t) => t.id),
    criteresPerformance: c.criteres.map((k) => ({
      ...identifier(site, clePerformance(c, k), code.performance(c, k), `${c.id}#${k.id}`),
      ...k,
    })),
    savoirs: c.items.map((item) => ({
      ...identifier(site, cleSavoir(c, item), code.savoir(c, item)),
      adresse: absolue(site, adresseSavoir(slug(item.texte))),
      ...item,
    })),
  };
}

const enTransversale = transversaleSchema.omit({ criteres: true });

export const transversaleJson = z
  .strictObject({
    ...identite('transversale'),
    ...enTransversale.shape,
    criteres: z.array(critereIdentifie('critereTransversal')).meta({ description: 'Critères de performance' }),
    competences: z.array(cle).meta({ description: 'Clés des compétences à travers lesquelles elle est évaluée' }),
  })
  .meta({ description: 'Une compétence transversale' });

export function transversaleEnJson(t: Transversale, site: string | undefined): z.output<typeof transversaleJson> {
  return {
    ...identifier(site, t.id, code.transversale(t)),
    ...donnees(enTransversale, t),
    criteres: t.criteres.map((k) => ({
      ...identifier(site, cleCritereTransversal(t, k), code.critereTransversal(t, k)),
      ...k,
    })),
    competences: t.competences.map((c) => c.id),
  };
}
