import { afterAll, beforeAll } from 'vitest';
import { lancerNavigateur, type Navigateur } from '../../print/navigateur.ts';
import { servir, type Serveur } from '../../print/serveur.ts';
import { SITE } from './construire.ts';

/** The built site, served, and a Chromium to visit it: started once for a test file. */
export function visiter(): { adresse: (chemin: string) => string; page: Navigateur['chromium']['newPage'] } {
  let serveur: Serveur;
  let navigateur: Navigateur;
  beforeAll(async () => {
    serveur = await servir(SITE);
    navigateur = await lancerNavigateur();
  });
  afterAll(async () => {
    await navigateur.fermer();
    await serveur.fermer();
  });
  return {
    adresse: (chemin) => serveur.origine + chemin,
    page: () => navigateur.chromium.newPage(),
  };
}
