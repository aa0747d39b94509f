import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { lireContenu } from '../../src/controles/lecture.ts';
import { texteDuCorps } from '../../src/controles/texte-mdx.ts';
import type { Entree } from '../../src/recherche/entrees/entree.ts';
import { recenserEntrees } from '../../src/recherche/entrees/index.ts';
import { indexer } from '../../src/recherche/indexation.ts';
import { lireLexique, type LexiqueEcrit } from '../../src/recherche/lexique.ts';
import { ouvrirPagefind, type Moteur, type Pagefind } from '../../src/recherche/moteur.ts';
import { lireTable, type TableEcrite } from '../../src/recherche/table.ts';
import { assembler } from '../../src/referentiel/assemblage.ts';

/** The real content’s entries and index, searched without a browser. */
export interface IndexLu {
  entrees: Entree[];
  moteur: Moteur;
  /** How many indexes they are shared between. */
  nombre: number;
  fermer: () => void;
}

/** Indexes a content folder aside and opens the index as a page would. @param parIndex entries an index has at most */
export async function ouvrirIndex(contenu: string, parIndex?: number): Promise<IndexLu> {
  const { collections, fichiers } = lireContenu(contenu);
  const proses = new Map(
    fichiers.map(({ chemin, corps }) => [
      chemin,
      corps
        ? texteDuCorps(corps)
            .map((p) => p.texte)
            .join(' ')
        : '',
    ]),
  );
  const entrees = recenserEntrees(assembler(collections), (chemin) => proses.get(chemin) ?? '');
  const dossier = fs.mkdtempSync(path.join(os.tmpdir(), 'index-'));
  await indexer(
    entrees,
    collections.synonymes.map((s) => s.termes),
    dossier,
    parIndex,
  );
  return { entrees, ...(await lireIndex(dossier)), fermer: () => fs.rmSync(dossier, { recursive: true }) };
}

/** Pagefind’s own code, with the little of a browser it asks for: files come from the disk. */
async function lireIndex(dossier: string): Promise<Pick<IndexLu, 'moteur' | 'nombre'>> {
  const code = fs.readFileSync(path.join(dossier, 'pagefind/pagefind.js'), 'utf8');
  const entete = `
import fs from 'node:fs';
const location = { href: 'https://exemple.invalid/', origin: 'https://exemple.invalid' };
const document = { querySelector: () => ({ getAttribute: () => 'fr' }), currentScript: null };
const window = globalThis;
const fetch = async (u) => new Response(fs.readFileSync(${JSON.stringify(dossier)} + new URL(u, location.href).pathname));
`;
  const module = path.join(dossier, 'pagefind/pagefind.mjs');
  fs.writeFileSync(module, entete + code);
  const pagefind = (await import(pathToFileURL(module).href)) as Pagefind;
  const lire = (nom: string): unknown => JSON.parse(fs.readFileSync(path.join(dossier, 'recherche', nom), 'utf8'));
  const lexique = lireLexique(lire('lexique.json') as LexiqueEcrit);
  const table = lire('entrees.json') as TableEcrite;
  await ouvrirPagefind(pagefind, table.nombreDIndex, '/');
  return { moteur: { pagefind, lexique, table: lireTable(table) }, nombre: table.nombreDIndex };
}
