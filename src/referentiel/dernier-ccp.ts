import { citerSource } from './citations.ts';
import type { Session } from './modele.ts';

/**
 * What is added to the exam of a CCP for those whose last one it is, where its RE says so: no RE gives
 * its duration.
 */
export function entretienDuDernierCcp({ perimetre, edition }: Session): string | undefined {
  const { titre, donnees } = edition;
  if (!perimetre.startsWith('ccp-') || !donnees.dernierCcp) return undefined;
  return `un entretien final s’ajoute, en fin de session (${citerSource(titre, donnees.dernierCcp)}).`;
}
