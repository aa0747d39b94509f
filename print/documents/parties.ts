import { formaterDuree, minutesDEcoute } from '../../src/referentiel/durees.ts';
import type { ModalitePrevue } from '../../src/referentiel/modele.ts';
import { deductionsDe, type Deduction } from '../../src/referentiel/presence.ts';
import { interroge } from './entretiens.ts';

/** A part of an exam, in words. */
export interface PartieEnClair {
  /** « MSP, phase 1 », or the modalité that has no parts. */
  nom: string;
  duree: string;
  /** Who is there with the candidate. */
  presents: string;
  /** Why, when the RE does not say it. */
  deduction: Deduction | undefined;
  objet: string | undefined;
}

/** The parts of some modalités, in order; a modalité without parts is one. */
export function partiesEnClair(modalites: readonly ModalitePrevue[]): PartieEnClair[] {
  const deductions = deductionsDe(modalites);
  return modalites.flatMap((m) => {
    const entiere = { libelle: undefined, duree: m.duree, jury: false, surveillant: false };
    return (m.parties ?? [{ ...entiere, objet: undefined, ...m.presence }]).map(
      ({ libelle, duree, objet, jury, surveillant, presenceDeduite }, i) => ({
        nom: libelle ? `${m.modalite.sigle}, ${libelle.toLowerCase()}` : m.modalite.intitule,
        duree: duree === undefined ? 'non précisée' : formaterDuree(duree),
        presents: [jury && 'jury', surveillant && 'surveillant'].filter(Boolean).join(' et ') || 'candidat seul',
        deduction: deductions.find((d) => d.raison === presenceDeduite),
        // what is said of the whole modalité holds from its first part
        objet: [i === 0 && m.objet, objet].filter(Boolean).join(' ') || undefined,
      }),
    );
  });
}

/** How long a modalité lasts; an interview by its own minutes, its preparation apart: « 20 min après 15 min de préparation ». */
export function dureeEnClair(prevue: ModalitePrevue): string {
  const { duree = 0 } = prevue;
  const ecoute = (interroge(prevue) ? minutesDEcoute(prevue) : undefined) ?? duree;
  return formaterDuree(ecoute) + (ecoute < duree ? ` après ${formaterDuree(duree - ecoute)} de préparation` : '');
}
