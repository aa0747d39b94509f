import fs from 'node:fs';
import path from 'node:path';
import * as pagefind from 'pagefind';
import type { Entree } from './entrees/entree.ts';
import { ficherTout, type Fiche } from './fiches.ts';
import { lireFragment } from './fragments.ts';
import { MARQUE } from './jetons.ts';
import { ecrireTable } from './table.ts';

/** Pagefind has no stemmer for a language it does not know: the words it is given are ours, already compared. */
const LANGUE = 'und';

/** What Pagefind writes and our own pages do not load. */
const INUTILES = /^pagefind-(?:worker|ui|modular-ui|component-ui|highlight)\.(?:js|css)$/;

/** Above this, the texts of several entries share a file, so that their number does not grow with the titres. */
const FICHIERS_DE_TEXTES = 2000;

/**
 * Writes the search index: pagefind/, recherche/lexique.json, recherche/entrees.json.
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
    for (const { fiche } of fiches)
      errors.push(...(await index.addCustomRecord({ ...fiche, language: LANGUE })).errors);
    const sortie = path.join(dossier, 'pagefind');
    errors.push(...(await index.writeFiles({ outputPath: sortie })).errors);
    if (errors.length > 0) throw new Error(`Pagefind : ${errors.join('\n')}`);
    for (const fichier of fs.readdirSync(sortie)) if (INUTILES.test(fichier)) fs.rmSync(path.join(sortie, fichier));
  } finally {
    await pagefind.close();
  }
  fs.mkdirSync(path.join(dossier, 'recherche'), { recursive: true });
  const ecrire = (nom: string, donnees: object) =>
    fs.writeFileSync(path.join(dossier, 'recherche', nom), JSON.stringify(donnees));
  ecrire('lexique.json', lexique);
  const ids = identifiants(path.join(dossier, 'pagefind/fragment'));
  ecrire(
    'entrees.json',
    ecrireTable(
      fiches.map(({ fiche, ...reste }) => {
        const id = ids.get(cle(fiche));
        if (id === undefined) throw new Error(`Pagefind : ${fiche.url} absente de l’index`);
        return { id, ...reste };
      }),
    ),
  );
}

const cle = ({ url, meta }: Pick<Fiche, 'url' | 'meta'>): string => `${url} ${meta.titre}`;

/** What Pagefind calls each entry: the name of its text, alone in a file or with others. */
function identifiants(textes: string): Map<string, string> {
  const ids = new Map<string, string>();
  for (const fichier of fs.readdirSync(textes))
    for (const [id, fiche] of lireFragment(fichier, fs.readFileSync(path.join(textes, fichier))))
      ids.set(cle(fiche), id);
  return ids;
}
