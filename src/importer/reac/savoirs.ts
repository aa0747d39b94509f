import { INTITULES_LISTES, LISTES_SAVOIRS, type ListeSavoirs } from '../../referentiel/competence.ts';
import { aplatir } from '../../referentiel/typographie.ts';
import type { Reserve } from '../constats.ts';
import { joindre, type Element, type Mise } from '../texte/elements.ts';
import type { Fragment } from '../texte/fragments.ts';
import type { Rubrique } from './rubriques.ts';

/** The four lists of a fiche, as far as the document tells them apart. */
export interface SavoirsLus {
  /** A list that is absent could not be told from the next. */
  listes: Partial<Record<ListeSavoirs, string[]>>;
  /** Lists placed although the document leaves more blanks than four lists need. */
  deduites: { liste: ListeSavoirs; possibles: ListeSavoirs[]; raison: string }[];
  reserves: Reserve[];
}

/** Points from the heading to the first line, and from line to line. */
const PAS = 11.5;
const SOUS_LE_TITRE = 23.2;

/** A place between two items where boundaries may be. */
interface Limite {
  /** How many items stand before it. */
  avant: number;
  /** Blank lines there, at least and at most: a page break hides those that the foot of the page took. */
  min: number;
  max: number;
}

/**
 * Reads the four lists under their one heading. They have no sub-headings: only vertical gaps, of which
 * there are three boundaries in all, an empty list being a wider gap.
 * @param fichier name of the document
 */
export function lireSavoirs({ entete, lignes }: Rubrique, mise: Mise, fichier: string): SavoirsLus {
  const elements = joindre(lignes, mise, (a, b) => blancs(a, b) > 0);
  const limites = elements.map((element, i) => limiteAvant(element, elements[i - 1], i, entete, mise));
  const ordre = ordreDesListes(entete.texte);
  const zone = elements[0] && {
    haut: entete.y + PAS,
    bas: Math.min(...lignes.filter((l) => l.page === entete.page).map((l) => l.y)),
  };
  const reserver = (raison: string, textes: string[]): Reserve => ({
    fichier,
    page: entete.page,
    raison,
    textes,
    zone,
  });
  if (!ordre)
    return {
      listes: {},
      deduites: [],
      reserves: [
        reserver(
          'Le titre des listes de savoirs ne nomme pas les quatre listes attendues',
          elements.map((e) => e.texte),
        ),
      ],
    };
  const placement = placer(elements, limites);
  if (placement.genre === 'indecidable') {
    const { premier, dernier } = placement;
    const [premiere, , , derniere] = ordre;
    return {
      listes: {
        ...(premiere && premier > 0 ? { [premiere]: elements.slice(0, premier).map((e) => e.texte) } : {}),
        ...(derniere && dernier < elements.length ? { [derniere]: elements.slice(dernier).map((e) => e.texte) } : {}),
      },
      deduites: [],
      reserves: [
        reserver(
          placement.raison,
          elements.slice(premier, dernier).map((e) => e.texte),
        ),
      ],
    };
  }
  const bornes = [0, ...placement.bornes, elements.length];
  const listes: SavoirsLus['listes'] = {};
  for (const [i, liste] of ordre.entries())
    listes[liste] = elements.slice(bornes[i], bornes[i + 1]).map((e) => e.texte);
  const deduites = placement.deduit
    ? ordre.slice(1, 3).flatMap((liste, i) => {
        if (listes[liste]?.length === 0) return [];
        return [
          {
            liste,
            possibles: [ordre[i] ?? liste, ordre[i + 2] ?? liste].filter((l) => l !== liste),
            raison: placement.deduit ?? '',
          },
        ];
      })
    : [];
  return { listes, deduites, reserves: [] };
}

/** The lists in the order their heading announces; undefined when it does not name all four. */
function ordreDesListes(titre: string): ListeSavoirs[] | undefined {
  const noms = aplatir(titre).split(/,\s*/);
  const ordre = noms.map((nom) => LISTES_SAVOIRS.find((l) => aplatir(INTITULES_LISTES[l]) === nom));
  const connues = ordre.filter((l) => l !== undefined);
  return connues.length === 4 && new Set(connues).size === 4 && ordre.length === 4 ? connues : undefined;
}

/** Blank lines between two lines of a page. */
const blancs = (avant: Fragment, apres: Fragment): number =>
  avant.page === apres.page ? Math.max(0, Math.round((avant.y - apres.y) / PAS) - 1) : 0;

function limiteAvant(
  element: Element,
  precedent: Element | undefined,
  avant: number,
  entete: Fragment,
  { bas, haut }: Mise,
): Limite {
  const [premiere = entete] = element.lignes;
  const derniere = precedent?.lignes.at(-1);
  if (!derniere) {
    const vides = entete.page === premiere.page ? Math.round((entete.y - premiere.y - SOUS_LE_TITRE) / PAS) : 0;
    return { avant, min: Math.max(0, vides), max: Math.max(0, vides) };
  }
  if (derniere.page === premiere.page)
    return { avant, min: blancs(derniere, premiere), max: blancs(derniere, premiere) };
  const enTete = Math.max(0, Math.round((haut - premiere.y) / PAS));
  const place = Math.floor((derniere.y - bas) / PAS);
  // a paragraph of two or three lines is never cut: an orphan or a widow would be left
  const requise = element.lignes.length < 4 ? element.lignes.length : 2;
  if (place < 1) return { avant, min: enTete, max: enTete };
  return { avant, min: place >= requise ? Math.max(1, enTete) : enTete, max: 3 };
}

type Placement =
  | { genre: 'place'; bornes: number[]; deduit?: string }
  | { genre: 'indecidable'; premier: number; dernier: number; raison: string };

/** The three boundaries: how many items stand before each. */
function placer(elements: readonly Element[], limites: readonly Limite[]): Placement {
  const estConnaissance = elements.map((e) => /^connaissances?\b/.test(aplatir(e.texte)));
  // once the last list has begun, a page break hides nothing
  const utiles = limites.map((l) => (l.min < l.max && estConnaissance[l.avant - 1] ? { ...l, min: 0, max: 0 } : l));
  const plausible = (bornes: number[]) => estConnaissance.slice(bornes[2]).every(Boolean);

  const strictes = repartir(3, utiles).filter(plausible);
  if (strictes.length === 1 && strictes[0]) return { genre: 'place', bornes: strictes[0] };
  const vues = utiles.filter((l) => l.min > 0);
  const sures = estConnaissance.lastIndexOf(false) + 1;
  if (strictes.length === 0) {
    const saut = utiles.some((l) => l.min < l.max);
    // the last list is empty, and its blank under the last item cannot be seen
    const total = vues.reduce((n, l) => n + l.min, 0);
    if (total < 3 && sures === elements.length && !saut)
      return {
        genre: 'place',
        bornes: [...bornesDe(utiles), ...Array.from({ length: 3 - total }, () => elements.length)],
      };
    // stray blank lines: each gap is one boundary, where that makes three
    const repliees = repartir(
      3,
      utiles.map((l) => (l.min > 0 ? { ...l, min: 1, max: 1 } : l)),
    ).filter(plausible);
    if (repliees.length === 1 && repliees[0])
      return {
        genre: 'place',
        bornes: repliees[0],
        ...(saut
          ? {
              deduit: "Le document laisse plus de lignes blanches qu'il n'y a de limites, et un saut de page en cache.",
            }
          : {}),
      };
  }
  const premier = vues.find((l) => l.avant > 0)?.avant ?? 0;
  const dernier = Math.max(premier, vues.some((l) => l.avant === sures) ? sures : elements.length);
  return {
    genre: 'indecidable',
    premier,
    dernier,
    raison:
      'Les lignes blanches et les sauts de page ne disent pas où passent les trois limites entre les quatre listes : éléments à placer',
  };
}

const bornesDe = (limites: readonly Limite[]): number[] =>
  limites.flatMap((l) => Array.from({ length: l.min }, () => l.avant));

/** Every way to have n boundaries, each place having as many as its blanks allow. */
function repartir(n: number, limites: readonly Limite[]): number[][] {
  const [limite, ...autres] = limites;
  if (!limite) return n === 0 ? [[]] : [];
  const { avant, min, max } = limite;
  return Array.from({ length: Math.max(0, Math.min(n, max) - min + 1) }, (_, i) => min + i).flatMap((k) =>
    repartir(n - k, autres).map((reste) => [...Array.from({ length: k }, () => avant), ...reste]),
  );
}
