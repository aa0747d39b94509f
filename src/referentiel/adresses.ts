/**
 * The permanent addresses: people print them, so none may ever change.
 * An id is an address without its leading /titres/ and trailing slash:
 * crcd-06, crcd-06/ccp-1, crcd-06/cp-3, crcd-06/cp-3#c-2, crcd-06/ct-1.
 */

export const idTitre = (sigle: string, millesime: string): string => `${sigle.toLowerCase()}-${millesime}`;

export const idActivite = (titre: string, certificat: 'CCP' | 'CCS', numero: number): string =>
  `${titre}/${certificat.toLowerCase()}-${numero}`;

export const idCompetence = (titre: string, numero: number): string => `${titre}/cp-${numero}`;

export const idTransversale = (titre: string, numero: number): string => `${titre}/ct-${numero}`;

export const idEdition = (titre: string, date: string): string => `${titre}/evaluation/${date}`;

/** Page of a titre, CCP, compétence, transversale, édition or critère, from its id. */
export function adresse(id: string): string {
  const [page = '', ancre] = id.split('#');
  return `/titres/${page}/${ancre === undefined ? '' : `#${ancre}`}`;
}

export const adresseModalite = (slug: string): string => `/modalites/${slug}/`;

export const adresseSavoir = (slug: string): string => `/savoirs/${slug}/`;

/** Anchor of a technical term on the page of glossaries. */
export const adresseTerme = (titre: string, entree: string): string => `/glossaire/#${titre}-${entree}`;
