import { chargerReferentiels } from './contenu.ts';
import { fichiersDeDonnees, type FichierDonnees } from './exports/catalogue.ts';
import { SITE } from './site.ts';

/** A file of data with what is in it. */
export interface FichierProduit extends FichierDonnees {
  contenu: Uint8Array<ArrayBuffer>;
}

let produits: Promise<FichierProduit[]> | undefined;

/** The files of data, made once per build: pages tell their sizes, endpoints give them out. */
export function chargerDonnees(): Promise<FichierProduit[]> {
  if (produits && import.meta.env.PROD) return produits;
  return (produits = produire());
}

async function produire(): Promise<FichierProduit[]> {
  const fichiers = fichiersDeDonnees(await chargerReferentiels(), SITE);
  return Promise.all(
    fichiers.map(async (f) => {
      const contenu = await f.produire();
      return {
        ...f,
        contenu: typeof contenu === 'string' ? new TextEncoder().encode(contenu) : Uint8Array.from(contenu),
      };
    }),
  );
}

/** « 12 ko », « 1,2 Mo »: a size as people read it. @param octets bytes */
export const formaterTaille = (octets: number): string =>
  octets < 1_000_000
    ? `${Math.max(1, Math.round(octets / 1000))}\u00A0ko`
    : `${(octets / 1_000_000).toFixed(1).replace('.', ',')}\u00A0Mo`;
