/**
 * French composition, applied to whole pages as they are rendered: authors type the spaces and
 * apostrophes of their keyboard, readers get the typographer’s. Nothing else of a text ever changes:
 * words, case, accents and punctuation marks stay as printed in the source.
 */

const FINE = '\u202F';
const INSECABLE = '\u00A0';

/** What there may be to compose; most pieces of a page have nothing of the kind. */
const A_COMPOSER = /'|&#39;| [;!?:»]|« |\d | \d|\b1er\b/;

/** What a number after it ranks: « CP 3 », « CRCD 06 », « n° 2023 », « millésime 05 », « p. 12 ». */
const RANGEE =
  /(?<![\p{L}\d])(\p{Lu}{2,}|n°|pp?\.|[Mm]illésime|[Nn]iveau|[Cc]ritères?|[Tt]ableau|[Aa]nnexe|[Aa]rticle|[Pp]artie) (?=\d)/gu;

/** What comes before a date in figures: « du 03/06/2021 ». */
const DATEE = /(?<!\p{L})([DdAa]u|[Ll]e) (?=\d{1,2}\/\d{2}\/\d{4})/gu;

/** What a number before it counts or measures, and the month of its day. */
const COMPTEE =
  /(\d|\b1er) (?=(?:min|minutes?|h|heures?|jours?|mois|ans?|pages?|candidats?|caractères|compétences?|critères?|savoirs?|PDF|ko|Mo|janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre)(?![\p{L}\d]))/gu;

/**
 * Composes a plain text: typographic apostrophe, no-break spaces around
 * French punctuation and between a number and what it ranks or counts.
 */
export function composer(texte: string): string {
  if (!A_COMPOSER.test(texte)) return texte;
  return texte
    .replace(/'/g, '’')
    .replace(/ ([;!?])/g, `${FINE}$1`)
    .replace(/ ([:»])/g, `${INSECABLE}$1`)
    .replace(/« /g, `«${INSECABLE}`)
    .replace(/(\d) (?=\d{3}\b)/g, `$1${FINE}`)
    .replace(RANGEE, `$1${INSECABLE}`)
    .replace(DATEE, `$1${INSECABLE}`)
    .replace(COMPTEE, `$1${INSECABLE}`)
    .replace(/(\d\u00A0h) (?=\d)/g, `$1${INSECABLE}`);
}

/** Attributes that are read or shown. */
const ATTRIBUTS = /\b(aria-label|alt|content|placeholder|title)="([^"]*)"/g;

/**
 * Composes the texts of a page, and the attributes that are read or shown; scripts and code are left alone.
 * Only there are ordinals raised: a title, an attribute, a file keep « 1er ».
 */
export function composerHtml(html: string): string {
  return html.replace(/<(script|style|code)\b[^>]*>[^]*?<\/\1>|<title>[^<]*|<[^>]*>|[^<]+/g, (morceau) => {
    if (!A_COMPOSER.test(morceau)) return morceau;
    if (morceau.startsWith('<meta http-equiv')) return morceau; // a policy, not a text
    const texte = composer(morceau.replaceAll('&#39;', "'"));
    if (morceau.startsWith('<title>')) return texte;
    if (!morceau.startsWith('<')) return texte.replace(/\b1er\b/g, '1<sup>er</sup>');
    return morceau.replace(
      ATTRIBUTS,
      (_, nom: string, valeur: string) => `${nom}="${composer(valeur.replaceAll('&#39;', "'"))}"`,
    );
  });
}

/** Puts a text between French quotation marks. */
export const citer = (texte: string): string => `«${INSECABLE}${texte}${INSECABLE}»`;

/** Undoes the composition: the form that is compared, sorted and looked up. */
export function decomposer(texte: string): string {
  return texte
    .normalize('NFC')
    .replace(/[’‘ʼ]/g, "'")
    .replace(/[\u00A0\u202F\u2009]/g, ' ')
    .replace(/\u2011/g, '-')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Lower case, no accents, no ligatures, no glossary marks: for slugs and loose comparison. */
export function aplatir(texte: string): string {
  return decomposer(texte)
    .toLowerCase()
    .replace(/œ/g, 'oe')
    .replace(/æ/g, 'ae')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/\*/g, '');
}

/** A stable 6-digit hexadecimal digest (FNV-1a) that tells long slugs apart. */
function empreinte(texte: string): string {
  let h = 0x811c9dc5;
  for (const c of texte) h = Math.imul(h ^ (c.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return (h % 0x1000000).toString(16).padStart(6, '0');
}

/** Longest slug, in characters: keeps every path of the offline edition short. */
const SLUG_MAX = 72;

/** What ASCII has no letter for, and the signs that make another word of one: C, C++, C#. */
const SANS_ASCII = /[^\P{L}a-z]|(?<=[a-z\d])[+#]/u;

/** The address form of a text: ASCII, hyphens, at most 72 characters. */
export function slug(texte: string): string {
  const plat = aplatir(texte);
  const mots = plat.replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '');
  const distinct = mots === '' || SANS_ASCII.test(plat) ? plat : mots;
  if (mots.length <= SLUG_MAX && distinct === mots) return mots;
  const court = mots.slice(0, SLUG_MAX - 7).replace(/-[^-]*$/, '');
  return `${court}-${empreinte(distinct)}`.replace(/^-/, '');
}
