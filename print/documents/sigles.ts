import { NOMS_DOCUMENTS } from '../../src/referentiel/citations.ts';
import type { Modalite } from '../../src/referentiel/modele.ts';

/** Stands where a document will spell out the sigles it uses: they are known once all of it is written. */
export const SIGLES = '{sigles}';

/** The same where the picture of an exam spells out those of its modalités. */
export const SIGLES_SANS_MODALITES = '{sigles-sans-modalites}';

/** What our own words and the titre’s references abridge; the words of the métier have their glossary. */
const COMMUNS: readonly (readonly [string, string])[] = Object.entries({
  ...Object.fromEntries(Object.entries(NOMS_DOCUMENTS).map(([sigle, nom]) => [sigle, nom.toLowerCase()])),
  CCP: 'certificat de compétences professionnelles',
  CCS: 'certificat complémentaire de spécialisation',
  CP: 'compétence professionnelle',
  CT: 'compétence transversale',
  ECF: 'évaluation en cours de formation',
  JO: 'Journal officiel',
  NSF: 'nomenclature des spécialités de formation',
  RNCP: 'répertoire national des certifications professionnelles',
  ROME: 'répertoire opérationnel des métiers et des emplois',
  VAE: 'validation des acquis de l’expérience',
});

/**
 * Spells out, in their places, the sigles that a document uses, in alphabetical order.
 * @param html what is printed, with SIGLES in place
 */
export function developperSigles(html: string, modalites: readonly Modalite[]): string {
  const texte = html.replaceAll(/<[^>]*>/g, ' ');
  const employes = (noms: readonly (readonly [string, string])[]) =>
    noms
      .filter(([sigle]) => new RegExp(`(?<![\\p{L}\\d-])${sigle}(?![\\p{L}\\d-])`, 'u').test(texte))
      .sort(([a], [b]) => a.localeCompare(b))
      .map(([sigle, nom]) => `${sigle}, ${nom}`)
      .join(' ; ');
  const deModalites = modalites.map((m) => [m.sigle, m.intitule.toLowerCase()] as const);
  return html
    .replaceAll(SIGLES, employes([...COMMUNS, ...deModalites]))
    .replaceAll(SIGLES_SANS_MODALITES, employes(COMMUNS));
}
