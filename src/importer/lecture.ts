import { lireReac } from './reac/lire.ts';
import { lireRe } from './re/lire.ts';
import type { ReacLu, ReLu } from './modele.ts';
import { Refus } from './refus.ts';
import { reconnaitre } from './texte/document.ts';
import { lirePages } from './texte/pages.ts';

/** A file given to the import. */
export interface Entree {
  nom: string;
  octets: Uint8Array;
}

/** What the files given say together. */
export interface Lus {
  reac: ReacLu | undefined;
  /** Oldest first. */
  editions: ReLu[];
  /** Milliseconds to read each file, by its name. */
  temps: Map<string, number>;
}

/**
 * Reads the files, each for what it is.
 * @throws Refus when one cannot be read, or they are not of one titre
 */
export async function lireFichiers(
  entrees: readonly Entree[],
  progres: (nom: string) => void = () => undefined,
): Promise<Lus> {
  const lus: Lus = { reac: undefined, editions: [], temps: new Map() };
  for (const { nom, octets } of entrees) {
    progres(nom);
    const debut = performance.now();
    const document = reconnaitre(nom, await lirePages(octets, nom));
    if (document.type === 'REAC') {
      if (lus.reac) throw new Refus(nom, `deux REAC donnés, avec ${lus.reac.document.fichier} : un seul attendu`);
      lus.reac = lireReac(document);
    } else lus.editions.push(lireRe(document));
    lus.temps.set(nom, performance.now() - debut);
  }
  lus.editions.sort((a, b) => a.document.bandeau.miseAJour.localeCompare(b.document.bandeau.miseAJour));
  const [premier, ...autres] = [lus.reac?.document, ...lus.editions.map((e) => e.document)].filter(
    (d) => d !== undefined,
  );
  const identite = (d: typeof premier) => d && `${d.bandeau.sigle} ${d.bandeau.code}, millésime ${d.bandeau.millesime}`;
  for (const d of autres)
    if (identite(d) !== identite(premier))
      throw new Refus(d.fichier, `${identite(d) ?? ''} : un document de ${identite(premier) ?? ''} attendu`);
  const dates = lus.editions.map((e) => e.document.bandeau.miseAJour);
  const double = lus.editions.find((e, i) => dates.indexOf(e.document.bandeau.miseAJour) < i);
  if (double) throw new Refus(double.document.fichier, 'deux RE de la même date de mise à jour');
  return lus;
}
