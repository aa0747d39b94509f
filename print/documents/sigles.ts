import { echapper } from '../../src/exports/html.ts';
import { NOMS_DOCUMENTS } from '../../src/referentiel/citations.ts';
import type { Referentiels } from '../../src/referentiel/modele.ts';

/** Stands where a document will spell out the sigles it uses: they are known once all of it is written. */
export const SIGLES = '{sigles}';

/** The same where the picture of an exam spells out those of its modalités. */
export const SIGLES_SANS_MODALITES = '{sigles-sans-modalites}';

/**
 * Spells out, in their places, the sigles that a document uses, in alphabetical order; the words of the métier
 * have the glossary of their titre.
 * @param html what is printed, with SIGLES in place
 */
export function developperSigles(
  html: string,
  { glossaireReac, modalites }: Pick<Referentiels, 'glossaireReac' | 'modalites'>,
): string {
  const texte = html.replaceAll(/<[^>]*>/g, ' ');
  const dire = (noms: ReadonlyMap<string, string>) =>
    [...noms]
      // as the page writes them: what surrounds them is HTML
      .map((noms) => noms.map(echapper))
      .filter(([sigle = '']) => new RegExp(`(?<![\\p{L}\\d-])${RegExp.escape(sigle)}(?![\\p{L}\\d-])`, 'u').test(texte))
      .sort(([a = ''], [b = '']) => a.localeCompare(b))
      .map(([sigle, nom]) => `${sigle} : ${nom}`)
      .join(' ; ');
  const communs = new Map<string, string>([
    ...Object.entries(NOMS_DOCUMENTS),
    ...(glossaireReac?.sigles ?? []).flatMap(({ termes: [sigle], developpe }): [string, string][] =>
      sigle !== undefined && developpe !== undefined ? [[sigle, developpe]] : [],
    ),
  ]);
  return html
    .replaceAll(SIGLES, () =>
      dire(new Map([...communs, ...modalites.map((m): [string, string] => [m.sigle, m.intitule])])),
    )
    .replaceAll(SIGLES_SANS_MODALITES, () => dire(communs));
}
