/** A path in the data of a file: keys, and ranks from 0. */
export type Chemin = readonly (string | number)[];

/** The value at a path; undefined when the path leads nowhere. */
export function lire(valeur: unknown, chemin: readonly PropertyKey[]): unknown {
  return chemin.reduce<unknown>((v, cle) => (v as Record<PropertyKey, unknown> | undefined)?.[cle], valeur);
}

/** Every value below, in the order of the file, with its path; lists and mappings come before what they hold. */
export function* valeurs(valeur: unknown, chemin: Chemin = []): Generator<{ chemin: Chemin; valeur: unknown }> {
  yield { chemin, valeur };
  if (typeof valeur !== 'object' || valeur === null) return;
  const enfants: Iterable<[string | number, unknown]> = Array.isArray(valeur)
    ? (valeur as unknown[]).entries()
    : Object.entries(valeur);
  for (const [cle, v] of enfants) yield* valeurs(v, [...chemin, cle]);
}
