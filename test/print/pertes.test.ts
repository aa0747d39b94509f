import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { documentsImprimables } from '../../print/documents/catalogue.ts';
import { imprimer } from '../../print/impression.ts';
import { lireContenu } from '../../src/controles/lecture.ts';
import { assembler } from '../../src/referentiel/assemblage.ts';
import { SITE } from '../site/construire.ts';

const { titres } = assembler(lireContenu('content').collections);
const grille = titres
  .flatMap((t) => documentsImprimables(t.enVigueur))
  .find((d) => d.pdf === '/pdf/crcd-06/ccp-1-grille.pdf');
if (!grille) throw new Error('grille absente du catalogue');

/** A row of the grid: the one of « Le consensus est obtenu » (3.6). */
const LIGNE = /<tr data-extensible="\d+">\s*<td class="rang">\s*3\.6\s*<\/td>[^]*?<\/tr>/;

describe('the build refuses a grid', () => {
  const copie = fs.mkdtempSync(path.join(os.tmpdir(), 'site-'));
  const page = path.join(copie, grille.page, 'index.html');
  let html: string;

  beforeAll(() => {
    for (const nom of ['_astro', 'icone.svg', grille.page])
      fs.cpSync(path.join(SITE, nom), path.join(copie, nom), { recursive: true });
    html = fs.readFileSync(page, 'utf8');
    expect(html).toMatch(LIGNE);
  });
  afterAll(() => fs.rmSync(copie, { recursive: true, force: true }));

  const imprimerAvec = async (retouche: (html: string) => string): Promise<string> => {
    const modifie = retouche(html);
    fs.writeFileSync(page, modifie);
    fs.rmSync(path.join(copie, 'pdf'), { recursive: true, force: true });
    try {
      await imprimer(copie, [grille], () => undefined);
      return 'imprimé';
    } catch (erreur) {
      expect(fs.existsSync(path.join(copie, grille.pdf))).toBe(false);
      return (erreur as Error).message;
    }
  };
  const style = (css: string) => (h: string) => {
    fs.writeFileSync(path.join(copie, 'faute.css'), css);
    return h.replace('</head>', '<link rel="stylesheet" href="/faute.css"></head>');
  };

  it('prints it as built', async () => {
    expect(await imprimerAvec((h) => h)).toBe('imprimé');
  });

  it.each<[string, (h: string) => string, RegExp]>([
    [
      'that lost a criterion',
      (h) => h.replace(LIGNE, ''),
      /absent ou coupé : crcd-06\/cp-3#c-6 « Le consensus est obtenu »/,
    ],
    [
      'with a criterion twice',
      (h) => h.replace(LIGNE, (l) => l + l),
      /imprimé 2 fois au lieu de 1 : crcd-06\/cp-3#c-6/,
    ],
    [
      'with an altered criterion',
      (h) => h.replace(LIGNE, (l) => l.replace('Le consensus est obtenu', 'Un consensus est obtenu')),
      /absent ou coupé : crcd-06\/cp-3#c-6/,
    ],
    [
      'with a criterion under another number',
      (h) => h.replace(/>\s*3\.6\s*</, '>3.5<'),
      /sous un autre numéro : crcd-06\/cp-3#c-6/,
    ],
    [
      'with a criterion in another compétence too',
      (h) =>
        h.replace(
          /(<tr data-extensible="\d+">\s*<td class="rang">\s*)1\.1/,
          (debut) => (LIGNE.exec(h)?.[0].replace('3.6', '1.8') ?? '') + debut,
        ),
      /texte imprimé 2 fois au lieu de 1/,
    ],
    ['whose strip lost the date', (h) => h.replace(/mis à jour le\s03\/06\/2021/, ''), /page 2 sans « 03\/06\/2021 »/],
    ['with white text', style('.critere { color: #fff !important }'), /trop pâle : « Lademande/],
    [
      'with text off the page',
      style('tr:nth-child(3) .critere { position: relative; left: 900px }'),
      /hors de la page/,
    ],
    [
      'whose strip covers its text',
      style('.bandeau-cadre { transform: translateY(20mm) }'),
      /page 1 : le bandeau .* recouvre/,
    ],
    ['with hidden text', style('tr:nth-child(3) .critere { visibility: hidden }'), /perdu : th/],
    [
      'with a row taller than a page',
      style('.grille tbody tr:nth-child(2) { height: 400mm }'),
      /plus haut qu’une page : CP\s1/,
    ],
  ])('%s', async (_nom, retouche, message) => {
    expect(await imprimerAvec(retouche)).toMatch(message);
  });

  it('cuts a table taller than a page between rows, and loses nothing', async () => {
    expect(await imprimerAvec(style('.grille tbody tr { height: 45mm !important }'))).toBe('imprimé');
  });

  it('cuts between rows a table that holds on a page, but not under its heading', async () => {
    const css = 'h2.activite { break-before: page } .grille tbody tr { height: 31mm !important }';
    expect(await imprimerAvec(style(css))).toBe('imprimé');
  });

  it('gives its room to a strip that long names make higher', async () => {
    expect(await imprimerAvec(style('.bandeau-cadre p { padding-bottom: 6mm }'))).toBe('imprimé');
  });
});

describe('the build refuses a guide', () => {
  it('that lost a criterion a question seeks', async () => {
    const guide = titres
      .flatMap((t) => documentsImprimables(t.enVigueur))
      .find((d) => d.pdf === '/pdf/crcd-06/ccp-1-guide.pdf');
    if (!guide) throw new Error('guide absent du catalogue');
    const copie = fs.mkdtempSync(path.join(os.tmpdir(), 'site-'));
    try {
      for (const nom of ['_astro', 'icone.svg', guide.page])
        fs.cpSync(path.join(SITE, nom), path.join(copie, nom), { recursive: true });
      const page = path.join(copie, guide.page, 'index.html');
      const html = fs.readFileSync(page, 'utf8');
      const modifie = html.replace(/<div class="vise">[^]*?<\/div>/, '');
      expect(modifie).not.toBe(html);
      fs.writeFileSync(page, modifie);
      await expect(imprimer(copie, [guide], () => undefined)).rejects.toThrow(/critère [^:]* : crcd-06\/cp-3#c-1/);
    } finally {
      fs.rmSync(copie, { recursive: true, force: true });
    }
  });
});
