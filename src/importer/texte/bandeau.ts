import type { Fragment } from './fragments.ts';

/** What the strip of a page says of its document; dates AAAA-MM-JJ. */
export interface Bandeau {
  sigle: string;
  type: string;
  code: string;
  millesime: string;
  /** REAC */
  validation: string | undefined;
  /** RE */
  parutionJo: string | undefined;
  miseAJour: string;
  page: number;
  /** Number of pages of the document. */
  total: number;
}

/** What a strip is: one of ours (and the heights of its two lines), one of another layout, or none. */
export type LectureDuBandeau =
  { genre: 'lu'; bandeau: Bandeau; lignes: [number, number] } | { genre: 'autre-maquette' } | { genre: 'absent' };

/** Labels of the layout in use since 2018; documents of 2013 have others. */
const LIBELLES = {
  sigle: 'SIGLE',
  type: 'Type de document',
  code: 'Code titre',
  millesime: 'Millésime',
  validation: 'Date de Validation',
  parutionJo: 'Date dernier JO',
  miseAJour: 'Date de mise à jour',
  page: 'Page',
} as const;

/**
 * Reads the strip, first in the content stream whatever its place on paper. A value belongs to the label
 * it stands under, never to the one of its rank.
 */
export function lireBandeau(fragments: readonly Fragment[]): LectureDuBandeau {
  const [premier] = fragments;
  if (premier?.texte !== LIBELLES.sigle) return { genre: 'absent' };
  const finDesLibelles = fragments.findIndex((f) => Math.abs(f.y - premier.y) > 1);
  const ligne = fragments[finDesLibelles]?.y ?? 0;
  const reste = fragments.slice(finDesLibelles);
  const fin = reste.findIndex((f) => Math.abs(f.y - ligne) > 1);
  const valeurs = fin < 0 ? reste : reste.slice(0, fin);
  const milieu = (f: Fragment) => (f.x + f.x2) / 2;
  const lus = new Map<string, string>();
  for (const valeur of valeurs) {
    const [dessus] = fragments
      .slice(0, finDesLibelles)
      .toSorted((a, b) => Math.abs(milieu(a) - milieu(valeur)) - Math.abs(milieu(b) - milieu(valeur)));
    if (dessus) lus.set(dessus.texte, valeur.texte);
  }
  const sous = (cle: keyof typeof LIBELLES) => lus.get(LIBELLES[cle]);
  const [, page, total] = /^(\d+)\/(\d+)$/.exec(sous('page') ?? '') ?? [];
  const miseAJour = dateIso(sous('miseAJour'));
  const [sigle, type, code, millesime] = [sous('sigle'), sous('type'), sous('code'), sous('millesime')];
  if (!page || !total || !miseAJour || !sigle || !type || !code || !millesime) return { genre: 'autre-maquette' };
  return {
    genre: 'lu',
    lignes: [premier.y, ligne],
    bandeau: {
      sigle,
      type,
      code,
      millesime,
      validation: dateIso(sous('validation')),
      parutionJo: dateIso(sous('parutionJo')),
      miseAJour,
      page: Number(page),
      total: Number(total),
    },
  };
}

/** 02/07/2024, as 2024-07-02. */
export function dateIso(texte: string | undefined): string | undefined {
  const [, jour, mois, annee] = /(\d{2})\/(\d{2})\/(\d{4})/.exec(texte ?? '') ?? [];
  return jour && mois && annee ? `${annee}-${mois}-${jour}` : undefined;
}
