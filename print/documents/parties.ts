import { formaterDuree } from '../../src/referentiel/durees.ts';
import type { ModalitePrevue } from '../../src/referentiel/modele.ts';

/** A part of an exam, in words. */
export interface PartieEnClair {
  /** « MSP, phase 1 », or the modalité that has no parts. */
  nom: string;
  duree: string;
  /** Who is there with the candidate. */
  presents: string;
  objet: string | undefined;
}

/** The parts of some modalités, in order; a modalité without parts is one. */
export function partiesEnClair(modalites: readonly ModalitePrevue[]): PartieEnClair[] {
  return modalites.flatMap((m) => {
    const entiere = { libelle: undefined, duree: m.duree, jury: false, surveillant: false };
    return (m.parties ?? [{ ...entiere, objet: undefined, ...m.presence }]).map(
      ({ libelle, duree, objet, jury, surveillant }, i) => ({
        nom: libelle ? `${m.modalite.sigle}, ${libelle.toLowerCase()}` : m.modalite.intitule,
        duree: duree === undefined ? 'non précisée' : formaterDuree(duree),
        presents: [jury && 'jury', surveillant && 'surveillant'].filter(Boolean).join(' et ') || 'candidat seul',
        // what is said of the whole modalité holds from its first part
        objet: [i === 0 && m.objet, objet].filter(Boolean).join(' ') || undefined,
      }),
    );
  });
}
