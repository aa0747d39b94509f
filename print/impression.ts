import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { ouvrirAtelier } from './atelier.ts';
import { ouvrirCache } from './cache.ts';
import { identifierChromium } from './chromium.ts';
import { donnerCles } from './cle.ts';
import type { DocumentImprimable } from './documents/catalogue.ts';
import { ecrire } from './ecriture.ts';
import { lireFeuille } from './feuille.ts';
import { nettoyerSiInterrompu } from './interruption.ts';
import { noticeDe } from './notice.ts';
import { ouvrirPresse } from './presse.ts';

/** Where the PDFs of the last builds are kept. */
const CACHE = fileURLToPath(new URL('../.cache/impression/', import.meta.url));

/** A printed document, for who reports progress. */
export interface Imprime {
  document: DocumentImprimable;
  /** Size of its PDF, in bytes. */
  octets: number;
  /** True when all that decides its bytes is as when it was last printed: it comes from the cache. */
  inchange: boolean;
}

/** Where PDFs go, and where those that have not changed come from. */
interface Dossiers {
  /** By default the site itself. */
  sortie?: string;
  cache?: string;
}

/** A document to lay out. */
interface Travail {
  document: DocumentImprimable;
  html: string;
  cle: string;
}

/**
 * Prints documents from a built site. Each is read back and checked before it is written; one that
 * has not changed comes from the cache.
 * @param site folder of the built site
 * @param progres called after each document
 * @throws Error telling every document that failed, and why; those that passed are written
 */
export function imprimer(
  site: string,
  documents: readonly DocumentImprimable[],
  progres: (imprime: Imprime) => void,
  { sortie = site, cache: dossierCache = CACHE }: Dossiers = {},
): Promise<void> {
  return nettoyerSiInterrompu(async () => {
    const cache = ouvrirCache(dossierCache);
    const cleDe = donnerCles(identifierChromium());
    const echecs: string[] = [];
    const livrer = (document: DocumentImprimable, octets: Uint8Array, inchange: boolean) => {
      ecrire(path.join(sortie, document.pdf), octets);
      progres({ document, octets: octets.length, inchange });
    };
    const echouer = ({ pdf }: DocumentImprimable, erreur: unknown) => {
      // the one of a former run is of another page
      fs.rmSync(path.join(sortie, pdf), { force: true });
      echecs.push(`${pdf} : ${erreur instanceof Error ? erreur.message : String(erreur)}`);
    };

    const file: Travail[] = [];
    for (const document of documents) {
      try {
        const { html, empreinte } = lireFeuille(site, document.page);
        const cle = cleDe({ feuille: empreinte, notice: noticeDe(document), attendus: document.attendus });
        const octets = cache.lire(cle);
        if (octets) livrer(document, octets, true);
        else file.push({ document, html, cle });
      } catch (erreur) {
        echouer(document, erreur);
      }
    }
    await mettreSousPresse(site, file, echouer, ({ document, cle }, octets) => {
      cache.ranger(cle, octets);
      livrer(document, octets, false);
    });
    cache.elaguer();
    if (echecs.length > 0) {
      // the place at fault is a document, not a line of this program
      throw Object.assign(new Error(echecs.join('\n')), { stack: undefined });
    }
  });
}

/** Lays out, finishes and checks documents; Chromium and the threads that finish work at the same time. */
async function mettreSousPresse(
  site: string,
  file: readonly Travail[],
  echouer: (document: DocumentImprimable, erreur: unknown) => void,
  reussir: (travail: Travail, octets: Uint8Array) => void,
): Promise<void> {
  if (file.length === 0) return;
  const nombre = Math.min(os.availableParallelism(), file.length);
  const presse = await ouvrirPresse(site, nombre);
  const atelier = ouvrirAtelier(nombre);
  const imprimerUn = async (travail: Travail) => {
    const { document, html } = travail;
    try {
      const rendu = await presse.rendre(html);
      const { octets, fautes } = await atelier.achever({
        rendu,
        notice: noticeDe(document),
        attendus: document.attendus,
      });
      if (fautes.length > 0) throw new Error(`\n  ${fautes.join('\n  ')}`);
      reussir(travail, octets);
    } catch (erreur) {
      echouer(document, erreur);
    }
  };
  try {
    // the longest first: none is left to run alone at the end
    await Promise.all(file.toSorted((a, b) => b.html.length - a.html.length).map(imprimerUn));
  } finally {
    await Promise.all([presse.fermer(), atelier.fermer()]);
  }
}
