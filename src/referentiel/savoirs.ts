import type { Competence, ItemImprime, Titre } from './modele.ts';
import { LISTES_SAVOIRS, type CompetenceDonnees, type ListeSavoirs } from './competence.ts';
import { slug } from './typographie.ts';

/**
 * The four lists of a fiche as they are printed: second prints, kept apart as
 * `doublons`, are put back at their rank.
 */
export function itemsImprimes(fiche: CompetenceDonnees): ItemImprime[] {
  const premierePlace = new Map<string, ListeSavoirs>();
  for (const liste of LISTES_SAVOIRS) {
    for (const texte of fiche[liste] ?? []) premierePlace.set(texte, liste);
  }
  return LISTES_SAVOIRS.flatMap((liste) => {
    const textes: { texte: string; doublonDe: ListeSavoirs | undefined }[] = (fiche[liste] ?? []).map((texte) => ({
      texte,
      doublonDe: undefined,
    }));
    const secondes = fiche.doublons.filter((d) => d.liste === liste).sort((a, b) => a.rang - b.rang);
    for (const d of secondes) textes.splice(d.rang - 1, 0, { texte: d.texte, doublonDe: premierePlace.get(d.texte) });
    return textes.map((item, i) => ({ ...item, liste, rang: i + 1 }));
  });
}

/** A savoir as a list shows it. */
interface ItemAffiche extends ItemImprime {
  /** The fiche prints it twice in this very list. */
  deuxFois: boolean;
}

/** The lists of a fiche that have something to show, in their order. */
export const listesAffichees = (items: readonly ItemImprime[]): { liste: ListeSavoirs; items: ItemAffiche[] }[] =>
  LISTES_SAVOIRS.map((liste) => ({ liste, items: itemsAffiches(items, liste) })).filter((l) => l.items.length > 0);

/** A list of a fiche as it is read: what it prints twice is there once, at its first place. */
export function itemsAffiches(items: readonly ItemImprime[], liste: ListeSavoirs): ItemAffiche[] {
  const imprimes = items.filter((i) => i.liste === liste);
  const repetes = new Set(imprimes.filter((i) => i.doublonDe === liste).map((i) => i.texte));
  return imprimes.filter((i) => i.doublonDe !== liste).map((i) => ({ ...i, deuxFois: repetes.has(i.texte) }));
}

/** A place where a fiche asks for a savoir. */
interface Occurrence {
  texte: string;
  competence: Competence;
  liste: ListeSavoirs;
}

/**
 * A savoir across fiches and titres. Wordings that differ only by case,
 * accents or glossary marks share an address and keep their own letter.
 */
export interface Savoir {
  slug: string;
  /** The most frequent wording. */
  texte: string;
  /** Every distinct wording, most frequent first. */
  libelles: string[];
  occurrences: Occurrence[];
}

/** Every savoir and savoir-faire of the titres, in alphabetical order. */
export function recenserSavoirs(titres: readonly Titre[]): Savoir[] {
  const parSlug = new Map<string, Occurrence[]>();
  for (const competence of titres.flatMap((t) => t.competences)) {
    for (const { texte, liste, doublonDe } of competence.items) {
      if (doublonDe === liste) continue;
      const cle = slug(texte);
      const occurrences = parSlug.get(cle) ?? [];
      occurrences.push({ texte, competence, liste });
      parSlug.set(cle, occurrences);
    }
  }
  return [...parSlug]
    .map(([cle, occurrences]): Savoir => {
      const nombre = Map.groupBy(occurrences, (o) => o.texte);
      const libelles = [...nombre.keys()].sort((a, b) => (nombre.get(b)?.length ?? 0) - (nombre.get(a)?.length ?? 0));
      return { slug: cle, texte: libelles[0] ?? '', libelles, occurrences };
    })
    .sort((a, b) => a.texte.localeCompare(b.texte, 'fr'));
}

/** The titres that ask for a savoir. */
export const titresDe = ({ occurrences }: Savoir): Titre[] => [...new Set(occurrences.map((o) => o.competence.titre))];

/**
 * « 1 compétence ici, 5 en tout »: how many compétences of a titre ask for a savoir; nothing when none does.
 * @param ici the list it is shown in, if one
 */
export function compterCompetences({ occurrences }: Savoir, titre: Titre, ici?: ListeSavoirs): string | undefined {
  const siennes = occurrences.filter((o) => o.competence.titre === titre);
  const compter = (places: typeof siennes) => new Set(places.map((o) => o.competence)).size;
  const tout = compter(siennes);
  const n = ici ? compter(siennes.filter((o) => o.liste === ici)) : tout;
  if (n === 0) return undefined;
  return `${n} ${n > 1 ? 'compétences' : 'compétence'}${n < tout ? ` ici, ${tout} en tout` : ''}`;
}
