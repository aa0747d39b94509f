import fs from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

/** What a page costs a first visitor, in bytes on the wire: text gzipped, fonts as they are. */
export interface Poids {
  total: number;
  script: number;
}

/** A page of each kind that people read; searching and ticking have their own costs. */
export const MODELES = [
  '/',
  '/titres/',
  '/titres/crcd-06/',
  '/titres/crcd-06/ccp-2/',
  '/titres/crcd-06/cp-3/',
  '/titres/cc-08/cp-3/',
  '/titres/crcd-06/ct-1/',
  '/titres/crcd-06/savoirs/',
  '/titres/crcd-06/errata/',
  '/titres/crcd-06/evaluation/2021-06-03/',
  '/titres/crcd-06/comparaison/2020-12-21-2021-06-03/',
  '/titres/mercd-05/reac-et-re/',
  '/savoirs/',
  '/savoirs/gerer-son-stress/',
  '/modalites/',
  '/modalites/entretien-technique/',
  '/parcours/vae/',
  '/glossaire/',
  '/errata/',
  '/imprimer/',
  '/imprimer/crcd-06/',
  '/donnees/',
  '/donnees/csv/',
  '/a-propos/',
];

/** Faces every page sets its text in; the italic comes only with italic text. */
const FONTES = /source-sans-3-latin-(400|600)-normal[^/]*\.woff2$/;

/**
 * Weighs a page of a built site, with all it asks for: sheets, scripts and what they import, fonts.
 * @param site folder of the built site
 * @param page /titres/crcd-06/
 */
export function peser(site: string, page: string): Poids {
  const html = fs.readFileSync(path.join(site, page, 'index.html'), 'utf8');
  const scripts = new Set<string>();
  const suivre = (fichier: string): void => {
    if (scripts.has(fichier)) return;
    scripts.add(fichier);
    const source = fs.readFileSync(path.join(site, fichier), 'utf8');
    for (const [, voisin = ''] of source.matchAll(/(?:from|import)\s*"(\.\/[^"]+)"/g))
      suivre(path.posix.join(path.posix.dirname(fichier), voisin));
  };
  for (const [, src = ''] of html.matchAll(/<script[^>]* src="([^"]+)"/g)) suivre(src);
  const feuilles = [...html.matchAll(/<link rel="stylesheet" href="([^"]+)"/g)].map((m) => m[1] ?? '');
  const fontes = fs.globSync('_astro/*.woff2', { cwd: site }).filter((f) => FONTES.test(f));

  const octets = (fichier: string) => fs.readFileSync(path.join(site, fichier));
  const compresses = (fichiers: Iterable<string>) =>
    [...fichiers].reduce((n, fichier) => n + gzipSync(octets(fichier)).length, 0);
  const script = compresses(scripts);
  return {
    script,
    total: gzipSync(html).length + compresses(feuilles) + script + fontes.reduce((n, f) => n + octets(f).length, 0),
  };
}
