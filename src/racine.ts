/** Where the site starts, in the browser: « / », or the path it is published under. A worker stands at the root. */
export const RACINE =
  'document' in globalThis ? (document.documentElement.dataset.racine ?? '/') : new URL('.', location.href).pathname;

/** An address of this site. @param chemin from its root: /recherche/ */
export const publiee = (chemin: string): string => RACINE + chemin.slice(1);
