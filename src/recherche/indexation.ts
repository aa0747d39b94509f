import fs from 'node:fs';
import path from 'node:path';
import * as pagefind from 'pagefind';
import type { Entree } from './entrees/entree.ts';
import { ficherTout } from './fiches.ts';
import { MARQUE } from './jetons.ts';

/** Pagefind has no stemmer for a language it does not know: the words it is given are ours, already compared. */
const LANGUE = 'und';

/** What Pagefind writes and our own pages do not load. */
const INUTILES = /^pagefind-(?:ui|modular-ui|component-ui|highlight)\.(?:js|css)$/;

/** Above this, the texts of several entries share a file, so that their number does not grow with the titres. */
const FICHIERS_DE_TEXTES = 2000;

/**
 * Writes the search index: pagefind/ and recherche/lexique.json.
 * @param dossier the site’s folder
 * @throws Error with everything Pagefind refused
 */
export async function indexer(
  entrees: readonly Entree[],
  synonymes: readonly (readonly string[])[],
  dossier: string,
): Promise<void> {
  const { lexique, fiches } = ficherTout(entrees, synonymes);
  const { index, errors } = await pagefind.createIndex({
    forceLanguage: LANGUE,
    includeCharacters: MARQUE,
    maxFragments: FICHIERS_DE_TEXTES,
  });
  if (!index) throw new Error(`Pagefind : ${errors.join('\n')}`);
  try {
    // Pagefind returns its errors, we throw them
    for (const fiche of fiches) errors.push(...(await index.addCustomRecord({ ...fiche, language: LANGUE })).errors);
    const sortie = path.join(dossier, 'pagefind');
    errors.push(...(await index.writeFiles({ outputPath: sortie })).errors);
    if (errors.length > 0) throw new Error(`Pagefind : ${errors.join('\n')}`);
    for (const fichier of fs.readdirSync(sortie)) if (INUTILES.test(fichier)) fs.rmSync(path.join(sortie, fichier));
  } finally {
    await pagefind.close();
  }
  fs.mkdirSync(path.join(dossier, 'recherche'), { recursive: true });
  fs.writeFileSync(path.join(dossier, 'recherche/lexique.json'), JSON.stringify(lexique));
}
