/**
 * What printing costs: the full set, every check on, beside the same sheets printed by Chromium alone
 * (no Paged.js, no finishing, no check: the floor); then with nothing changed, and with one criterion
 * changed. `npm run bench` after `npm run build`; with `-- --site dossier`, another build. The figures
 * go to .cache/bench/impression.json too.
 */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { PDFDocument } from '@cantoo/pdf-lib';
import { documentsImprimables, type DocumentImprimable } from '../../print/documents/catalogue.ts';
import { sortiesDe } from '../../print/formes.ts';
import { imprimer } from '../../print/impression.ts';
import { lancerNavigateur } from '../../print/navigateur.ts';
import { servir } from '../../print/serveur.ts';
import { lireContenu } from '../../src/controles/lecture.ts';
import { assembler } from '../../src/referentiel/assemblage.ts';

const { values: options } = parseArgs({ options: { site: { type: 'string', default: 'dist' } } });
if (!fs.existsSync(path.join(options.site, 'imprimer'))) throw new Error(`${options.site} : npm run build d’abord`);

const dossier = fs.mkdtempSync(path.join(os.tmpdir(), 'bench-'));
process.once('exit', () => fs.rmSync(dossier, { recursive: true, force: true }));
const [site, sortie, cache] = ['site', 'sortie', 'cache'].map((nom) => path.join(dossier, nom)) as [
  string,
  string,
  string,
];
for (const nom of ['_astro', 'imprimer'])
  fs.cpSync(path.join(options.site, nom), path.join(site, nom), { recursive: true });
const { titres } = assembler(lireContenu('content').collections);
const documents = titres.flatMap((t) => t.editions).flatMap(documentsImprimables);

interface Mesure {
  secondes: number;
  /** Time of processor, in seconds, all cores together: unlike the duration, it minds little what else the machine does. Linux only. */
  processeur: number | undefined;
  /** Memory at its most, in MB, what processes share counted once. Linux only. */
  memoire: number | undefined;
}

/** Measures a piece of work: this process, and all those it starts. */
async function mesurer(travail: () => Promise<unknown>): Promise<Mesure> {
  const avant = observer();
  const vus = new Map(avant.map(({ pid, processeur }) => [pid, { debut: processeur, fin: processeur }]));
  let memoire = 0;
  const regarder = () => {
    const processus = observer();
    memoire = Math.max(
      memoire,
      processus.reduce((n, p) => n + p.memoire, 0),
    );
    for (const { pid, processeur } of processus) vus.set(pid, { debut: vus.get(pid)?.debut ?? 0, fin: processeur });
  };
  const ronde = setInterval(regarder, 250);
  const debut = performance.now();
  try {
    await travail();
  } finally {
    clearInterval(ronde);
  }
  const secondes = (performance.now() - debut) / 1000;
  regarder();
  if (avant.length === 0) return { secondes, processeur: undefined, memoire: undefined };
  return { secondes, memoire, processeur: [...vus.values()].reduce((n, v) => n + v.fin - v.debut, 0) };
}

/** This process and all those it started: seconds of processor, MB of memory (proc(5)). */
function observer(): { pid: string; processeur: number; memoire: number }[] {
  if (!fs.existsSync('/proc/self/smaps_rollup')) return [];
  const lire = (pid: string, fichier: string) => {
    try {
      return fs.readFileSync(`/proc/${pid}/${fichier}`, 'utf8');
    } catch {
      // ended meanwhile
      return '';
    }
  };
  const etats = new Map(
    fs
      .readdirSync('/proc')
      .filter((nom) => /^\d+$/.test(nom))
      // after the name, which may hold anything: state, parent…
      .map((pid) => [pid, (lire(pid, 'stat').split(') ').at(-1) ?? '').split(' ')]),
  );
  const descend = (pid: string | undefined): boolean =>
    pid === String(process.pid) || (pid !== undefined && etats.has(pid) && descend(etats.get(pid)?.[1]));
  return [...etats]
    .filter(([pid]) => descend(pid))
    .map(([pid, etat]) => ({
      pid,
      // hundredths of a second, in user mode and in the kernel
      processeur: (Number(etat[11] ?? 0) + Number(etat[12] ?? 0)) / 100,
      memoire: Number(/^Pss:\s+(\d+)/m.exec(lire(pid, 'smaps_rollup'))?.[1] ?? 0) / 1000,
    }));
}

/** The floor: the same sheets, as many at once. */
async function imprimerSansPagination(): Promise<void> {
  const serveur = await servir(site);
  const navigateur = await lancerNavigateur();
  try {
    const file = [...documents];
    const ouvrier = async () => {
      const page = await navigateur.chromium.newPage();
      for (let document = file.shift(); document; document = file.shift()) {
        await page.goto(serveur.origine + document.page, { waitUntil: 'load' });
        await page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true, outline: true });
      }
    };
    await Promise.all(Array.from({ length: os.availableParallelism() }, ouvrier));
  } finally {
    await navigateur.fermer();
    await serveur.fermer();
  }
}

/** Changes one criterion, in the pages and in what is expected of them. @returns the documents after it */
function changerUnCritere(): DocumentImprimable[] {
  const pages = new Map(documents.map((d) => [d, path.join(site, d.page, 'index.html')]));
  const html = (document: DocumentImprimable) => fs.readFileSync(pages.get(document) ?? '', 'utf8');
  const critere = documents
    .flatMap((d) => d.attendus.blocs.flatMap((b) => b.criteres))
    .find(({ texte }) => documents.some((d) => html(d).includes(texte)));
  if (!critere) throw new Error('aucun critère à changer');
  const changer = (texte: string) => texte.replaceAll(critere.texte, `${critere.texte} encore`);
  return documents.map((document) => {
    const { blocs } = document.attendus;
    fs.writeFileSync(pages.get(document) ?? '', changer(html(document)));
    const criteres = (tous: (typeof blocs)[number]['criteres']) => tous.map((c) => ({ ...c, texte: changer(c.texte) }));
    return {
      ...document,
      attendus: { ...document.attendus, blocs: blocs.map((b) => ({ ...b, criteres: criteres(b.criteres) })) },
    };
  });
}

async function compterPages(): Promise<number> {
  let pages = 0;
  for (const { pdf } of documents)
    pages += (
      await PDFDocument.load(fs.readFileSync(path.join(sortie, pdf)), { updateMetadata: false })
    ).getPageCount();
  return pages;
}

let refaits = 0;
const tout = (choix: readonly DocumentImprimable[]) => () => {
  refaits = 0;
  return imprimer(site, choix, ({ inchange }) => (refaits += inchange ? 0 : 1), { sortie, cache });
};
console.log(`Impression : ${documents.length} documents, ${os.availableParallelism()} à la fois…`);
const plancher = await mesurer(imprimerSansPagination);
const complet = await mesurer(tout(documents));
const pdfs = documents.flatMap(sortiesDe).length;
const pages = await compterPages();
const inchange = await mesurer(tout(documents));
const critere = await mesurer(tout(changerUnCritere()));
const refaitsApresCritere = refaits;

const nombre = (n: number, decimales: number) => n.toFixed(decimales).replace('.', ',');
const ligne = (quoi: string, { secondes, processeur, memoire }: Mesure, fichiers: number) =>
  [
    quoi.padEnd(36),
    `${nombre(secondes, 1)} s`.padStart(9),
    `${nombre(secondes / fichiers, 3)} s`.padStart(10),
    `${nombre(secondes / documents.length, 3)} s`.padStart(13),
    `${nombre((1000 * secondes) / pages, 1)} ms`.padStart(10),
    processeur === undefined ? '' : `${nombre(processeur, 1)} s`.padStart(11),
    memoire === undefined ? '' : `${Math.round(memoire)} Mo`.padStart(9),
  ].join('');
const rapport = (a: Mesure, b: Mesure) =>
  `${nombre(a.secondes / b.secondes, 3)}${a.processeur && b.processeur ? ` (processeur ${nombre(a.processeur / b.processeur, 3)})` : ''}`;
console.log(
  [
    `${documents.length} documents, ${pages} pages, ${pdfs} PDF avec les versions à remplir et les cahiers`,
    ['', 'durée', 'par PDF', 'par document', 'par page', 'processeur', 'mémoire']
      .map((titre, i) => titre.padStart([36, 9, 10, 13, 10, 11, 9][i] ?? 0))
      .join(''),
    ligne('Chromium seul (plancher)', plancher, documents.length),
    ligne('tout, contrôles compris', complet, pdfs),
    ligne('rien de changé', inchange, pdfs),
    ligne(`un critère changé (${refaitsApresCritere} PDF refaits)`, critere, pdfs),
    `tout / plancher : ${rapport(complet, plancher)}`,
    `rien de changé / tout : ${rapport(inchange, complet)}`,
    `un critère changé / tout : ${rapport(critere, complet)}`,
  ].join('\n'),
);
fs.mkdirSync('.cache/bench', { recursive: true });
const mesures = { documents: documents.length, pages, pdfs, refaitsApresCritere, plancher, complet, inchange, critere };
fs.writeFileSync('.cache/bench/impression.json', `${JSON.stringify(mesures, null, 2)}\n`);
