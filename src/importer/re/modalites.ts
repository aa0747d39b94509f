import { aplatir } from '../../referentiel/typographie.ts';

/** How the RE name each modalité, flattened; the key is its file in content/modalites. */
const NOMS = {
  'mise-en-situation-professionnelle': /^mise en situation professionnelle$/,
  'presentation-de-projet': /^presentation d'un projet( realise en amont de la session)?$/,
  'entretien-technique': /^entretien technique$/,
  'questionnaire-professionnel': /^questionnaire professionnel$/,
  'questionnement-a-partir-de-productions': /^questionnement a partir de production\(?s?\)?$/,
  'entretien-final': /^entretien final$/,
} as const;
export type SlugModalite = keyof typeof NOMS;

/** True for the first line of a cell that names a modalité. */
export const commenceUnNom = (texte: string): boolean =>
  /^(mise en situation|presentation d'un projet|entretien|questionn)/.test(aplatir(texte));

/** The modalité that a cell names, and nothing else. */
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
