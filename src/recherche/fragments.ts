import { gunzipSync } from 'node:zlib';
import type { Fiche } from './fiches.ts';

/**
 * The texts of a file of Pagefind, by what it calls each entry.
 * @param fichier its path: one text alone gives its name to the file
 */
export function lireFragment(fichier: string, octets: Uint8Array): Map<string, Fiche> {
  const lu = JSON.parse(
    gunzipSync(octets)
      .toString()
      .replace(/^pagefind_dcd/, ''),
  ) as Fiche | Record<string, Fiche>;
  const nom = fichier.replace(/^.*[/\\]/, '');
  if (nom.includes('_group_')) return new Map(Object.entries(lu as Record<string, Fiche>));
  return new Map([[nom.replace(/\..*$/, ''), lu as Fiche]]);
}
