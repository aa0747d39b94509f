import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Acheve } from './achevement.ts';
import { ouvrirAtelier } from './atelier.ts';
import { ouvrirCache } from './cache.ts';
import { identifierChromium } from './chromium.ts';
import { donnerCles } from './cle.ts';
import type { DocumentImprimable } from './documents/catalogue.ts';
import { ecrire } from './ecriture.ts';
import { lireFeuille, type Feuille } from './feuille.ts';
import { sortiesDe, type Sortie } from './formes.ts';
import { nettoyerSiInterrompu } from './interruption.ts';
import { noticeDe } from './notice.ts';
import { ouvrirPresse } from './presse.ts';

/** Where the PDFs of the last builds are kept. */
const CACHE = fileURLToPath(new URL('../.cache/impression/', import.meta.url));

/** A PDF that is done, for who reports progress. */
export interface Imprime {
  /** Its address. */
  pdf: string;
  /** Its size, in bytes. */
  octets: number;
  /** True when all that decides its bytes is as when it was last printed: it comes from the cache. */
  inchange: boolean;
}

/** « 12/132 /pdf/crcd-06/titre-grille.pdf, 66 ko, inchangé ». @param rang from 1 */
export const direImprime = ({ pdf, octets, inchange }: Imprime, rang: number, nombre: number): string =>
  `${rang}/${nombre} ${pdf}, ${Math.round(octets / 1000)} ko${inchange ? ', inchangé' : ''}`;

/** Where PDFs go, and where those that have not changed come from. */
interface Dossiers {
  /** By default the site itself. */
  sortie?: string;
  cache?: string;
}

/** A document to lay out. */
interface Travail {
  document: DocumentImprimable;
  /** Length of its sheet: how long it will take. */
  longueur: number;
  /** Key of each of its PDFs. */
  cles: ReadonlyMap<Sortie['forme'], string>;
}

/** Documents under way at once, for each core: one laid out while another is finished. */
const EN_COURS = 2;

/**
 * Prints documents from a built site. Each is read back and checked before it is written; one that
 * has not changed comes from the cache.
 * @param site folder of the built site
 * @param progres called after each PDF
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
    const livrer = (pdf: string, octets: Uint8Array, inchange: boolean) => {
      ecrire(path.join(sortie, pdf), octets);
      progres({ pdf, octets: octets.length, inchange });
    };
    const echouer = (document: DocumentImprimable, erreur: unknown) => {
      // those of a former run are of another page
      for (const { pdf } of sortiesDe(document)) fs.rmSync(path.join(sortie, pdf), { force: true });
      echecs.push(`${document.pdf} : ${erreur instanceof Error ? erreur.message : String(erreur)}`);
    };

    const file: Travail[] = [];
    for (const document of documents) {
      try {
        const feuille = lireFeuille(site, document.page);
        const sorties = sortiesDe(document);
        const cles = clesDe(document, feuille, cleDe);
        const gardes = sorties.flatMap(({ forme, pdf }) => {
          const octets = cache.lire(cles.get(forme) ?? '');
          return octets ? [{ pdf, octets }] : [];
        });
        if (gardes.length < sorties.length) file.push({ document, longueur: feuille.html.length, cles });
        else for (const { pdf, octets } of gardes) livrer(pdf, octets, true);
      } catch (erreur) {
        echouer(document, erreur);
      }
    }
    await mettreSousPresse(site, file, echouer, ({ cles }, { forme, pdf, octets }) => {
      cache.ranger(cles.get(forme) ?? '', octets);
      livrer(pdf, octets, false);
    });
    cache.elaguer();
    if (echecs.length > 0) {
      // the place at fault is a document, not a line of this program
      throw Object.assign(new Error(echecs.join('\n')), { stack: undefined });
    }
  });
}

/** The key of each PDF of a document: two of one key have the same bytes. @param cleDe of `donnerCles` */
export function clesDe(
  document: DocumentImprimable,
  { empreinte }: Feuille,
  cleDe: ReturnType<typeof donnerCles>,
): Map<Sortie['forme'], string> {
  const commun = { feuille: empreinte, notice: noticeDe(document), attendus: document.attendus };
  return new Map(sortiesDe(document).map(({ forme }) => [forme, cleDe({ ...commun, forme })]));
}

/** Lays out, finishes and checks documents; Chromium and the threads that finish work at the same time. */
async function mettreSousPresse(
  site: string,
  file: readonly Travail[],
  echouer: (document: DocumentImprimable, erreur: unknown) => void,
  reussir: (travail: Travail, acheve: Acheve) => void,
): Promise<void> {
  if (file.length === 0) return;
  const nombre = Math.min(os.availableParallelism(), file.length);
  const presse = await ouvrirPresse(site, nombre);
  const atelier = ouvrirAtelier(nombre);
  const imprimerUn = async (travail: Travail) => {
    const { document } = travail;
    try {
      const sorties = sortiesDe(document);
      const rendu = await presse.rendre(
        lireFeuille(site, document.page).html,
        sorties.some(({ forme }) => forme === 'remplissable'),
      );
      const acheves = await atelier.achever({
        rendu,
        notice: noticeDe(document),
        attendus: document.attendus,
        sorties,
      });
      const fautes = acheves.flatMap((a) =>
        a.fautes.map((faute) => (a.forme === 'pages' ? '' : `${a.forme}, `) + faute),
      );
      if (fautes.length > 0) throw new Error(`\n  ${fautes.join('\n  ')}`);
      for (const acheve of acheves) reussir(travail, acheve);
    } catch (erreur) {
      echouer(document, erreur);
    }
  };
  try {
    // the longest first: none is left to run alone at the end
    const suivants = file.toSorted((a, b) => b.longueur - a.longueur).values();
    const voie = async () => {
      for (const travail of suivants) await imprimerUn(travail);
    };
    await Promise.all(Array.from({ length: EN_COURS * nombre }, voie));
  } finally {
    await Promise.all([presse.fermer(), atelier.fermer()]);
  }
}
