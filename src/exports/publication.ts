import type { Edition, Titre } from '../referentiel/modele.ts';

/** What every file of data says of itself: who publishes it, under which licence, where. */

/** Semantic version of our JSON formats: major when a reader may break, minor when a key is added. */
export const VERSION = '1.0.0';

export const EDITEUR = 'Référentiels des titres professionnels, site non officiel';

/** Who writes the référentiels, and therefore the official wording. */
export const MINISTERE = 'Ministère chargé du travail (France)';

export const LICENCE = {
  nom: 'Licence Ouverte 2.0',
  /** SPDX: etalab-2.0 */
  adresse: 'https://spdx.org/licenses/etalab-2.0.html',
  portee:
    'La Licence Ouverte 2.0 couvre nos textes et la mise en forme de ces données. Les libellés officiels sont cités mot pour mot avec leur document et leur page ; leur réutilisation ne dépend pas de nous.',
};

/** The licence in one line, for formats that have no room for more. */
export const MENTION_LICENCE = `${LICENCE.nom} ; libellés officiels cités avec leur source`;

/** An address of the site as it is published, with its domain where that is known. @param site as `lireSite` gives it */
export const absolue = (site: string | undefined, chemin: string): string => `${site ?? ''}${chemin}`;

/** The last date printed on the documents of a titre: its data have no date of their own. */
export const dateDuTitre = (titre: Titre): string => derniereDate(titre.documents.map((d) => d.miseAJour));

export const derniereDate = (dates: readonly string[]): string => dates.reduce((a, b) => (a > b ? a : b), '');

/** The moment a date of the référentiels stands for: they are printed without hours. @param date AAAA-MM-JJ */
export const instant = (date: string): string => `${date}T00:00:00Z`;

/** Each edition of the RE with the one before it, newest first. */
export const editionsSuccessives = ({ editions }: Titre): { avant: Edition; apres: Edition }[] =>
  editions.slice(1).flatMap((avant, i) => {
    const apres = editions[i];
    return apres ? [{ avant, apres }] : [];
  });
