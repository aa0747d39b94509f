import { VFileMessage } from 'vfile-message';

/** A place in a file: 1-based line and column. */
export interface Position {
  line: number;
  column: number;
}

interface Description {
  fichier: string;
  position: Position;
  /** Permanent id of the rule, in French. */
  regle: string;
  message: string;
  attendu?: readonly string[] | undefined;
  /** At most one, and only when close. */
  suggestion?: string | undefined;
  /** True for what does not fail the check. */
  avertissement?: boolean;
}

/** A fault of the content, at its true place. */
export function faute({
  fichier,
  position,
  regle,
  message,
  attendu,
  suggestion,
  avertissement = false,
}: Description): VFileMessage {
  const f = new VFileMessage(message, { place: position, ruleId: regle, source: 'contenu' });
  f.file = fichier;
  f.fatal = !avertissement;
  if (attendu) f.expected = [...attendu];
  if (suggestion) f.note = `vouliez-vous dire « ${suggestion} » ?`;
  return f;
}

/** Orders faults by file, line and column. */
export const parLieu = (a: VFileMessage, b: VFileMessage): number =>
  (a.file ?? '').localeCompare(b.file ?? '') || (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0);

/** The closest of the expected values, if it is close enough to be a slip. */
export function plusProche(valeur: string, attendus: readonly string[]): string | undefined {
  const limite = Math.max(1, Math.floor(valeur.length / 4));
  const [meilleur] = attendus
    .map((attendu) => ({ attendu, distance: distance(valeur.toLowerCase(), attendu.toLowerCase()) }))
    .filter((c) => c.distance <= limite)
    .sort((a, b) => a.distance - b.distance);
  return meilleur?.attendu;
}

/** Levenshtein distance, in characters. */
function distance(a: string, b: string): number {
  let ligne = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i += 1) {
    const suivante = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const remplacer = (ligne[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      suivante.push(Math.min(remplacer, (ligne[j] ?? 0) + 1, (suivante[j - 1] ?? 0) + 1));
    }
    ligne = suivante;
  }
  return ligne.at(-1) ?? 0;
}
