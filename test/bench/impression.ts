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
  /** Proportional set size of this process and of Chromium’s at their most, in MB; on Linux only. */
  memoire: number | undefined;
}

async function mesurer(travail: () => Promise<unknown>): Promise<Mesure> {
  let memoire = occupation();
  const ronde = setInterval(() => {
    const vue = occupation();
    if (memoire !== undefined && vue !== undefined) memoire = Math.max(memoire, vue);
  }, 250);
  const debut = performance.now();
  try {
    await travail();
  } finally {
    clearInterval(ronde);
  }
  return { secondes: (performance.now() - debut) / 1000, memoire };
}

/** Memory of this process and of all those it started, in MB. */
function occupation(): number | undefined {
  if (!fs.existsSync('/proc/self/smaps_rollup')) return undefined;
  const lire = (pid: string, fichier: string) => {
    try {
      return fs.readFileSync(`/proc/${pid}/${fichier}`, 'utf8');
    } catch {
      // ended meanwhile
      return '';
    }
  };
  const parents = new Map(
    fs
      .readdirSync('/proc')
      .filter((nom) => /^\d+$/.test(nom))
      .map((pid) => [pid, /\) \S (\d+)/.exec(lire(pid, 'stat'))?.[1] ?? '']),
  );
  const descend = (pid: string): boolean =>
    pid === String(process.pid) || (parents.has(pid) && descend(parents.get(pid) ?? ''));
  const ko = [...parents.keys()]
    .filter(descend)
    .map((pid) => Number(/^Pss:\s+(\d+)/m.exec(lire(pid, 'smaps_rollup'))?.[1] ?? 0));
  return ko.reduce((a, b) => a + b, 0) / 1000;
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
const ligne = (quoi: string, { secondes, memoire }: Mesure, fichiers: number) =>
  [
    quoi.padEnd(38),
    `${nombre(secondes, 1)} s`.padStart(9),
    `${nombre(secondes / fichiers, 3)} s`.padStart(11),
    `${nombre(secondes / documents.length, 3)} s`.padStart(13),
    `${nombre((1000 * secondes) / pages, 1)} ms`.padStart(10),
    memoire === undefined ? '' : `${Math.round(memoire)} Mo`.padStart(9),
  ].join('');
console.log(
  [
    `${documents.length} documents, ${pages} pages, ${pdfs} PDF avec les versions à remplir et les cahiers`,
    `${''.padEnd(38)}${'durée'.padStart(9)}${'par PDF'.padStart(11)}${'par document'.padStart(13)}${'par page'.padStart(10)}${'mémoire'.padStart(9)}`,
    ligne('Chromium seul (plancher)', plancher, documents.length),
    ligne('tout, contrôles compris', complet, pdfs),
    ligne('rien de changé', inchange, pdfs),
    ligne(`un critère changé (${refaitsApresCritere} PDF refaits)`, critere, pdfs),
    `tout / plancher : ${nombre(complet.secondes / plancher.secondes, 2)} ; rien de changé / tout : ${nombre(inchange.secondes / complet.secondes, 4)} ; un critère / tout : ${nombre(critere.secondes / complet.secondes, 2)}`,
  ].join('\n'),
);
fs.mkdirSync('.cache/bench', { recursive: true });
const mesures = { documents: documents.length, pages, pdfs, refaitsApresCritere, plancher, complet, inchange, critere };
fs.writeFileSync('.cache/bench/impression.json', `${JSON.stringify(mesures, null, 2)}\n`);
