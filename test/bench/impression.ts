/**
 * What printing costs: the full set, every check on, beside the same sheets printed by Chromium alone
 * (no Paged.js, no finishing, no check: the floor); then with nothing changed, and with one criterion
 * changed. After `npm run build`; with `--site dossier`, another build.
 */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { PDFDocument } from '@cantoo/pdf-lib';
import { imprimablesDe, type DocumentImprimable } from '../../print/documents/catalogue.ts';
import { sortiesDe } from '../../print/formes.ts';
import { imprimer } from '../../print/impression.ts';
import { lancerNavigateur } from '../../print/navigateur.ts';
import { servir } from '../../print/serveur.ts';
import { lireContenu } from '../../src/controles/lecture.ts';
import { assembler } from '../../src/referentiel/assemblage.ts';
import { ecrireNombre, noter } from './figures.ts';
import { mesurer, type Mesure } from './processus.ts';

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
const documents = imprimablesDe(titres);

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

const ligne = (quoi: string, { secondes, processeur, memoire }: Mesure, fichiers: number) =>
  [
    quoi.padEnd(36),
    `${ecrireNombre(secondes, 1)} s`.padStart(9),
    `${ecrireNombre(secondes / fichiers, 3)} s`.padStart(10),
    `${ecrireNombre(secondes / documents.length, 3)} s`.padStart(13),
    `${ecrireNombre((1000 * secondes) / pages, 1)} ms`.padStart(10),
    processeur === undefined ? '' : `${ecrireNombre(processeur, 1)} s`.padStart(11),
    memoire === undefined ? '' : `${Math.round(memoire)} Mo`.padStart(9),
  ].join('');
const rapport = (a: Mesure, b: Mesure) =>
  `${ecrireNombre(a.secondes / b.secondes, 3)}${a.processeur && b.processeur ? ` (processeur ${ecrireNombre(a.processeur / b.processeur, 3)})` : ''}`;
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
noter('impression', [
  ['documents, pages, PDF', `${documents.length} documents, ${pages} pages, ${pdfs} PDF`],
  ['Chromium seul (plancher), par PDF', `${ecrireNombre(plancher.secondes / documents.length, 3)} s`],
  ['contrôles compris, par PDF', `${ecrireNombre(complet.secondes / pdfs, 3)} s`],
  ['contrôles compris, par document', `${ecrireNombre(complet.secondes / documents.length, 3)} s`],
  ['tout / plancher', rapport(complet, plancher)],
  ['rien de changé', `${ecrireNombre(inchange.secondes, 1)} s`],
  ['un critère changé', `${ecrireNombre(critere.secondes, 1)} s, ${refaitsApresCritere} PDF refaits`],
  ['mémoire', complet.memoire === undefined ? '?' : `${Math.round(complet.memoire)} Mo`],
]);
