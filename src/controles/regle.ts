import type { Contenu } from './contenu.ts';
import type { FichierLu } from './lecture.ts';

/** What a rule found wrong, by its path in the data: its line is worked out later. */
export interface Constat {
  fichier: FichierLu;
  chemin: readonly (string | number)[];
  message: string;
  attendu?: readonly string[];
  suggestion?: string | undefined;
}

/** One rule of the field. */
export interface Regle {
  /** Permanent, French, kebab-case. */
  id: string;
  /** What holds when content obeys, in one sentence. */
  resume: string;
  verifier: (contenu: Contenu) => Iterable<Constat>;
}
