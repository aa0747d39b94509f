import { publiee, RACINE } from '../racine.ts';
import { lireLexique, type LexiqueEcrit } from './lexique.ts';
import { ouvrirPagefind, type Moteur, type Pagefind } from './moteur.ts';
import { lireTable, type TableEcrite } from './table.ts';

let moteur: Promise<Moteur> | undefined;

/** The index and what goes with it, fetched once, when a first search needs them. @throws Error if they cannot be */
export function charger(): Promise<Moteur> {
  moteur ??= ouvrir();
  // a network that was away may be back
  moteur.catch(() => (moteur = undefined));
  return moteur;
}

async function ouvrir(): Promise<Moteur> {
  const [pagefind, lexique, table] = await Promise.all([
    // @ts-expect-error written into the site by the build: see indexation.ts
    import('/pagefind/pagefind.js') as Promise<Pagefind>,
    fetch(publiee('/recherche/lexique.json')).then((r) => r.json() as Promise<LexiqueEcrit>),
    fetch(publiee('/recherche/entrees.json')).then((r) => r.json() as Promise<TableEcrite>),
  ]);
  await ouvrirPagefind(pagefind, table.nombreDIndex, RACINE);
  return { pagefind, lexique: lireLexique(lexique), table: lireTable(table) };
}
