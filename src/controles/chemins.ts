/** A path in the data of a file: keys, and ranks from 0. */
export type Chemin = readonly (string | number)[];

/** The value at a path; undefined when the path leads nowhere. */
export function lire(valeur: unknown, chemin: readonly PropertyKey[]): unknown {
  return chemin.reduce<unknown>((v, cle) => (v as Record<PropertyKey, unknown> | undefined)?.[cle], valeur);
}

/** Every text of the data, with its path. */
export function* textes(valeur: unknown, chemin: Chemin = []): Generator<{ chemin: Chemin; texte: string }> {
  if (typeof valeur === 'string') yield { chemin, texte: valeur };
  else for (const [cle, v] of enfants(valeur)) yield* textes(v, [...chemin, cle]);
}

/** Path of every `source` in the data. */
export function* sources(valeur: unknown, chemin: Chemin = []): Generator<Chemin> {
  for (const [cle, v] of enfants(valeur)) {
    if (cle === 'source') yield [...chemin, cle];
    else yield* sources(v, [...chemin, cle]);
  }
}

function enfants(valeur: unknown): [string | number, unknown][] {
  if (Array.isArray(valeur)) return [...valeur.entries()];
  return typeof valeur === 'object' && valeur !== null ? Object.entries(valeur) : [];
}
