import type { Chemin } from './chemins.ts';
import type { Contenu } from './contenu.ts';
import type { Position } from './faute.ts';
import type { FichierLu } from './lecture.ts';

/** What a rule found wrong, by its path in the data: its line is worked out later. */
export interface Constat {
  fichier: FichierLu;
  chemin: Chemin;
  /** The exact place, when it is inside a text. */
  position?: Position | undefined;
  message: string;
  attendu?: readonly string[];
  suggestion?: string | undefined;
}

/** One rule of the field. */
export interface Regle {
  /** Permanent, French, kebab-case: the name of its module. */
  id: string;
  /** What holds when content obeys, in one sentence. */
  resume: string;
  /** True when what it finds is told without failing: there is something to do, nothing is wrong. */
  avertissement?: true;
  verifier: (contenu: Contenu) => Iterable<Constat>;
}
