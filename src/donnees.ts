import { chargerReferentiels } from './contenu.ts';
import { fichiersDeDonnees, type FichierDonnees } from './exports/catalogue.ts';
import { SITE } from './site.ts';

/** A file of data and its size. */
export interface FichierPese extends FichierDonnees {
  /** In bytes. */
  taille: number;
}

let peses: Promise<FichierPese[]> | undefined;

/** The files of data, weighed once per build. What is in them is not kept: all together it is large. */
export function chargerDonnees(): Promise<FichierPese[]> {
  if (peses && import.meta.env.PROD) return peses;
  return (peses = peser());
}

async function peser(): Promise<FichierPese[]> {
  const fichiers: FichierPese[] = [];
  for (const fichier of fichiersDeDonnees(await chargerReferentiels(), SITE))
    fichiers.push({ ...fichier, taille: (await octetsDe(fichier)).length });
  return fichiers;
}

/** What is in a file of data, made anew. */
export async function octetsDe({ produire }: FichierDonnees): Promise<Uint8Array<ArrayBuffer>> {
  const contenu = await produire();
  return typeof contenu === 'string' ? new TextEncoder().encode(contenu) : Uint8Array.from(contenu);
}

/** « 12 ko », « 1,2 Mo »: a size as people read it. @param octets bytes */
export const formaterTaille = (octets: number): string =>
  octets < 1_000_000
    ? `${Math.max(1, Math.round(octets / 1000))}\u00A0ko`
    : `${(octets / 1_000_000).toFixed(1).replace('.', ',')}\u00A0Mo`;
