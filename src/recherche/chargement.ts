import { lireLexique, type Lexique, type LexiqueEcrit } from './lexique.ts';
import type { Pagefind } from './moteur.ts';

export interface Moteur {
  pagefind: Pagefind;
  lexique: Lexique;
}

let moteur: Promise<Moteur> | undefined;

/** The index and the lexicon, fetched once, when a first search needs them. @throws Error if they cannot be */
export function charger(): Promise<Moteur> {
  moteur ??= ouvrir();
  // a network that was away may be back
  moteur.catch(() => (moteur = undefined));
  return moteur;
}

async function ouvrir(): Promise<Moteur> {
  const [pagefind, lexique] = await Promise.all([
    // @ts-expect-error written into the site by the build: see indexation.ts
    import('/pagefind/pagefind.js') as Promise<Pagefind>,
    fetch('/recherche/lexique.json').then((r) => r.json() as Promise<LexiqueEcrit>),
  ]);
  // a worker would cost another 40 kB, for answers that take a few milliseconds
  await pagefind.options({ basePath: '/pagefind/', baseUrl: '/', noWorker: true });
  return { pagefind, lexique: lireLexique(lexique) };
}
