import { z } from 'zod';
import type { Competence, Edition, Titre, Transversale } from '../../referentiel/modele.ts';
import { cleCritereTransversal, clePerformance, code, identifier } from '../identifiants.ts';
import * as commun from './commun.ts';
import type { Ligne } from './ecrire.ts';

/** The criteria: of the RE edition by edition, of the REAC, of the transversales; three lists, one column to tell them. */
export const colonnesCriteres = z.strictObject({
  ...commun.duTitre,
  ...commun.duDocument,
  en_vigueur: z.boolean().meta({ description: 'oui, sauf pour les critères d’une édition antérieure du RE' }),
  liste: z.enum(['évaluation', 'performance', 'transversale']).meta({
    description:
      'évaluation : critère d’évaluation du RE ; performance : critère de performance du REAC ; transversale : critère d’une compétence transversale',
  }),
  ...commun.deLaCompetence,
  intitule: z.string().meta({ description: 'Intitulé de la compétence dans ce document' }),
  rang: z.int().positive().meta({ description: 'Rang dans la liste imprimée' }),
  critere: z.string().meta({ description: 'Texte du critère, mot pour mot' }),
  modalites: z
    .string()
    .meta({ description: 'Modalités cochées pour la compétence (tableau 3.2 du RE)', examples: ['MSP, ET'] }),
  ...commun.identifiants('critere'),
  critere_lie: z.string().meta({ description: 'Code du critère qui lui correspond dans l’autre liste' }),
  ...commun.provenance,
});

export const lignesCriteres = (titre: Titre, site?: string): Ligne[] => [
  ...titre.editions.flatMap((e) => evaluation(e, site)),
  ...titre.competences.flatMap((c) => performance(c, site)),
  ...titre.transversales.flatMap((t) => transversale(t, site)),
];

const evaluation = (e: Edition, site: string | undefined): Ligne[] =>
  e.competences.flatMap(({ competence, intitule, modalites, criteres, source }) =>
    criteres.map((k) => {
      const { adresse, ...ids } = identifier(site, k.id, code.critere(competence, k));
      return {
        ...commun.colonnesDuTitre(e.titre),
        ...commun.colonnesDuDocument(e.document),
        en_vigueur: e.enVigueur,
        liste: 'évaluation',
        ...commun.colonnesDeLaCompetence(competence),
        intitule,
        rang: k.rang,
        critere: k.texte,
        modalites: modalites.map((m) => m.sigle).join(', '),
        ...ids,
        critere_lie: k.performance && code.performance(competence, k.performance),
        ...commun.colonnesDeProvenance(source.pages, adresse),
      };
    }),
  );

function performance(c: Competence, site: string | undefined): Ligne[] {
  const evalues = c.titre.enVigueur.competences.find((e) => e.competence === c)?.criteres ?? [];
  return c.criteres.map((k, i) => {
    const { adresse, ...ids } = identifier(site, clePerformance(c, k), code.performance(c, k), `${c.id}#${k.id}`);
    const lie = evalues.find((x) => x.performance === k);
    return {
      ...commun.colonnesDuTitre(c.titre),
      ...commun.colonnesDuDocument(commun.documentDe(c.titre, c.source.document)),
      en_vigueur: true,
      liste: 'performance',
      ...commun.colonnesDeLaCompetence(c),
      intitule: c.intitule,
      rang: i + 1,
      critere: k.texte,
      ...ids,
      critere_lie: lie && code.critere(c, lie),
      ...commun.colonnesDeProvenance(c.source.pages, adresse),
    };
  });
}

const transversale = (t: Transversale, site: string | undefined): Ligne[] =>
  t.criteres.map((k, i) => {
    const { adresse, ...ids } = identifier(site, cleCritereTransversal(t, k), code.critereTransversal(t, k));
    return {
      ...commun.colonnesDuTitre(t.titre),
      ...commun.colonnesDuDocument(commun.documentDe(t.titre, t.source.document)),
      en_vigueur: true,
      liste: 'transversale',
      competence: t.nom,
      intitule: t.intitule,
      rang: i + 1,
      critere: k.texte,
      ...ids,
      ...commun.colonnesDeProvenance(t.source.pages, adresse),
    };
  });
