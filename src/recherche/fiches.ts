import { stemmer } from '@orama/stemmers/french';
import { NATURES, SEPARATEUR, type Entree } from './entrees/entree.ts';
import { formes, joints, mots } from './formes.ts';
import { jetonFamille, jetonMot, jetonSynonyme, jetonTitre, jetonTitreSynonyme } from './jetons.ts';
import { lireLexique, trouverSynonymes, type Lexique, type LexiqueEcrit } from './lexique.ts';

/** An entry as Pagefind takes it: tokens to index, and what a result shows. */
export interface Fiche {
  url: string;
  content: string;
  meta: { titre: string; alias: string; lieu: string; texte: string; source: string; citation?: string };
}

/** What is known of an entry beside: its facets, and its designations. */
export interface FicheEtFacettes {
  fiche: Fiche;
  facettes: Entree['facettes'];
  /** Words of its longest designation. */
  longueur: number;
  /** Its short designations, as their forms in one word. */
  courtes: string[];
}

/** Words of a designation that is found first when it is just what was asked; longer, its words alone find it first. */
const DESIGNATION_COURTE = 4;

const designations = ({ titre, alias }: Entree): string[] => [titre, ...alias];
const textes = (entree: Entree): string[] => [...designations(entree), entree.texte];

/** The words of the entries and the synonyms: what the page needs to read a query. */
function ecrireLexique(entrees: readonly Entree[], synonymes: readonly (readonly string[])[]): LexiqueEcrit {
  const surfaces = new Map<string, Map<string, number>>();
  const composes = new Set<string>();
  for (const texte of entrees.flatMap(textes)) {
    for (const { debut, fin, forme } of mots(texte)) {
      const surface = enMinuscules(texte.slice(debut, fin));
      const connues = surfaces.get(forme) ?? new Map<string, number>();
      surfaces.set(forme, connues.set(surface, (connues.get(surface) ?? 0) + 1));
    }
    for (const compose of joints(texte)) composes.add(compose);
  }
  const lus = [...surfaces].map(([forme, connues]) => {
    const surface = [...connues].sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0], 'fr'))[0]?.[0] ?? forme;
    const nombre = [...connues.values()].reduce((a, b) => a + b, 0);
    return { forme, surface, nombre, racine: racineDe(surface) };
  });
  const familles = Map.groupBy(lus, (m) => m.racine);
  return {
    mots: [
      ...lus.map(({ surface, nombre, racine }): LexiqueEcrit['mots'][number] => [
        surface,
        nombre,
        racine.length > 2 && (familles.get(racine)?.length ?? 0) > 1 ? racine : '',
      ]),
      ...[...composes].filter((c) => !surfaces.has(c)).map((c): LexiqueEcrit['mots'][number] => [c, 0, '']),
    ].sort((a, b) => a[0].localeCompare(b[0], 'fr')),
    synonymes: synonymes.map((termes) => [...termes]),
  };
}

/** A sigle keeps its capitals. */
const enMinuscules = (mot: string): string => (mot === mot.toUpperCase() ? mot : mot.toLowerCase());

/** The stem of a word: évaluer, évaluation → evalu. */
const racineDe = (surface: string): string =>
  stemmer(surface.toLowerCase())
    .normalize('NFD')
    .replace(/[^a-z]/g, '');

/** What Pagefind indexes of an entry, and what a result shows of it. */
function ficher(entree: Entree, lexique: Lexique): FicheEtFacettes {
  const titres = designations(entree).map(formes);
  const texte = formes(entree.texte);
  const suites = [...titres, texte];
  const groupes = (suite: string[]) => trouverSynonymes(lexique, suite).map((t) => t.groupe);
  const tous = new Set([...suites.flat(), ...textes(entree).flatMap(joints)]);
  const jetons = new Set([
    ...[...new Set(titres.flat())].map(jetonTitre),
    ...[...tous].map(jetonMot),
    ...titres.flatMap(groupes).map(jetonTitreSynonyme),
    ...groupes(texte).map(jetonSynonyme),
    ...[...tous].flatMap((forme) => {
      const racine = lexique.mots.get(forme)?.racine;
      return racine ? [jetonFamille(racine)] : [];
    }),
  ]);
  const { titre, alias, annonce = '', lieu, source, citation } = entree;
  return {
    fiche: {
      url: entree.adresse,
      content: [...jetons].join(' '),
      meta: {
        titre,
        alias: alias.join(SEPARATEUR),
        lieu,
        texte: annonce + entree.texte,
        source,
        ...(citation !== undefined && { citation }),
      },
    },
    facettes: { ...entree.facettes, nature: [entree.nature] },
    courtes: titres.filter((t) => t.length > 0 && t.length <= DESIGNATION_COURTE).map((t) => t.join('')),
    longueur: Math.max(...titres.filter((t) => t.length > 0).map((t) => t.length)),
  };
}

/** Every entry as Pagefind takes it, in the order lists show them without a query, and the lexicon that goes with them. */
export function ficherTout(entrees: readonly Entree[], synonymes: readonly (readonly string[])[]) {
  const ecrit = ecrireLexique(entrees, synonymes);
  const lexique = lireLexique(ecrit);
  const triees = entrees.toSorted((a, b) => NATURES.indexOf(a.nature) - NATURES.indexOf(b.nature));
  return { lexique: ecrit, fiches: triees.map((e) => ficher(e, lexique)) };
}
