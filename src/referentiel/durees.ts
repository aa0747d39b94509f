import type { ModaliteDeSession, Partie } from './evaluation.ts';

const INSECABLE = '\u00A0';

/** « 3 h 45 », « 45 min », « 2 h »: minutes, written as an exam timetable writes them. */
export function formaterDuree(minutes: number): string {
  const h = Math.floor(minutes / 60);
  const m = minutes % 60;
  if (h === 0) return `${m}${INSECABLE}min`;
  if (m === 0) return `${h}${INSECABLE}h`;
  return `${h}${INSECABLE}h${INSECABLE}${String(m).padStart(2, '0')}`;
}

type Present = 'jury' | 'surveillant';
type Horaire = Pick<ModaliteDeSession, 'duree' | 'parties' | 'presence'>;

/**
 * Minutes of a modalité during which the jury (or the surveillant) is present.
 * When the RE times only some parts, the untimed ones share what the timed
 * ones leave; that is enough as long as presence is the same in all of them.
 * @returns minutes, or undefined if the document does not settle it
 */
export function minutesDePresence(m: Horaire, qui: Present): number | undefined {
  if (m.duree === undefined) return 0;
  if (!m.parties) return m.presence?.[qui] ? m.duree : 0;
  const chronometrees = m.parties.filter((p) => p.duree !== undefined);
  const libres = m.parties.filter((p) => p.duree === undefined);
  const presentes = sommeDesParties(chronometrees.filter((p) => p[qui]));
  if (libres.length === 0 || libres.every((p) => !p[qui])) return presentes;
  if (libres.every((p) => p[qui])) return presentes + m.duree - sommeDesParties(chronometrees);
  return undefined;
}

/**
 * Minutes of a modalité during which the jury hears the candidate: without those in which they prepare,
 * in its presence too.
 * @returns minutes, or undefined if the document does not settle it
 */
export function minutesDEcoute(m: Horaire): number | undefined {
  const presence = minutesDePresence(m, 'jury');
  const preparation = sommeDesParties(m.parties?.filter((p) => p.jury && p.preparation) ?? []);
  return presence === undefined ? undefined : presence - preparation;
}

/** How long the jury is there during a modalité, in words. */
export function tempsDuJury(m: Horaire): string {
  const minutes = minutesDePresence(m, 'jury');
  if (minutes === undefined) return 'non précisé';
  return minutes === 0 ? 'jury absent' : formaterDuree(minutes);
}

/** Sum of the parts' durations, in minutes; an untimed part counts for nothing. */
export function sommeDesParties(parties: readonly Partie[]): number {
  return parties.reduce((somme, p) => somme + (p.duree ?? 0), 0);
}

/** True when the RE gives a duration to every part of the modalité. */
export function estChronometree(m: Horaire): boolean {
  return m.parties?.every((p) => p.duree !== undefined) ?? true;
}
