import type { LigneModalite } from '../modele.ts';

const RANG = 'première|deuxième|seconde|troisième|quatrième|cinquième|sixième|1re|1ère|2e|2ème|3e|3ème|4e|4ème';
/** « Première partie (durée : 1 h 15) : … », « Deuxième partie (durée : 10 minutes) … », « Phase 1 : … ». */
const PARTIE = new RegExp(
  `((?:${RANG}) (?:partie|phase|étape)|(?:partie|phase|étape) \\d)\\b\\s*(?:\\(\\s*(?:durée\\s*:?\\s*)?([^)]*)\\))?\\s*:?`,
  'giu',
);

/** Cuts the organisation of a modalité into the parts it names; none when it names fewer than two. */
export function lireParties(detail: string): LigneModalite['parties'] {
  const trouvees = [...detail.matchAll(PARTIE)].filter(
    // a part that is only referred to is in the middle of a sentence
    ({ index }) => index === 0 || /[.:;)]\s*$/.test(detail.slice(0, index)),
  );
  if (trouvees.length < 2) return [];
  return trouvees.map((m, i) => ({
    libelle: m[1] ?? '',
    duree: duree(m[2] ?? ''),
    detail: detail.slice(m.index + m[0].length, trouvees[i + 1]?.index).trim(),
  }));
}

/** Minutes of « 1 h 15 », « 10 minutes », « 2 h ». */
function duree(texte: string): number | undefined {
  const [, h, m] = /(\d+) ?h(?:eures?)? ?(\d+)?/i.exec(texte) ?? [];
  if (h !== undefined) return Number(h) * 60 + Number(m ?? 0);
  const [, min] = /(\d+) ?min/i.exec(texte) ?? [];
  return min === undefined ? undefined : Number(min);
}
