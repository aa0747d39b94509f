import { plusProche } from '../src/controles/faute.ts';
import { ErreurUsage } from '../src/controles/commande.ts';
import type { DocumentImprimable } from './documents/catalogue.ts';

/** Which printables are wanted; what is not said is not chosen. */
export interface Selection {
  /** crcd-06 */
  titre?: string;
  /** titre, ccp-1 */
  perimetre?: string;
  /** grille, guide */
  document?: string;
  /** 2021-06-03 */
  edition?: string;
}

/** One share of the work out of several. */
export interface Part {
  /** From 1. */
  rang: number;
  sur: number;
}

const CRITERES: Record<keyof Selection, { nom: string; valeur: (document: DocumentImprimable) => string }> = {
  titre: { nom: 'Titre', valeur: ({ session }) => session.edition.titre.id },
  perimetre: { nom: 'Périmètre', valeur: ({ session }) => session.perimetre },
  document: { nom: 'Document', valeur: ({ nature }) => nature },
  edition: { nom: 'Édition', valeur: ({ session }) => session.edition.date },
};

/**
 * Chooses among printables.
 * @throws ErreurUsage naming what exists where a choice leaves nothing, and the nearest if one is near
 */
export function choisir(documents: readonly DocumentImprimable[], selection: Selection): DocumentImprimable[] {
  return Object.entries(CRITERES).reduce<DocumentImprimable[]>(
    (restants, [cle, { nom, valeur }]) => {
      const voulu = selection[cle as keyof Selection];
      if (voulu === undefined) return restants;
      const choisis = restants.filter((d) => valeur(d) === voulu);
      if (choisis.length > 0) return choisis;
      const existants = [...new Set(restants.map(valeur))].sort();
      const proche = plusProche(voulu, existants);
      throw new ErreurUsage(
        `${nom} « ${voulu} » : rien de tel à imprimer${proche ? `, vouliez-vous dire « ${proche} » ?` : '.'}\nIl y a : ${existants.join(', ')}`,
      );
    },
    [...documents],
  );
}

/** Reads « 2/3 ». @throws ErreurUsage if it is not the share of something */
export function lirePart(texte: string): Part {
  const [, rang, sur] = /^([1-9]\d*)\/([1-9]\d*)$/.exec(texte)?.map(Number) ?? [];
  if (rang === undefined || sur === undefined || rang > sur)
    throw new ErreurUsage(`--shard « ${texte} » : une part attendue, de 1/n à n/n, par exemple 2/3`);
  return { rang, sur };
}

/**
 * Takes one share of the printables. Shares have no printable in common and together have them all;
 * they depend on names alone, so that machines agree; each has its part of the long kinds.
 */
export function partager(documents: readonly DocumentImprimable[], { rang, sur }: Part): DocumentImprimable[] {
  const cle = ({ nature, pdf }: DocumentImprimable) => `${nature} ${pdf}`;
  return documents.toSorted((a, b) => (cle(a) < cle(b) ? -1 : 1)).filter((_, i) => i % sur === rang - 1);
}
