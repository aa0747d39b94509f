import fs from 'node:fs';
import path from 'node:path';
import * as pagefind from 'pagefind';
import type { Entree } from './entrees/entree.ts';
import { ficherTout, type Fiche } from './fiches.ts';
import { ecrireFragment, lireFragment } from './fragments.ts';
import { MARQUE } from './jetons.ts';
import { dossierDIndex } from './moteur.ts';
import { ecrireTable } from './table.ts';

/** Above this, the texts of several entries share a file, so that their number does not grow with the titres. */
const FICHIERS_DE_TEXTES = 2000;

/** Above this, entries are shared between several indexes: Pagefind takes some 35 kB of memory for each. */
const ENTREES_PAR_INDEX = 40_000;

/** What pages load of an index. */
const UTILES = /^(?:fragment|index|pagefind-entry\.json|.*\.pf_meta)$/;
/** What they load once, whatever the indexes. */
const COMMUNS = /^(?:pagefind\.js|wasm\..*)$/;

/**
 * Writes the search index: pagefind/, recherche/lexique.json, recherche/entrees.json.
 * @param dossier the site’s folder
 * @param parIndex entries that an index has at most
 * @throws Error with everything Pagefind refused
 */
export async function indexer(
  entrees: readonly Entree[],
  synonymes: readonly (readonly string[])[],
  dossier: string,
  parIndex = ENTREES_PAR_INDEX,
): Promise<void> {
  const { lexique, fiches } = ficherTout(entrees, synonymes);
  const nombre = Math.max(1, Math.ceil(fiches.length / parIndex));
  // each has its share of every kind of entry, so that a word is worth as much in all of them
  const parts = Array.from({ length: nombre }, (_, i) =>
    fiches.filter((_, rang) => rang % nombre === i).map((f) => f.fiche),
  );
  const jetons = new Set(fiches.flatMap((f) => f.fiche.content.split(' ')));
  const ids = new Map<string, string>();
  for (const [i, siennes] of parts.entries()) {
    const sortie = path.join(dossier, dossierDIndex(i + 1));
    await ecrireIndex([...siennes, ...completer(siennes, jetons)], sortie, langueDIndex(i + 1));
    for (const nom of fs.readdirSync(sortie))
      if (!UTILES.test(nom) && !(i === 0 && COMMUNS.test(nom))) fs.rmSync(path.join(sortie, nom), { recursive: true });
    for (const [cle, id] of reecrireTextes(path.join(sortie, 'fragment'))) ids.set(cle, id);
  }
  fs.mkdirSync(path.join(dossier, 'recherche'), { recursive: true });
  const ecrire = (nom: string, donnees: object) =>
    fs.writeFileSync(path.join(dossier, 'recherche', nom), JSON.stringify(donnees));
  ecrire('lexique.json', lexique);
  ecrire(
    'entrees.json',
    ecrireTable(
      nombre,
      fiches.map(({ fiche, ...reste }) => {
        const id = ids.get(cle(fiche));
        if (id === undefined) throw new Error(`Pagefind : ${fiche.url} absente de l’index`);
        return { id, ...reste };
      }),
    ),
  );
}

/**
 * Pagefind has no stemmer for a language it does not know: the words it is given are ours, already compared. It begins
 * with it what it calls each entry: each index has its own, of those ISO 639-2 reserves for local use, qaa to qtz.
 */
function langueDIndex(n: number): string {
  const lettre = (rang: number) => String.fromCharCode('a'.charCodeAt(0) + rang);
  return `q${lettre(Math.floor((n - 1) / 26))}${lettre((n - 1) % 26)}`;
}

/** Writes an index, by a process of Pagefind’s that ends with it. */
async function ecrireIndex(fiches: readonly Fiche[], outputPath: string, langue: string): Promise<void> {
  const { index, errors } = await pagefind.createIndex({
    forceLanguage: langue,
    includeCharacters: MARQUE,
    maxFragments: FICHIERS_DE_TEXTES,
  });
  if (!index) throw new Error(`Pagefind : ${errors.join('\n')}`);
  try {
    // Pagefind returns its errors, we throw them
    for (const fiche of fiches) errors.push(...(await index.addCustomRecord({ ...fiche, language: langue })).errors);
    errors.push(...(await index.writeFiles({ outputPath })).errors);
    if (errors.length > 0) throw new Error(`Pagefind : ${errors.join('\n')}`);
  } finally {
    await pagefind.close();
  }
}

const cle = ({ url, meta }: Pick<Fiche, 'url' | 'meta'>): string => `${url} ${meta.titre}`;

/** Address of what is no entry. */
const NULLE_PART = '';

/**
 * Pagefind leaves out of a query the words an index has not, and would answer with what has the others: a page that is
 * no entry has the words of the other indexes.
 */
function completer(fiches: readonly Fiche[], jetons: ReadonlySet<string>): Fiche[] {
  const absents = jetons.difference(new Set(fiches.flatMap((f) => f.content.split(' '))));
  const meta = { titre: '', alias: '', lieu: '', texte: '', source: '' };
  return absents.size === 0 ? [] : [{ url: NULLE_PART, content: [...absents].join(' '), meta }];
}

/**
 * Leaves in the texts of an index what results show: not the words it was made from, nor what is no entry.
 * @returns what Pagefind calls each entry
 */
function reecrireTextes(dossier: string): Map<string, string> {
  const ids = new Map<string, string>();
  for (const nom of fs.readdirSync(dossier)) {
    const fichier = path.join(dossier, nom);
    const textes = lireFragment(nom, fs.readFileSync(fichier));
    for (const [id, fiche] of textes) {
      if (fiche.url === NULLE_PART) textes.delete(id);
      else ids.set(cle(fiche), id);
      fiche.content = '';
    }
    if (textes.size > 0) fs.writeFileSync(fichier, ecrireFragment(nom, textes));
    else fs.rmSync(fichier);
  }
  return ids;
}
