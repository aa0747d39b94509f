/**
 * What building costs as titres are many: `npm run bench -- echelle 3 50 200`. Each size is a project of its own, the
 * real titres and made-up ones beside. The first size is built whole, then again with nothing changed, with one
 * criterion changed and with one titre more. The others are built without their PDFs; a share of these is then printed,
 * which the figures name: all of them would take hours. What follows the printing is then done with the PDFs of the
 * share in place of the others. At the first size and the last, a page of each kind is visited on a slow phone.
 */
import fs from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { fichiersDuSite } from '../../src/hors-ligne/fichiers.ts';
import { nettoyerSiInterrompu } from '../../print/interruption.ts';
import { ecrireTitres } from '../synthese/titres.ts';
import { ouvrirChantier, type Chantier } from './chantier.ts';
import { ecrireNombre, noter, type Figure } from './figures.ts';
import { mesurer, type Mesure } from './processus.ts';
import { ecrireVisite, visiter, type Visite } from './visite.ts';

/** Documents that a share has, about: a minute’s printing. */
const PART = 100;

const tailles = process.argv.slice(2).map(Number);
if (tailles.length === 0 || tailles.some((n) => !Number.isInteger(n) || n < 3))
  throw new Error('echelle : des nombres de titres, de 3 au moins (3 50 200)');

const secondes = (n: number): string => `${ecrireNombre(n, 1)} s`;
const cout = ({ secondes: s, memoire }: Mesure): string =>
  memoire === undefined ? secondes(s) : `${secondes(s)}, ${Math.round(memoire)} Mo`;

const depart = performance.now();
/** Says where the bench is, on one line that changes; in a file, every half a minute. */
function dire(quoi: string): void {
  const ligne = `${Math.round((performance.now() - depart) / 1000)} s  ${quoi}`;
  if (process.stdout.isTTY) process.stdout.write(`\r\u001B[K${ligne.slice(0, process.stdout.columns)}`);
  else if (performance.now() - dernierDit > 30_000) {
    dernierDit = performance.now();
    console.log(ligne);
  }
}
let dernierDit = -Infinity;

/** Tells how long each stage takes, in seconds and in order, from what a build says when one ends. */
function minuter(nom: string) {
  const etapes = new Map<string, number>();
  let debut = performance.now();
  const finir = (etape: string) => {
    etapes.set(etape, (etapes.get(etape) ?? 0) + (performance.now() - debut) / 1000);
    debut = performance.now();
  };
  const lire = (ligne: string) => {
    dire(`${nom} : ${ligne.trim()}`);
    const [, etape, suite = ''] = /\[([a-z-]+)\] (.*)$/.exec(ligne) ?? [];
    if (etape === 'build' && suite.startsWith('✓ Completed')) finir('pages (Astro)');
    // what Astro’s own parts say belongs to the pages
    else if (etape !== undefined && INTEGRATIONS.has(etape)) finir(etape);
  };
  return { etapes, finir, lire };
}

/** Builds the site there. */
async function construire(chantier: Chantier, nom: string, env?: NodeJS.ProcessEnv) {
  const { etapes, finir, lire } = minuter(nom);
  const mesure = await mesurer(async () => {
    await chantier.executer(['src/controles/cli.ts'], lire);
    finir('contrôle');
    await chantier.executer(['node_modules/astro/bin/astro.mjs', 'build', '--force'], lire, env);
  });
  return { mesure, etapes };
}

/** The steps of a build after its pages: their files in src/integrations. */
const INTEGRATIONS = new Set(fs.readdirSync('src/integrations').map((f) => path.basename(f, '.ts')));

interface Taille {
  titres: number;
  pages: number;
  mesure: Mesure;
  etapes: Map<string, number>;
  /** Visits of a page of each kind; at the first size and the last. */
  visites: Map<string, Visite>;
}

const figures: Figure[] = [];
const noterFigure = (quoi: string, valeur: string): void => {
  figures.push([quoi, valeur]);
  noter('echelle', figures);
};

/** Figures that each size has. */
function noterTaille({ titres, pages, mesure, etapes }: Taille, pdfs: string): void {
  const ici = (quoi: string) => `${titres} titres, ${quoi}`;
  noterFigure(ici('du contrôle à dist/'), cout(mesure));
  noterFigure(ici('pages, PDF'), `${pages} pages, ${pdfs}`);
  noterFigure(ici('par page'), `${ecrireNombre((1000 * mesure.secondes) / pages, 1)} ms`);
  for (const [etape, duree] of etapes) noterFigure(ici(etape), secondes(duree));
}

/** The heaviest page that is read on a screen, on the wire: what lists everything grows with everything. */
function noterPoids({ dossier }: Chantier, titres: number): void {
  const site = path.join(dossier, 'dist');
  const pages = fichiersDuSite(site).filter((f) => f.endsWith('.html') && !/^imprimer\/[^/]+\/[^/]+\//.test(f));
  const [page = ''] = pages.sort((a, b) => fs.statSync(path.join(site, b)).size - fs.statSync(path.join(site, a)).size);
  const octets = gzipSync(fs.readFileSync(path.join(site, page))).length;
  noterFigure(`${titres} titres, page la plus lourde`, `${Math.round(octets / 1000)} ko compressés, ${page}`);
}

/** Visits a page of each kind, on a slow phone: those of real titres, and those that have something of all titres. */
async function visiterPages({ dossier }: Chantier, titres: number): Promise<Map<string, Visite>> {
  const visites = new Map<string, Visite>();
  await visiter(path.join(dossier, 'dist'), (page, visite) => {
    dire(`${titres} titres, visite de ${page}`);
    visites.set(page, visite);
    noterFigure(`${titres} titres, ${page}`, ecrireVisite(visite));
  });
  return visites;
}

/** How many times heavier and slower pages get. */
function noterCroissanceDesPages(petite: Taille, grande: Taille): void {
  const fois = (a: number, b: number) => `× ${ecrireNombre(b / a, 2)}`;
  for (const [page, v] of grande.visites) {
    const avant = petite.visites.get(page);
    if (avant)
      noterFigure(
        `de ${petite.titres} à ${grande.titres} titres, ${page}`,
        `${fois(avant.total, v.total)} en octets, ${fois(avant.elements, v.elements)} en éléments, ${fois(avant.lcp, v.lcp)} en durée`,
      );
  }
}

/** The exponent of growth between two sizes: 1 is linear. */
function noterCroissance(petite: Taille, grande: Taille): void {
  const pages = Math.log(grande.pages / petite.pages);
  const exposant = (a: number | undefined, b: number | undefined) =>
    a && b ? ecrireNombre(Math.log(b / a) / pages, 2) : '?';
  const entre = `de ${petite.titres} à ${grande.titres} titres (pages × ${ecrireNombre(grande.pages / petite.pages, 1)}), exposant`;
  for (const [etape, duree] of grande.etapes)
    if (petite.etapes.has(etape)) noterFigure(`${entre}, ${etape}`, exposant(petite.etapes.get(etape), duree));
  noterFigure(`${entre}, mémoire`, exposant(petite.mesure.memoire, grande.mesure.memoire));
}

async function premiereTaille(titres: number): Promise<Taille> {
  const chantier = ouvrirChantier(titres);
  try {
    const nom = `${titres} titres`;
    const { mesure, etapes } = await construire(chantier, nom);
    const visites = await visiterPages(chantier, titres);
    const taille = { titres, pages: chantier.compter('.html'), mesure, etapes, visites };
    noterTaille(taille, `${chantier.compter('.pdf')} PDF`);
    noterPoids(chantier, titres);
    const refaire = async (quoi: string) =>
      noterFigure(`${nom}, ${quoi}`, cout((await construire(chantier, `${nom}, ${quoi}`)).mesure));
    await refaire('rien de changé');
    changerUnCritere(path.join(chantier.dossier, 'content'));
    await refaire('un critère changé');
    // the same seed: those that are there already are written alike
    ecrireTitres(path.join(chantier.dossier, 'content'), titres + 1 - reels());
    await refaire('un titre de plus');
    return taille;
  } finally {
    chantier.fermer();
  }
}

async function autreTaille(titres: number, derniere: boolean): Promise<Taille> {
  const chantier = ouvrirChantier(titres);
  try {
    const nom = `${titres} titres`;
    const { mesure, etapes } = await construire(chantier, nom, { IMPRESSION: 'sans' });
    const visites = derniere ? await visiterPages(chantier, titres) : new Map<string, Visite>();
    const taille = { titres, pages: chantier.compter('.html'), mesure, etapes, visites };
    const documents = fs.globSync('imprimer/*/*/index.html', { cwd: path.join(chantier.dossier, 'dist') }).length;
    noterTaille(taille, `${documents} documents à imprimer`);
    noterPoids(chantier, titres);
    const parts = Math.ceil(documents / PART);
    let faits = 0;
    let refuses = 0;
    const part = await mesurer(() =>
      chantier
        .executer(['print/cli.ts', '--shard', `1/${parts}`, '--sortie', 'part'], (ligne) => {
          if (/^\d+\/\d+ /.test(ligne)) faits += 1;
          if (/^\/pdf\/\S+ : /.test(ligne)) refuses += 1;
          dire(`${nom}, part 1/${parts} : ${ligne}`);
        })
        .catch((erreur: unknown) => {
          // what is refused of made-up titres is a fault to mend, and the rest is printed
          if (refuses === 0) throw erreur;
        }),
    );
    if (refuses > 0) noterFigure(`${nom}, PDF de la part refusés à la relecture`, String(refuses));
    noterFigure(`${nom}, impression de la part 1/${parts} (${faits} PDF)`, cout(part));
    noterFigure(`${nom}, impression, par PDF de la part`, `${ecrireNombre(part.secondes / faits, 3)} s`);
    const { etapes: suite, lire } = minuter(nom);
    const mesureSuite = await mesurer(() => chantier.executer([path.resolve('test/bench/suite.ts')], lire));
    noterFigure(`${nom}, hors ligne et vérification, les PDF de la part en place des autres`, cout(mesureSuite));
    for (const [etape, duree] of suite) noterFigure(`${nom}, ${etape}`, secondes(duree));
    return { ...taille, etapes: new Map([...etapes, ...suite]) };
  } finally {
    chantier.fermer();
  }
}

const reels = (): number => fs.readdirSync('content/titres').length;

/** Changes the wording of the first criterion of an edition of the RE. */
function changerUnCritere(contenu: string): void {
  const [edition = ''] = fs.globSync('titres/*/evaluation/*.mdx', { cwd: contenu }).sort();
  const fichier = path.join(contenu, edition);
  const texte = fs.readFileSync(fichier, 'utf8');
  const change = texte.replace(/(- id: c-\d+\n\s+texte: \w[^\n]*)/, '$1 encore');
  if (change === texte) throw new Error(`${edition} : aucun critère à changer`);
  fs.writeFileSync(fichier, change);
}

await nettoyerSiInterrompu(async () => {
  const [premiere = 3, ...autres] = tailles;
  const petite = await premiereTaille(premiere);
  let precedente = petite;
  for (const [i, titres] of autres.entries()) {
    const taille = await autreTaille(titres, i === autres.length - 1);
    noterCroissance(precedente, taille);
    noterCroissanceDesPages(petite, taille);
    precedente = taille;
  }
});
if (process.stdout.isTTY) process.stdout.write('\n');
