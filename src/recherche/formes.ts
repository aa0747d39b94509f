/**
 * How French words are compared: what is indexed and what is typed go through the same forms;
 * what is shown keeps its spelling.
 */

/** A word of a text, where it stands in it, and the form under which it is compared. */
export interface Mot {
  debut: number;
  fin: number;
  forme: string;
}

/** Words that tell nothing of what a text is about. */
const OUTILS = new Set(
  'a au aux avec ce ces cet cette ci dans de des du elle en est et eu il ils je la le les leur leurs lui ma mais me mes mon ne nos notre nous on ont ou par pas pour que qui sa se ses si son sont sur ta te tes ton tu un une vos votre vous y'.split(
    ' ',
  ),
);

/** Elided articles, pronouns and conjunctions, with their apostrophe. */
const ELISION = /^(?:[cdjlmnst]|qu|jusqu|lorsqu|presqu|puisqu|quoiqu)'(?=.)/u;

/** A word as it is typed: letters and figures, apostrophes inside. Hyphens part words, but for e-mail and its like. */
const MOT = /(?:(?<![\p{L}\p{N}])\p{L}[-\u2010\u2011](?=\p{L}{2}))?[\p{L}\p{M}\p{N}]+(?:['’‘ʼ′][\p{L}\p{M}\p{N}]+)*/gu;

/** Plurals that no rule gives. */
const IRREGULIERS: Record<string, string> = {
  travaux: 'travail',
  baux: 'bail',
  coraux: 'corail',
  emaux: 'email',
  vitraux: 'vitrail',
  yeux: 'oeil',
  cieux: 'ciel',
  aieux: 'aieul',
  mesdames: 'madame',
  messieurs: 'monsieur',
};

/** Words that end like a plural and would meet another word without their end. */
const INVARIABLES = new Set(
  'bas bois bras cas corps cours dos faux fois frais gros mois os pays plus pres sans sens sous tas taux temps tiers tous tres vers voix choix prix'.split(
    ' ',
  ),
);

/** Lower case, no accent, no ligature, straight apostrophe. */
const nu = (mot: string): string =>
  mot
    .toLowerCase()
    .replace(/œ/g, 'oe')
    .replace(/æ/g, 'ae')
    .replace(/[’‘ʼ′]/g, "'")
    .normalize('NFD')
    .replace(/\p{M}/gu, '');

/** The singular of a bare word. */
function singulier(mot: string): string {
  const irregulier = IRREGULIERS[mot];
  if (irregulier !== undefined) return irregulier;
  if (mot.length < 4 || INVARIABLES.has(mot) || /\d/.test(mot)) return mot;
  if (/(?:eau|eu|ou)x$/.test(mot)) return mot.slice(0, -1);
  if (/(?:eri|oy|uy)aux$/.test(mot)) return mot.slice(0, -1); // matériau, noyau, tuyau
  if (mot.endsWith('aux')) return `${mot.slice(0, -3)}al`;
  return /[^s]s$/.test(mot) ? mot.slice(0, -1) : mot;
}

/** The form under which a word is compared: no accent, no elision, singular. */
export function forme(mot: string): string {
  const sans = nu(mot)
    .replace(ELISION, '')
    .replace(/['\u2010\u2011-]/g, '');
  return singulier(sans);
}

/**
 * The words of a text that say what it is about, in order, with their place in it.
 * A sigle in capitals is kept where the same letters would be a tool word: ET, entretien technique.
 */
export function mots(texte: string): Mot[] {
  const trouves: Mot[] = [];
  for (const { 0: brut, index } of texte.matchAll(MOT)) {
    const elision = ELISION.exec(nu(brut))?.[0].length ?? 0;
    const mot = brut.slice(elision);
    if (OUTILS.has(nu(mot)) && !estSigle(texte, mot, index + elision)) continue;
    if (mot.length === 1 && !/\d/.test(mot) && mot !== mot.toUpperCase()) continue;
    trouves.push({ debut: index + elision, fin: index + brut.length, forme: forme(mot) });
  }
  return trouves;
}

/** « ET » alone or among words in lower case; not in a line all in capitals. */
function estSigle(texte: string, mot: string, debut: number): boolean {
  if (mot.length < 2 || mot !== mot.toUpperCase() || /\d/.test(mot)) return false;
  const reste = texte.slice(0, debut) + texte.slice(debut + mot.length);
  return !/\p{L}/u.test(reste) || reste !== reste.toUpperCase();
}

/** The forms of a text, in order. */
export const formes = (texte: string): string[] => mots(texte).map((m) => m.forme);

/**
 * Words joined by a hyphen, as one word: « e-commerce » is also found as « ecommerce », TP-00483 as tp00483.
 */
export const joints = (texte: string): string[] =>
  [...texte.matchAll(/[\p{L}\p{N}]+(?:[-\u2010-\u2012][\p{L}\p{N}]+)+/gu)].map(([compose]) =>
    forme(compose.replace(/[-\u2010-\u2012]/g, '')),
  );
