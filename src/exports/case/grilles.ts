import { instant } from '../publication.ts';
import { ECHELLE } from '../../referentiel/notation.ts';
import { citerEdition } from '../../referentiel/citations.ts';
import type { Session, Titre } from '../../referentiel/modele.ts';
import { cleSession, code, uuid, urn } from '../identifiants.ts';
import { type Adressage } from './adresses.ts';
import { cleDuCritere } from './elements.ts';
import type { CFRubric } from './modele.ts';

/** One rubric per exam of every edition: what its jury judges, on the scale of our grids, without weight or score. */
export const grilles = (titre: Titre, adressage: Adressage): CFRubric[] =>
  titre.editions.flatMap((e) => e.sessions).map((s) => grille(s, adressage));

function grille(session: Session, { uri, lien }: Adressage): CFRubric {
  const cle = cleSession(session);
  const { edition } = session;
  const lastChangeDateTime = instant(edition.date);
  const criteres = session.competences.flatMap((e) => e.criteres.map((k) => ({ k, e })));
  return {
    identifier: uuid(cle),
    uri: uri('CFRubrics', cle),
    title: `Grille d’évaluation, ${session.nom}, ${citerEdition(edition)}`,
    description:
      'Critères du référentiel ; échelle non officielle, sans points : « non observé » ne vaut pas « non conforme ».',
    lastChangeDateTime,
    CFRubricCriteria: criteres.map(({ k, e }, i) => {
      const cleCritere = `${cle}/${k.id}`;
      return {
        identifier: uuid(cleCritere),
        uri: urn(cleCritere),
        category: e.competence.nom,
        description: k.texte,
        CFItemURI: lien('CFItems', cleDuCritere(edition, k), code.critere(e.competence, k)),
        position: i + 1,
        rubricId: uuid(cle),
        lastChangeDateTime,
        CFRubricCriterionLevels: ECHELLE.map((degre, j) => ({
          identifier: uuid(`${cleCritere}/${j + 1}`),
          uri: urn(`${cleCritere}/${j + 1}`),
          quality: degre.nom,
          position: j + 1,
          rubricCriterionId: uuid(cleCritere),
          lastChangeDateTime,
        })),
      };
    }),
  };
}
