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
