import { formaterDuree, minutesDePresence } from './durees.ts';
import type { ModalitePrevue, Session } from './modele.ts';

/** A stretch of an exam during which the same people are present; minutes from its beginning. */
export interface Phase {
  debut: number;
  fin: number;
  prevue: ModalitePrevue;
  /** Rank of the part in its modalité, from 1; undefined where the RE distinguishes none. */
  partie: number | undefined;
  jury: boolean;
  surveillant: boolean;
  /** True when the RE gives the part no duration: the untimed parts share equally what the timed ones leave. */
  estimee: boolean;
}

/** A session in its order, to scale: table 3.1, part by part. */
export function derouler(session: Session): Phase[] {
  let debut = 0;
  return session.modalites.flatMap((prevue): Phase[] => {
    const { duree = 0, parties, presence } = prevue;
    const temps = (minutes: number) => ({ debut, fin: (debut += minutes), prevue });
    if (!parties)
      return [
        {
          ...temps(duree),
          partie: undefined,
          jury: presence?.jury ?? false,
          surveillant: presence?.surveillant ?? false,
          estimee: false,
        },
      ];
    const reste = duree - parties.reduce((somme, p) => somme + (p.duree ?? 0), 0);
    const sansDuree = parties.filter((p) => p.duree === undefined).length;
    return parties.map(({ duree: minutes, jury, surveillant }, i) => ({
      ...temps(minutes ?? reste / sansDuree),
      partie: i + 1,
      jury,
      surveillant,
      estimee: minutes === undefined,
    }));
  });
}

/** Someone’s presence as the longest unbroken stretches. */
export function plages(phases: readonly Phase[], present: (p: Phase) => boolean): { debut: number; fin: number }[] {
  const suites: { debut: number; fin: number }[] = [];
  for (const { debut, fin } of phases.filter(present)) {
    const derniere = suites.at(-1);
    if (derniere?.fin === debut) derniere.fin = fin;
    else suites.push({ debut, fin });
  }
  return suites;
}

/** What the document calls the parts of a modalité. */
export const motDesParties = ({ parties = [] }: ModalitePrevue): 'phase' | 'partie' =>
  parties.some((p) => /^phase\b/i.test(p.libelle)) ? 'phase' : 'partie';

/** The same for several modalités, in the plural, each word once. */
export const motsDesParties = (modalites: readonly ModalitePrevue[]): string[] => [
  ...new Set(modalites.filter((m) => m.parties).map((m) => `${motDesParties(m)}s`)),
];

/** Minutes of a session during which a surveillant is present; undefined if the RE does not settle it. */
export function minutesDeSurveillance(session: Session): number | undefined {
  const minutes = session.modalites.map((m) => minutesDePresence(m, 'surveillant'));
  return minutes.every((m) => m !== undefined) ? minutes.reduce((a, b) => a + b, 0) : undefined;
}

/** The picture of a session in words: each modalité, then who is there from when to when. */
export function raconter(session: Session): string {
  const phases = derouler(session);
  const modalites = session.modalites.map(
    ({ modalite, duree }) => `${modalite.intitule.toLowerCase()}, ${formaterDuree(duree ?? 0)}`,
  );
  const quand = (nom: string, present: (p: Phase) => boolean) => {
    const suites = plages(phases, present);
    if (suites.length === 0) return `${nom} absent`;
    return `${nom} présent ${suites.map((s) => `${s.debut === 0 ? 'du début' : `de ${formaterDuree(s.debut)}`} à ${formaterDuree(s.fin)}`).join(', puis ')}`;
  };
  return [
    `Épreuve de ${formaterDuree(session.duree)} : ${modalites.join(' ; ')}`,
    quand('Surveillant', (p) => p.surveillant),
    quand('Jury', (p) => p.jury),
  ].join('. ');
}
