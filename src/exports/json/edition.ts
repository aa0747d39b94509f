import { z } from 'zod';
import { nombreDeCriteres } from '../../referentiel/assemblage.ts';
import { evaluationSchema } from '../../referentiel/evaluation.ts';
import type { CompetenceEvaluee, Edition, Session } from '../../referentiel/modele.ts';
import { designation } from '../../referentiel/texte.ts';
import { clePerformance, cleSession, code, identifier } from '../identifiants.ts';
import { cle, donnees, identite } from './commun.ts';

const { sessions, competences, ...communs } = evaluationSchema.shape;
const ligne32 = competences.element;
const critereDuRe = ligne32.shape.criteres.element;

const critere = critereDuRe
  .extend({
    ...identite('critere'),
    rang: z.int().positive().meta({ description: 'Rang dans cette édition : il fait le numéro imprimé' }),
    criterePerformance: cle
      .optional()
      .meta({ description: 'Clé du critère de performance du REAC qui lui correspond' }),
  })
  .meta({ description: 'Un critère d’évaluation, tel que cette édition l’écrit' });

const competence = ligne32
  .safeExtend({
    cle: cle.meta({ description: 'Clé de la compétence' }),
    criteres: z.array(critere).meta({ description: 'Critères d’évaluation du RE, dans l’ordre imprimé' }),
  })
  .meta({ description: 'Une compétence dans cette édition (tableau 3.2)' });

const session = sessions.element
  .extend({
    ...identite('session'),
    nom: z.string().meta({ description: 'Nom court', examples: ['Titre entier', 'CCP 1 seul'] }),
    intitule: designation('Intitulé du titre ou du certificat dans cette édition'),
    competences: z.array(cle).meta({ description: 'Clés des compétences évaluées' }),
    nombreDeCriteres: z.int().positive().meta({ description: 'Nombre de critères que le jury évalue' }),
  })
  .meta({ description: 'Une session d’examen : le titre entier, un CCP ou un CCS' });

export const editionJson = z
  .strictObject({
    ...identite('edition'),
    date: z.iso.date().meta({ description: 'Date de mise à jour du document' }),
    enVigueur: z.boolean().meta({ description: 'Vrai pour l’édition la plus récente' }),
    ...communs,
    sessions: z.array(session).meta({ description: 'Une session pour le titre, une par CCP ou CCS' }),
    competences: z.array(competence).meta({ description: 'Tableau 3.2, ligne par ligne' }),
  })
  .meta({ description: 'Une édition du référentiel d’évaluation' });
export type EditionJson = z.output<typeof editionJson>;

export function editionEnJson(edition: Edition, site: string | undefined): EditionJson {
  return {
    ...identifier(site, edition.id, code.edition(edition)),
    date: edition.date,
    enVigueur: edition.enVigueur,
    ...donnees(z.strictObject(communs), edition.donnees),
    sessions: edition.sessions.map((s, i) => sessionEnJson(s, edition.donnees.sessions[i], site)),
    competences: edition.competences.map((e, i) => competenceEnJson(e, edition.donnees.competences[i], site)),
  };
}

function sessionEnJson(s: Session, lue: z.output<typeof sessions.element> | undefined, site: string | undefined) {
  if (!lue) throw new Error(`${s.edition.id} : session ${s.perimetre} sans données`);
  return {
    ...identifier(site, cleSession(s), code.session(s)),
    nom: s.nom,
    intitule: s.intitule,
    competences: s.competences.map((e) => e.competence.id),
    nombreDeCriteres: nombreDeCriteres(s),
    ...donnees(sessions.element, lue),
  };
}

function competenceEnJson(
  evaluee: CompetenceEvaluee,
  lue: z.output<typeof ligne32> | undefined,
  site: string | undefined,
) {
  const { competence: c } = evaluee;
  if (!lue) throw new Error(`${c.id} : absente du tableau 3.2`);
  return {
    cle: c.id,
    ...donnees(ligne32, lue),
    criteres: evaluee.criteres.map((critere, i) => ({
      ...identifier(site, critere.id, code.critere(c, critere)),
      rang: critere.rang,
      criterePerformance: critere.performance && clePerformance(c, critere.performance),
      id: lue.criteres[i]?.id ?? '',
      texte: critere.texte,
      horsReac: lue.criteres[i]?.horsReac,
    })),
  };
}
