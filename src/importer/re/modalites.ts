import { aplatir } from '../../referentiel/typographie.ts';

/** How the RE begin the name of each modalité, flattened; the key is its file in content/modalites. */
const NOMS = {
  'mise-en-situation-professionnelle': /^mise en situation professionnelle\b/,
  'presentation-de-projet': /^presentation d'un projet\b/,
  'entretien-technique': /^entretien technique\b/,
  'questionnaire-professionnel': /^questionnaire professionnel\b/,
  'questionnement-a-partir-de-productions': /^questionnement a partir\b/,
  'entretien-final': /^entretien final\b/,
} as const;
export type SlugModalite = keyof typeof NOMS;

/** The modalité that a cell names; its text may go on. */
export function modaliteNommee(texte: string): SlugModalite | undefined {
  const cle = aplatir(texte);
  return (Object.keys(NOMS) as SlugModalite[]).find((slug) => NOMS[slug].test(cle));
}

/** Columns of table 3.2 after the first, from left to right. */
export const AUTRES_COLONNES = [
  'entretien-technique',
  'questionnaire-professionnel',
  'questionnement-a-partir-de-productions',
] as const satisfies SlugModalite[];

/** « Sans objet », « Néant », with or without its full stop. */
export const estSansObjet = (texte: string): boolean => /^(sans objet|neant)\.?$/.test(aplatir(texte));

/** Minutes of « 01 h 30 min »; undefined when the text is no duration. */
export function minutes(texte: string): number | undefined {
  const [, h, min] = /^(\d{1,2}) ?h ?(\d{1,2}) ?(?:min|mn)?$/i.exec(texte.trim()) ?? [];
  return h === undefined ? undefined : Number(h) * 60 + Number(min);
}
