/**
 * Where the site will be published: the one setting absolute addresses come from (canonical, sitemap,
 * identifiers of the data), and the path of all its links. A static site may go anywhere: without it,
 * links start at the root of the domain, addresses of the data too, and identifiers are urn:uuid.
 * @param valeur the environment’s SITE: https://titres.exemple.fr, https://exemple.fr/referentiels/, or
 *   /referentiels/ where the domain is not known
 * @returns what comes before the path of a page, without a final slash: https://exemple.fr/referentiels,
 *   /referentiels; undefined for the root of a domain not known
 * @throws Error if it is neither an http(s) address nor a path, or holds anything else
 */
export function lireSite(valeur: string | undefined): string | undefined {
  if (!valeur) return undefined;
  const sansDomaine = valeur.startsWith('/');
  const url = URL.parse(sansDomaine ? DOMAINE_INCONNU + valeur : valeur);
  const adresse = url && `${url.origin}${url.pathname}`;
  if (!url || !/^https?:$/.test(url.protocol) || url.href !== adresse || !/^(?:\/[\w.~%-]+)*\/?$/.test(url.pathname))
    throw new Error(
      `SITE : adresse ou chemin attendus, par exemple https://titres.exemple.fr ou /referentiels/ (reçu : ${valeur})`,
    );
  return (sansDomaine ? url.pathname : adresse).replace(/\/$/, '') || undefined;
}

/** Stands for a domain while a path is read. */
const DOMAINE_INCONNU = 'http://inconnu.invalid';

/** As SITE says. */
export const SITE = lireSite(process.env.SITE);

/** https://exemple.fr; undefined where the domain is not known. @param site as `lireSite` gives it */
export const origineDe = (site: string | undefined): string | undefined => URL.parse(site ?? '')?.origin;

/** The path the links of the site start with: « / », « /referentiels/ ». @param site as `lireSite` gives it */
export const cheminDe = (site: string | undefined): string =>
  `${URL.parse(site ?? '', DOMAINE_INCONNU)?.pathname.replace(/\/$/, '') ?? ''}/`;
