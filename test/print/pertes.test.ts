import crypto from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { documentsImprimables, type DocumentImprimable } from '../../print/documents/catalogue.ts';
import { imprimer } from '../../print/impression.ts';
import { lireContenu } from '../../src/controles/lecture.ts';
import { assembler } from '../../src/referentiel/assemblage.ts';
import { SITE } from '../site/construire.ts';

const { titres } = assembler(lireContenu('content').collections);
const trouver = (pdf: string): DocumentImprimable => {
  const document = titres.flatMap((t) => documentsImprimables(t.enVigueur)).find((d) => d.pdf === pdf);
  if (!document) throw new Error(`${pdf} absent du catalogue`);
  return document;
};
const grille = trouver('/pdf/crcd-06/ccp-1-grille.pdf');
const guide = trouver('/pdf/crcd-06/ccp-1-guide.pdf');

const copie = fs.mkdtempSync(path.join(os.tmpdir(), 'site-'));
const ici = (adresse: string) => path.join(copie, adresse);
afterAll(() => fs.rmSync(copie, { recursive: true, force: true }));

/** A row of the grid: the one of « Le consensus est obtenu » (3.6). */
const LIGNE = /<tr data-extensible="\d+">\s*<td class="rang">\s*3\.6\s*<\/td>[^]*?<\/tr>/;

/** Adds a stylesheet. */
const style = (css: string) => (h: string) => {
  const feuille = `/faute-${crypto.hash('sha1', css)}.css`;
  fs.writeFileSync(ici(feuille), css);
  return h.replace('</head>', `<link rel="stylesheet" href="${feuille}"></head>`);
};

const IMPRIME = /^imprimé$/;

/** What is done to the page of a document, the grid unless said, and what is said of it. */
const ESSAIS: [string, (h: string) => string, RegExp, DocumentImprimable?][] = [
  ['prints it as built', (h) => h, IMPRIME],
  [
    'refuses one that lost a criterion',
    (h) => h.replace(LIGNE, ''),
    /absent ou coupé : crcd-06\/cp-3#c-6 « Le consensus est obtenu »/,
  ],
  [
    'refuses one with a criterion twice',
    (h) => h.replace(LIGNE, (l) => l + l),
    /imprimé 2 fois au lieu de 1 : crcd-06\/cp-3#c-6/,
  ],
  [
    'refuses one with an altered criterion',
    (h) => h.replace(LIGNE, (l) => l.replace('Le consensus est obtenu', 'Un consensus est obtenu')),
    /absent ou coupé : crcd-06\/cp-3#c-6/,
  ],
  [
    'refuses one with a criterion under another number',
    (h) => h.replace(/>\s*3\.6\s*</, '>3.5<'),
    /sous un autre numéro : crcd-06\/cp-3#c-6/,
  ],
  [
    'refuses one with a criterion in another compétence too',
    (h) =>
      h.replace(
        /(<tr data-extensible="\d+">\s*<td class="rang">\s*)1\.1/,
        (debut) => (LIGNE.exec(h)?.[0].replace('3.6', '1.8') ?? '') + debut,
      ),
    /texte imprimé 2 fois au lieu de 1/,
  ],
  [
    'refuses one whose strip lost the date',
    (h) => h.replace(/mis à jour le\s03\/06\/2021/, ''),
    /page 2 sans « 03\/06\/2021 »/,
  ],
  ['refuses one with white text', style('.critere { color: #fff !important }'), /trop pâle : « Lademande/],
  [
    'refuses one with text off the page',
    style('tr:nth-child(3) .critere { position: relative; left: 900px }'),
    /hors de la page/,
  ],
  [
    'refuses one whose strip covers its text',
    style('.bandeau-cadre { transform: translateY(20mm) }'),
    /page 1 : le bandeau .* recouvre/,
  ],
  ['refuses one with hidden text', style('tr:nth-child(3) .critere { visibility: hidden }'), /perdu : th/],
  [
    'refuses one with a row taller than a page',
    style('.grille tbody tr:nth-child(2) { height: 400mm }'),
    /plus haut qu’une page : CP\s1/,
  ],
  [
    'cuts a table taller than a page between rows, and loses nothing',
    style('.grille tbody tr { height: 45mm !important }'),
    IMPRIME,
  ],
  [
    'cuts between rows a table that holds on a page, but not under its heading',
    style('h2.activite { break-before: page } .grille tbody tr { height: 31mm !important }'),
    IMPRIME,
  ],
  [
    'leaves room for a caption that takes a line more where a table goes on',
    style('.grille tbody tr { height: 36mm !important } .grille caption { padding-right: 124mm; line-height: 25mm }'),
    IMPRIME,
  ],
  [
    'refuses one with a row cut at the foot of a page',
    style(
      '.grille tbody tr { height: 31mm !important; vertical-align: top } .pagedjs_page .grille tbody tr:last-child { height: 64mm !important }',
    ),
    /ligne coupée au bas de la page/,
  ],
  ['gives its room to a strip that long names make higher', style('.bandeau-cadre p { padding-bottom: 6mm }'), IMPRIME],
  [
    'refuses a guide that lost a criterion a question seeks',
    (h) => h.replace(/<div class="vise">[^]*?<\/div>/, ''),
    /critère [^:]* : crcd-06\/cp-3#c-1/,
    guide,
  ],
];

describe('the build, of a grid or a guide', () => {
  const dits = new Map<string, string>();

  // all of them in one run, as the build does
  beforeAll(async () => {
    for (const nom of ['_astro', 'icone.svg']) fs.cpSync(path.join(SITE, nom), ici(nom), { recursive: true });
    const documents = ESSAIS.map(([nom, retouche, dit, modele = grille], i): DocumentImprimable => {
      const html = fs.readFileSync(path.join(SITE, modele.page, 'index.html'), 'utf8');
      const page = `/imprimer/essai-${i}/`;
      const retouchee = retouche(html);
      if (dit !== IMPRIME) expect(retouchee, nom).not.toBe(html);
      fs.mkdirSync(ici(page), { recursive: true });
      fs.writeFileSync(path.join(ici(page), 'index.html'), retouchee);
      return { ...modele, page, pdf: `/pdf/essai-${i}.pdf`, variantes: [] };
    });
    const refus = await imprimer(copie, documents, () => undefined, { cache: ici('cache') }).then(
      () => '',
      (erreur: unknown) => (erreur as Error).message,
    );
    const lus = refus.split(/^(?=\/pdf\/)/m);
    for (const [i, [nom]] of ESSAIS.entries()) {
      const refuse = lus.find((r) => r.startsWith(`/pdf/essai-${i}.pdf : `));
      expect(fs.existsSync(ici(`/pdf/essai-${i}.pdf`)), nom).toBe(refuse === undefined);
      dits.set(nom, refuse ?? 'imprimé');
    }
  });

  it.each(ESSAIS)('%s', (nom, _retouche, dit) => {
    expect(dits.get(nom)).toMatch(dit);
  });
});
