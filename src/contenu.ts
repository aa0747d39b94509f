import type { GetStaticPaths } from 'astro';
import { getCollection } from 'astro:content';
import { assembler } from './referentiel/assemblage.ts';
import type { Collections, Referentiels } from './referentiel/modele.ts';
import { recenserSavoirs, type Savoir } from './referentiel/savoirs.ts';
import { rapprocher } from './referentiel/variantes.ts';

/** What a collection holds, in the shape the domain links. */
async function lire<K extends Exclude<keyof Collections, 'errata' | 'synonymes'>>(nom: K): Promise<Collections[K]> {
  const entrees = await getCollection(nom);
  // each collection is validated by the very schema its type comes from
  return entrees.map((e) => ({ chemin: e.id, donnees: e.data })) as Collections[K];
}

let referentiels: Promise<Referentiels> | undefined;
let assembleA = 0;

/** In dev content changes: the model is kept for the time of one page, whose parts must share it. Milliseconds. */
const UNE_PAGE = 1000;

/** The linked model, assembled once per build; afresh for each page in dev. */
export function chargerReferentiels(): Promise<Referentiels> {
  if (referentiels && (import.meta.env.PROD || Date.now() - assembleA < UNE_PAGE)) return referentiels;
  assembleA = Date.now();
  return (referentiels = (async () =>
    assembler({
      titres: await lire('titres'),
      activites: await lire('activites'),
      competences: await lire('competences'),
      transversales: await lire('transversales'),
      evaluations: await lire('evaluations'),
      glossaires: await lire('glossaires'),
      glossaireReac: await lire('glossaireReac'),
      modalites: await lire('modalites'),
      parcours: await lire('parcours'),
      errata: (await getCollection('errata')).map((e) => e.data),
      synonymes: (await getCollection('synonymes')).map((e) => e.data),
    }))());
}

/** Every savoir, and for each those worded nearly like it. */
interface SavoirsRapproches {
  savoirs: Savoir[];
  proches: Map<Savoir, Savoir[]>;
}

let savoirs: Promise<SavoirsRapproches> | undefined;

/** The savoirs of all titres, brought together once per build. */
export function chargerSavoirs(): Promise<SavoirsRapproches> {
  if (savoirs && import.meta.env.PROD) return savoirs;
  return (savoirs = chargerReferentiels().then(({ titres }) => {
    const tous = recenserSavoirs(titres);
    return { savoirs: tous, proches: rapprocher(tous) };
  }));
}

/** One page for each titre. */
export const pagesDesTitres = (async () => {
  const { titres } = await chargerReferentiels();
  return titres.map((titre) => ({ params: { titre: titre.id }, props: { titre } }));
}) satisfies GetStaticPaths;
