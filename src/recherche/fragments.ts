import { gunzipSync, gzipSync } from 'node:zlib';
import type { Fiche } from './fiches.ts';

/** What Pagefind begins a file with, for a browser to know that it is unpacked. */
const SIGNATURE = 'pagefind_dcd';

const estUnGroupe = (fichier: string): boolean => fichier.includes('_group_');

/**
 * The texts of a file of Pagefind, by what it calls each entry.
 * @param fichier its path: one text alone gives its name to the file
 */
export function lireFragment(fichier: string, octets: Uint8Array): Map<string, Fiche> {
  const lu = JSON.parse(gunzipSync(octets).toString().replace(SIGNATURE, '')) as Fiche | Record<string, Fiche>;
  if (estUnGroupe(fichier)) return new Map(Object.entries(lu as Record<string, Fiche>));
  return new Map([[fichier.replace(/^.*[/\\]|\..*$/g, ''), lu as Fiche]]);
}

/** The bytes of such a file. */
export function ecrireFragment(fichier: string, textes: ReadonlyMap<string, Fiche>): Uint8Array {
  const [seul] = textes.values();
  return gzipSync(SIGNATURE + JSON.stringify(estUnGroupe(fichier) ? Object.fromEntries(textes) : seul), { level: 9 });
}
