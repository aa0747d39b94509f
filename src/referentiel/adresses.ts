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

/** Page of a titre, CCP, compétence, transversale, édition, glossary or critère, from its id. */
export function adresse(id: string): string {
  const [page = '', ancre] = id.split('#');
  return `/titres/${page}/${ancre === undefined ? '' : `#${ancre}`}`;
}

/** Anchor of a criterion on the page of an edition, where every compétence is: cp-3-c-2. @param id crcd-06/cp-3#c-2 */
export const ancreDansEdition = (id: string): string => id.replace(/^.*\//, '').replace('#', '-');

/** Page of what we noted in the documents of a titre. */
export const adresseErrata = (titre: string): string => `${adresse(titre)}errata/`;

/** @param id crcd-06-e-045 */
export const adresseErratum = (id: string): string => `${adresseErrata(id.replace(/-e-\d+$/, ''))}#${id}`;

export const adresseParcours = (slug: string): string => `/parcours/${slug}/`;

/** Page that compares two editions of a RE, from their ids. */
export function adresseComparaison(avant: string, apres: string): string {
  const date = (id: string) => id.split('/').at(-1) ?? '';
  return `/titres/${avant.split('/')[0] ?? ''}/comparaison/${date(avant)}-${date(apres)}/`;
}

export const adresseModalite = (slug: string): string => `/modalites/${slug}/`;

export const adresseSavoir = (slug: string): string => `/savoirs/${slug}/`;

/** A term, from its glossary: that of a titre, « reac » for the words all REAC define, « sigles ». */
export const adresseTerme = (glossaire: string, entree: string): string =>
  `${/-\d+$/.test(glossaire) ? adresse(`${glossaire}/glossaire`) : '/glossaire/'}#${glossaire}-${entree}`;
