import os from 'node:os';
import type { Page } from 'puppeteer-core';
import { lancerNavigateur } from './navigateur.ts';
import { dresser, rendre, TABLE, type Rendu } from './rendu.ts';
import { servir } from './serveur.ts';

/** A Chromium that lays out several sheets at once. */
export interface Presse {
  /**
   * Prints a sheet as soon as a page of the browser is free.
   * @throws Error as `rendre` does
   */
  rendre: (feuille: string, aRemplir?: boolean) => Promise<Rendu>;
  fermer: () => Promise<void>;
}

/**
 * Starts the press. Close it in a `finally`.
 * @param site folder of the built site, where stylesheets, fonts and images come from
 * @param nombre of pages at work at once: as many as the machine has cores
 */
export async function ouvrirPresse(site: string, nombre = os.availableParallelism()): Promise<Presse> {
  const serveur = await servir(site, new Map([TABLE]));
  const navigateur = await lancerNavigateur().catch(async (erreur: unknown) => {
    await serveur.fermer();
    throw erreur;
  });
  // a place without a page yet, or whose page is not to be used again, is undefined
  const libres = Array.from<Page | undefined>({ length: nombre });
  const attentes: ((page: Page | undefined) => void)[] = [];
  const prendre = async () =>
    libres.length > 0 ? libres.pop() : new Promise<Page | undefined>((r) => attentes.push(r));
  const remettre = (page: Page | undefined) => {
    const suivante = attentes.shift();
    if (suivante) suivante(page);
    else libres.push(page);
  };
  return {
    async rendre(feuille, aRemplir) {
      let page = await prendre();
      try {
        page ??= await dresser(navigateur.chromium, serveur.origine);
        return await rendre(page, feuille, aRemplir);
      } catch (erreur) {
        // what a failed layout leaves behind must not meet the next sheet
        await page?.close().catch(() => undefined);
        page = undefined;
        throw erreur;
      } finally {
        remettre(page);
      }
    },
    async fermer() {
      // a server left open would keep the process alive
      await navigateur.fermer().finally(() => serveur.fermer());
    },
  };
}
