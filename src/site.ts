/**
 * Where the site will be published: the one setting absolute addresses come from (canonical, sitemap,
 * identifiers of the data). A static site may go anywhere: without it, links stay relative to the root
 * and identifiers are urn:uuid.
 * @param valeur the environment’s SITE, for example https://titres.exemple.fr
 * @returns the origin, without a final slash; undefined if none is set
 * @throws Error if it is not an http(s) origin: the site’s links start at the root of its domain
 */
export function lireSite(valeur: string | undefined): string | undefined {
  if (!valeur) return undefined;
  const url = URL.parse(valeur);
  if (!url || !/^https?:$/.test(url.protocol) || url.href !== `${url.origin}/`)
    throw new Error(`SITE : origine attendue, par exemple https://titres.exemple.fr (reçu : ${valeur})`);
  return url.origin;
}
