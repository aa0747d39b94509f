import fs from 'node:fs';
import path from 'node:path';
import { ecrire, INACHEVE } from './ecriture.ts';
import { hacher } from './hachage.ts';

/**
 * Beyond this, in bytes, entries go, the longest unused first: more than all the PDFs of 200 titres,
 * which must not push each other out.
 */
const PLACE = 4 * 1024 ** 3;

/** A draft this old, in ms, belongs to a process that was killed. */
const ABANDON_MS = 3_600_000;

/** Length of the digest an entry begins with, in hexadecimal characters. */
const EN_TETE = 64;

/** Files by what decides them. Several builds may use one at once: an entry is there whole or not at all. */
export interface Cache {
  /** @returns undefined if there is no such entry, or what is there is not what was put there */
  lire: (cle: string) => Uint8Array | undefined;
  ranger: (cle: string, octets: Uint8Array) => void;
  /** Makes room. @param place in bytes */
  elaguer: (place?: number) => void;
}

/**
 * Opens a cache, made at the first entry.
 * @param dossier a folder of its own
 */
export function ouvrirCache(dossier: string): Cache {
  const chemin = (cle: string) => path.join(dossier, cle);
  return {
    lire(cle) {
      let entree: Buffer;
      try {
        entree = fs.readFileSync(chemin(cle));
      } catch {
        return undefined;
      }
      const octets = entree.subarray(EN_TETE);
      if (entree.toString('latin1', 0, EN_TETE) !== hacher(octets)) return undefined;
      marquerUsage(chemin(cle));
      return octets;
    },
    ranger(cle, octets) {
      ecrire(chemin(cle), Buffer.concat([Buffer.from(hacher(octets), 'latin1'), octets]));
    },
    elaguer(place = PLACE) {
      let occupe = 0;
      for (const { fichier, taille, usage } of inventaire(dossier)) {
        occupe += taille;
        const abandonne = INACHEVE.test(fichier) && Date.now() - usage > ABANDON_MS;
        if (occupe > place || abandonne) fs.rmSync(fichier, { force: true });
      }
    },
  };
}

/** Another build may have pruned it: no matter, it was read. */
function marquerUsage(fichier: string): void {
  try {
    const maintenant = new Date();
    fs.utimesSync(fichier, maintenant, maintenant);
  } catch {
    // gone
  }
}

/** Every entry, the last used first. */
function inventaire(dossier: string): { fichier: string; taille: number; usage: number }[] {
  const noms = fs.existsSync(dossier) ? fs.readdirSync(dossier) : [];
  return noms
    .flatMap((nom) => {
      const fichier = path.join(dossier, nom);
      const etat = fs.statSync(fichier, { throwIfNoEntry: false });
      return etat ? [{ fichier, taille: etat.size, usage: etat.mtimeMs }] : [];
    })
    .sort((a, b) => b.usage - a.usage);
}
