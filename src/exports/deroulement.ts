import type { ModalitePrevue, Session } from '../referentiel/modele.ts';
import { minutesDePresence } from '../referentiel/durees.ts';

/** One step of an exam: a part of a modalité, or the modalité itself when the RE tells no parts. */
export interface Etape {
  modalite: ModalitePrevue;
  /** Name of the part; undefined without parts. */
  partie: string | undefined;
  /** Rank of the part in its modalité, from 1. */
  rang: number;
  /** Minutes from the start of the exam; undefined after a part the RE does not time. */
  debut: number | undefined;
  /** Minutes; undefined when the RE does not time the part. */
  duree: number | undefined;
  jury: boolean;
  surveillant: boolean;
  presenceDeduite: string | undefined;
  /** What happens, in our words. */
  objet: string | undefined;
}

/** The steps of an exam in their order, from the minute it starts: no calendar, no clock. */
export function deroulement(session: Session): Etape[] {
  let debutModalite: number | undefined = 0;
  return session.modalites.flatMap((modalite) => {
    let debut = debutModalite;
    debutModalite = plus(debutModalite, modalite.duree);
    const parties = modalite.parties ?? [
      {
        libelle: undefined,
        duree: modalite.duree,
        objet: modalite.objet,
        jury: modalite.presence?.jury ?? false,
        surveillant: modalite.presence?.surveillant ?? false,
        presenceDeduite: modalite.presence?.presenceDeduite,
      },
    ];
    return parties.map((p, i): Etape => {
      const etape = {
        modalite,
        partie: p.libelle,
        rang: i + 1,
        debut,
        duree: p.duree,
        jury: p.jury,
        surveillant: p.surveillant,
        presenceDeduite: p.presenceDeduite,
        objet: p.objet,
      };
      debut = plus(debut, p.duree);
      return etape;
    });
  });
}

const plus = (a: number | undefined, b: number | undefined) => (a === undefined || b === undefined ? undefined : a + b);

/** Minutes a surveillant is present in all; undefined when the RE leaves it open. */
export function minutesDeSurveillance(session: Session): number | undefined {
  return session.modalites.map((m) => minutesDePresence(m, 'surveillant')).reduce<number | undefined>(plus, 0);
}
