import type { Regle } from '../regle.ts';
import { references } from './references.ts';
import { unicite } from './unicite.ts';

/** Every rule, in the order they are reported. */
export const REGLES: readonly Regle[] = [references, unicite];
