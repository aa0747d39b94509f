import { z } from 'zod';
import { nomDocument } from './citations.ts';
import type { Titre } from './modele.ts';
import { sourcePartagee } from './source.ts';
import { explication } from './texte.ts';
import { citer } from './typographie.ts';

/** Quoted as printed, faults included: only the ends are checked. */
const imprime = z
  .string({ error: 'texte attendu' })
  .min(1, { error: 'texte vide' })
  .meta({ description: 'Texte tel qu’imprimé, fautes comprises' });

/** One thing that is wrong in a source, and what we made of it. */
export const erratum = z
  .strictObject({
    id: z
      .string()
      .regex(/^[a-z]+-\d{2}-e-\d{3}$/, {
        error: 'identifiant attendu : titre-e-numéro, par exemple crcd-06-e-001',
      })
      .meta({ description: 'Identifiant permanent', examples: ['crcd-06-e-001'] }),
    source: sourcePartagee,
    decision: z.enum(['corrige', 'signale', 'extraction']).meta({
      description:
        'corrige : notre contenu s’écarte de la lettre du document ; signale : le libellé est gardé tel quel ; extraction : le défaut vient de la lecture du document, pas du document',
    }),
    imprime,
    corrige: z
      .string()
      .min(1)
      .optional()
      .meta({ description: 'Texte retenu (corrige, extraction) ou forme attendue (signale)' }),
    raison: explication('Ce qui ne va pas, et pourquoi cette décision'),
    cibles: z
      .array(
        z.string().regex(/^[a-z]+-\d{2}(\/[a-z0-9-]+)*(#c-\d+)?$/, {
          error: 'adresse attendue, par exemple crcd-06/cp-3 ou crcd-06/cp-3#c-2',
        }),
      )
      .min(1)
      .meta({ description: 'Entrées du site où l’erratum est montré', examples: [['crcd-06/ct-3']] }),
  })
  .refine((e) => e.decision !== 'corrige' || e.corrige !== undefined, {
    error: 'clé « corrige » manquante : une correction dit le texte retenu',
  })
  .meta({ description: 'Erratum d’un document source' });
export type Erratum = z.output<typeof erratum>;

/** content/errata.yaml */
export const errataSchema = z.array(erratum).meta({ description: 'Errata des documents sources' });

/** What each decision is called on the pages, what it means, and what its second form then is. */
export const DECISIONS: Record<Erratum['decision'], { nom: string; sens: string; forme: string }> = {
  corrige: { nom: 'Corrigé', sens: 'Nous nous écartons de la lettre du document.', forme: 'Retenu' },
  signale: {
    nom: 'Signalé',
    sens: 'Le texte cité n’est pas corrigé ; la note dit ce que nous en faisons.',
    forme: 'Attendu',
  },
  extraction: {
    nom: 'Défaut d’extraction',
    sens: 'L’erreur vient de notre lecture du fichier, pas du document. Elle est réparée.',
    forme: 'Retenu',
  },
};

/**
 * The errata to show with an entry, in their own order.
 * @param id crcd-06, crcd-06/cp-3, crcd-06/glossaire…; errata of its critères (crcd-06/cp-3#c-2) come with it
 */
export function errataDe(errata: readonly Erratum[], id: string): Erratum[] {
  const deLaPage = parPage(errata).get(pageDe(id)) ?? [];
  return deLaPage.filter((e) => e.cibles.some((cible) => cible === id || cible.startsWith(`${id}#`)));
}

/** crcd-06/cp-3#c-2 → crcd-06/cp-3 */
const pageDe = (id: string): string => id.replace(/#.*$/, '');

const rangees = new WeakMap<readonly Erratum[], Map<string, Erratum[]>>();

/** The errata by the pages of their targets, put in order once: every criterion of every titre asks for its own. */
function parPage(errata: readonly Erratum[]): Map<string, Erratum[]> {
  const connues = rangees.get(errata);
  if (connues) return connues;
  const pages = new Map<string, Erratum[]>();
  for (const e of errata)
    for (const page of new Set(e.cibles.map(pageDe))) pages.set(page, [...(pages.get(page) ?? []), e]);
  rangees.set(errata, pages);
  return pages;
}

/** The errata of a titre, document by document, those that have some; each under the anchor of its document. */
export const errataParDocument = (
  errata: readonly Erratum[],
  titre: Titre,
): { id: string; nom: string; errata: Erratum[] }[] =>
  titre.documents
    .map((d) => ({
      id: `${titre.id}-${d.id}`,
      nom: nomDocument(titre, d.id),
      errata: errata.filter((e) => e.source.titre === titre.id && e.source.document === d.id),
    }))
    .filter((d) => d.errata.length > 0);

/**
 * The errata that keep what a document prints, and quote from this text of it: to be said beside it. One that
 * also speaks of another page compares two texts, and is not about this one.
 */
export const errataDuTexte = (
  errata: readonly Erratum[],
  { titre, document, pages }: Erratum['source'],
  texte: string,
): Erratum[] =>
  errata.filter(
    ({ source, decision, imprime }) =>
      source.titre === titre &&
      source.document === document &&
      source.pages.every((page) => pages.includes(page)) &&
      decision === 'signale' &&
      texte.includes(imprime),
  );

/** What an erratum finds in the document, without what we do about it (« Nous gardons… »). */
export const constatDe = ({ raison }: Erratum): string => raison.replaceAll(/ Nous [^.]*\./g, '');

/** What is to be said beside printed texts of a document: what each erratum quotes from them, and what it finds. */
export const constatsDes = (
  errata: readonly Erratum[],
  source: Erratum['source'],
  textes: readonly (string | undefined)[],
): string[] =>
  [...new Set(textes.flatMap((texte) => (texte === undefined ? [] : errataDuTexte(errata, source, texte))))].map(
    (e) => `${citer(e.imprime)} : ${constatDe(e)}`,
  );

/** Two forms of a text: the words they share at both ends, and those between, which differ. */
export interface Ecart {
  avant: string[];
  imprime: string[];
  corrige: string[];
  apres: string[];
}

/** Compares two forms word by word, from both ends. */
export function mesurerEcart(imprime: string, corrige: string): Ecart {
  const a = imprime.split(' ');
  const b = corrige.split(' ');
  const court = Math.min(a.length, b.length);
  let debut = 0;
  while (debut < court && a[debut] === b[debut]) debut += 1;
  let fin = 0;
  while (fin < court - debut && a.at(-1 - fin) === b.at(-1 - fin)) fin += 1;
  return {
    avant: a.slice(0, debut),
    imprime: a.slice(debut, a.length - fin),
    corrige: b.slice(debut, b.length - fin),
    apres: a.slice(a.length - fin),
  };
}
