import { z } from 'zod';

/** The longest designation of the documents read so far has 460 characters. */
const LONGUEUR_MAX = 5000;

const ESPACES = /^\s|\s$|\s{2,}|\n/;

function ligne(description: string) {
  return z
    .string({ error: 'texte attendu' })
    .min(1, { error: 'texte vide' })
    .max(LONGUEUR_MAX, { error: `texte de plus de ${LONGUEUR_MAX} caractères` })
    .refine((t) => !ESPACES.test(t), { error: 'espace superflue, ou retour à la ligne, dans le texte' })
    .meta({ description });
}

/** An official designation: quoted from its source, word for word. */
export const designation = (description: string) => ligne(`${description} (libellé officiel, mot pour mot)`);

/** A short text of our own, in plain French. */
export const explication = (description: string) => ligne(`${description} (nos mots)`);
