import { citerSource } from '../../src/referentiel/citations.ts';
import { entretienDuDernierCcp } from '../../src/referentiel/dernier-ccp.ts';
import type { Session } from '../../src/referentiel/modele.ts';

/** What a jury is told of those who add up CCP, where the RE says how the title is then decided. */
export function consigneDeCapitalisation(session: Session): { cas: string; consigne: string } | undefined {
  const { titre, donnees } = session.edition;
  if (!donnees.dernierCcp) return undefined;
  const ajout = entretienDuDernierCcp(session);
  if (ajout !== undefined) {
    return {
      cas: 'Dernier CCP en capitalisation',
      consigne: `${ajout} Il se mène au vu du livret de certification, avec le guide du titre. Deux décisions : celle sur le CCP s’écrit dans la grille de ce CCP, celle sur le titre dans la grille du titre.`,
    };
  }
  if (session.activite) return undefined;
  return {
    cas: 'En capitalisation',
    consigne: `le candidat ne passe pas cette épreuve ; un entretien final, en fin de session du dernier CCP, au vu du livret de certification, sert à attribuer le titre (${citerSource(titre, donnees.dernierCcp)}). Le jury n’emploie alors que la partie « Entretien final » du guide, puis la synthèse, la décision et les signatures de la grille.`,
  };
}
