/**
 * Pages are built for the root of a domain: every address in them starts with « / ». Published under a path
 * (SITE), they say it once, for their scripts (racine.ts), and all their addresses start with it.
 */

/** Addresses of a page that start at the root: what comes before them, then the address. */
export const ADRESSES = /(\s(?:href|src|action|poster)=")(\/(?!\/)[^"]*)(?=")/g;

/** @param chemin /referentiels/ */
export const avecChemin = (html: string, chemin: string): string =>
  html
    .replace(ADRESSES, (_, debut: string, adresse: string) => `${debut}${chemin}${adresse.slice(1)}`)
    .replace('<html ', `<html data-racine="${chemin}" `);

/** The page as it was built, wherever it is published. */
export function sansChemin(html: string): string {
  const [marque = '', chemin = '/'] = /(?<=<html )data-racine="([^"]*)" /.exec(html) ?? [];
  if (!marque) return html;
  return html
    .replace(marque, '')
    .replace(ADRESSES, (_, debut: string, adresse: string) => `${debut}/${adresse.slice(chemin.length)}`);
}
