import fs from 'node:fs';
import path from 'node:path';
import type { DocumentImprimable } from './documents/catalogue.ts';
import { finir } from './finition.ts';
import { lancerNavigateur } from './navigateur.ts';
import { noticeDe } from './notice.ts';
import { rendre } from './rendu.ts';
import { servir } from './serveur.ts';
import { lirePdf } from './texte-pdf.ts';
import { verifier } from './verification.ts';

/** Pages of the browser at work at once: more do not help on two cores. */
const ENSEMBLE = 2;

/** A printed document, for who reports progress. */
export interface Imprime {
  document: DocumentImprimable;
  pages: number;
  octets: number;
}

/**
 * Prints documents from a built site into it, each read back and checked before it is written.
 * @param site folder of the built site
 * @param progres called after each document
 * @throws Error telling every document that failed, and why; those that passed are written
 */
export async function imprimer(
  site: string,
  documents: readonly DocumentImprimable[],
  progres: (imprime: Imprime) => void,
): Promise<void> {
  const serveur = await servir(site);
  const echecs: string[] = [];
  try {
    const navigateur = await lancerNavigateur();
    try {
      const file = [...documents];
      const ouvrier = async (): Promise<void> => {
        const page = await navigateur.chromium.newPage();
        for (let document = file.shift(); document; document = file.shift()) {
          try {
            const { octets: bruts, pages } = await rendre(page, serveur.origine + document.page);
            // what is read back is what is written
            const octets = await finir(bruts, noticeDe(document));
            const texte = await lirePdf(octets);
            const fautes = verifier(texte, document.attendus);
            if (texte.pages.length !== pages) fautes.push(`${texte.pages.length} pages au lieu de ${pages}`);
            if (fautes.length > 0) throw new Error(`${document.pdf} :\n  ${fautes.join('\n  ')}`);
            const fichier = path.join(site, document.pdf);
            fs.mkdirSync(path.dirname(fichier), { recursive: true });
            fs.writeFileSync(fichier, octets);
            progres({ document, pages, octets: octets.length });
          } catch (erreur) {
            echecs.push(erreur instanceof Error ? erreur.message : String(erreur));
          }
        }
      };
      await Promise.all(Array.from({ length: ENSEMBLE }, ouvrier));
    } finally {
      await navigateur.fermer();
    }
  } finally {
    await serveur.fermer();
  }
  if (echecs.length > 0) {
    // the place at fault is a document, not a line of this program
    throw Object.assign(new Error(echecs.join('\n')), { stack: undefined });
  }
}
