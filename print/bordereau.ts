import fs from 'node:fs';
import path from 'node:path';
import { identifierChromium } from './chromium.ts';
import { donnerCles } from './cle.ts';
import type { DocumentImprimable } from './documents/catalogue.ts';
import { ecrire } from './ecriture.ts';
import { lireFeuille } from './feuille.ts';
import { sortiesDe } from './formes.ts';
import { hacher } from './hachage.ts';
import { clesDe } from './impression.ts';
import type { Part } from './selection.ts';

/** What a PDF was made from (the key of all that decides its bytes), and what it is (SHA-256). */
interface Ligne {
  cle: string;
  empreinte: string;
}

/** What a share of the printing holds, beside its pdf/: by this, shares are put together with nothing lost or mixed. */
type Bordereau = Record<string, Ligne>;

const MOTIF = '**/bordereau-*.json';

/** The key that each PDF of a built site must have, by its address. */
function clesAttendues(site: string, documents: readonly DocumentImprimable[]): Map<string, string> {
  const cleDe = donnerCles(identifierChromium());
  return new Map(
    documents.flatMap((document) => {
      const cles = clesDe(document, lireFeuille(site, document.page), cleDe);
      return sortiesDe(document).map(({ forme, pdf }) => [pdf, cles.get(forme) ?? ''] as const);
    }),
  );
}

/**
 * Writes the slip of a share that was printed.
 * @param site the built site it was printed from
 * @param sortie where its pdf/ is; the slip goes beside
 * @throws Error if one of its PDFs is not there
 */
export function ecrireBordereau(
  site: string,
  documents: readonly DocumentImprimable[],
  { rang, sur }: Part,
  sortie: string,
): void {
  const bordereau: Bordereau = Object.fromEntries(
    [...clesAttendues(site, documents)].map(([pdf, cle]) => [
      pdf,
      { cle, empreinte: hacher(fs.readFileSync(path.join(sortie, pdf))) },
    ]),
  );
  const json = `${JSON.stringify(bordereau, null, 2)}\n`;
  ecrire(path.join(sortie, `bordereau-${rang}-${sur}.json`), Buffer.from(json));
}

/**
 * Puts the shares of the printing together. Nothing is written unless every PDF of the site is there, whole,
 * and printed from these very pages by this very engine.
 * @param site the built site the PDFs belong to
 * @param documents all that it prints
 * @param parts folders where shares are, each with its slip, at any depth
 * @param sortie where to write pdf/
 * @returns how many PDFs
 * @throws Error telling everything that is missing, altered, contradictory or of another site
 */
export function fusionner(
  site: string,
  documents: readonly DocumentImprimable[],
  parts: readonly string[],
  sortie = site,
): number {
  const attendues = clesAttendues(site, documents);
  const apportes = parts.flatMap(lireApports);
  if (apportes.length === 0) throw new Error(`${parts.join(', ')} : aucun bordereau de part (bordereau-1-2.json)`);
  const parPdf = Map.groupBy(apportes, ({ pdf }) => pdf);
  const fautes = [
    ...[...attendues].flatMap(([pdf, cle]) => verifier(pdf, cle, parPdf.get(pdf) ?? [])),
    ...[...parPdf.keys()].filter((pdf) => !attendues.has(pdf)).map((pdf) => `${pdf} : le site n’imprime rien de tel`),
  ];
  // the place at fault is a PDF, not a line of this program
  if (fautes.length > 0) throw Object.assign(new Error(fautes.join('\n')), { stack: undefined });
  for (const [pdf, [apporte]] of parPdf) {
    const octets = apporte && lireSi(apporte.fichier);
    if (octets) ecrire(path.join(sortie, pdf), octets);
  }
  return attendues.size;
}

/** A PDF of a share: what its slip says, and where it is. */
interface Apporte extends Ligne {
  pdf: string;
  fichier: string;
}

/** All that the slips of a folder say. @throws Error if one of them is not whole */
function lireApports(dossier: string): Apporte[] {
  return fs.globSync(MOTIF, { cwd: dossier }).flatMap((relatif) => {
    const bordereau = path.join(dossier, relatif);
    return Object.entries(lire(bordereau)).map(([pdf, ligne]) => ({
      ...ligne,
      pdf,
      fichier: path.join(path.dirname(bordereau), pdf),
    }));
  });
}

/** @throws Error if the file is not whole */
function lire(bordereau: string): Bordereau {
  try {
    return JSON.parse(fs.readFileSync(bordereau, 'utf8')) as Bordereau;
  } catch {
    throw new Error(`${bordereau} : illisible`);
  }
}

/** @returns what is wrong with a PDF, in French */
function verifier(pdf: string, cle: string, apportes: readonly Apporte[]): string[] {
  if (apportes.length === 0) return [`${pdf} : dans aucune part`];
  if (new Set(apportes.map((a) => a.empreinte)).size > 1)
    return [`${pdf} : différent d’une part à l’autre (${apportes.map((a) => a.fichier).join(', ')})`];
  return apportes.flatMap(({ fichier, ...ligne }) => {
    if (ligne.cle !== cle) return [`${fichier} : imprimé depuis d’autres pages, ou par un autre moteur`];
    const octets = lireSi(fichier);
    if (!octets) return [`${fichier} : au bordereau, mais absent`];
    return hacher(octets) === ligne.empreinte ? [] : [`${fichier} : altéré depuis son impression`];
  });
}

const lireSi = (fichier: string): Uint8Array | undefined =>
  fs.existsSync(fichier) ? fs.readFileSync(fichier) : undefined;
