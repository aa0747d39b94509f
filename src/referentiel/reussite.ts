import { entretienFinalDe } from './entretien.ts';
import type { Activite, ModalitePrevue, Session, Titre } from './modele.ts';

/** What a candidate holds of a titre, and the exams that are left. */
export interface CasDeReussite {
  /** CCP obtained, in their own order. */
  obtenus: Activite[];
  /** The exam of each CCP that is missing, after the RE in force. */
  restantes: Session[];
}

/**
 * Every case a candidate may be in, from no CCP to all of them: 2ⁿ for n CCP.
 * A CCS is none of them: it is added to the titre, it does not lead to it.
 * @throws Error if the RE in force has no session for a CCP; the contrôles report that first
 */
export function casDeReussite(titre: Titre): CasDeReussite[] {
  const ccp = titre.activites.filter((a) => a.certificat === 'CCP');
  return ccp
    .reduce<Activite[][]>((cas, a) => [...cas, ...cas.map((obtenus) => [...obtenus, a])], [[]])
    .sort((a, b) => a.length - b.length)
    .map((obtenus) => ({
      obtenus,
      restantes: ccp.filter((a) => !obtenus.includes(a)).map((a) => sessionDe(titre, a)),
    }));
}

/** The entretien final, as the session of the titre has it; undefined where the RE gives none. */
export function entretienFinal(titre: Titre): ModalitePrevue | undefined {
  const session = titre.enVigueur.sessions.find((s) => s.perimetre === 'titre');
  return session && entretienFinalDe(session);
}

function sessionDe(titre: Titre, activite: Activite): Session {
  const session = titre.enVigueur.sessions.find((s) => s.activite === activite);
  if (!session) throw new Error(`${activite.id} : aucune session dans ${titre.enVigueur.id}`);
  return session;
}
