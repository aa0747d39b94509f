import type { ModalitePrevue } from './modele.ts';

/** Why we deduce who is present, where the RE does not say it: told once, the places it applies to bear its letter. */
export interface Deduction {
  lettre: string;
  raison: string;
}

/** The deductions of some modalités, in their order. */
export function deductionsDe(modalites: readonly ModalitePrevue[]): Deduction[] {
  const presences = modalites.flatMap((m) => m.parties ?? (m.presence ? [m.presence] : []));
  const raisons = new Set(presences.flatMap((p) => p.presenceDeduite ?? []));
  return [...raisons].map((raison, i) => ({ lettre: String.fromCharCode('a'.charCodeAt(0) + i), raison }));
}

/** « (a) Notre déduction. … »: what exactly is deduced, the document saying the rest, is for its reason to tell. */
export const direDeduction = ({ lettre, raison }: Deduction): string => `(${lettre}) Notre déduction. ${raison}`;

/** Who is with the candidate; a surveillant alone, and the jury’s absence with it. */
export function direPresents({ jury, surveillant }: { jury: boolean; surveillant: boolean }): string {
  if (jury) return surveillant ? 'jury et surveillant' : 'jury';
  return surveillant ? 'surveillant, sans le jury' : 'ni jury ni surveillant';
}
