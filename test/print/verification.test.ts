import { describe, expect, it } from 'vitest';
import type { Attendus } from '../../print/attendus.ts';
import { compacter } from '../../print/texte-pdf.ts';
import { verifier } from '../../print/verification.ts';

const c1 = { id: 'x-01/cp-1#c-1', etiquette: '1.1', texte: 'La demande est reformulée' };
const c2 = { id: 'x-01/cp-1#c-2', etiquette: '1.2', texte: 'Le client est informé' };
const c3 = { id: 'x-01/cp-2#c-1', etiquette: '2.1', texte: 'Le client est informé' };
const attendus: Attendus = {
  blocs: [
    { titre: 'CP 1 Accueillir', criteres: [c1, c2] },
    { titre: 'CP 2 Accueillir et conseiller', criteres: [c3] },
    { titre: 'CP 1 Accueillir', criteres: [c1] },
  ],
  mentions: ['CRCD'],
};
const PREMIERE =
  'CRCD 1 / 2 CP 1 Accueillir 1.1 La demande est reformulée 1.2 Le client est informé CP 1 Accueillir 1.1 La demande est reformulée';
const SECONDE = 'CRCD 2 / 2 CP 2 Accueillir et conseiller 2.1 Le client est informé';
const lire = (...pages: string[]) => verifier({ pages: pages.map(compacter), dehors: [] }, attendus);

describe('what a PDF must hold', () => {
  it('is in its block as often as it must', () => {
    expect(lire(PREMIERE, SECONDE)).toEqual([]);
  });

  it.each([
    [
      'lost, named with the page of its block',
      [PREMIERE, SECONDE.replace('2.1 Le client est informé', '')],
      ['page 2, « CP 2 Accueillir et conseiller » : critère ailleurs, ou sous un autre numéro : x-01/cp-2#c-1'],
    ],
    [
      'under the heading of another',
      [PREMIERE.replace('1.2 Le client est informé', ''), `${SECONDE} 1.2 Le client est informé`],
      [
        'page 1, « CP 1 Accueillir » : critère ailleurs, ou sous un autre numéro : x-01/cp-1#c-2',
        'page 2, « CP 2 Accueillir et conseiller » : critère de trop : x-01/cp-1#c-2',
      ],
    ],
    [
      'printed once of twice',
      [PREMIERE.replace(/1\.1 La demande est reformulée$/, ''), SECONDE],
      ['page 1, « CP 1 Accueillir » : critère imprimé 1 fois au lieu de 2 : x-01/cp-1#c-1'],
    ],
    [
      'printed once more without its number',
      [PREMIERE, `${SECONDE} La demande est reformulée`],
      ['page 1, 2 : texte imprimé 3 fois au lieu de 2'],
    ],
    ['on a page that lost its number', [PREMIERE, SECONDE.replace('2 / 2', '')], ['page 2 sans « 2 / 2 »']],
    [
      'with a value that is not there',
      [PREMIERE, `${SECONDE} D1403 undefined`],
      ['page 2 : une valeur absente est imprimée'],
    ],
    ['on a page that lost its identity', [PREMIERE.replace('CRCD', ''), SECONDE], ['page 1 sans « CRCD »']],
  ])('is refused %s', (_nom, pages, debuts) => {
    const fautes = lire(...pages);
    expect(fautes.map((f, i) => f.slice(0, debuts[i]?.length))).toEqual(debuts);
  });

  it('is refused before any block', () => {
    expect(lire(PREMIERE.replace('CP 1', '1.2 Le client est informé CP 1'), SECONDE).join('\n')).toContain(
      'page 1, avant tout bloc : critère de trop : x-01/cp-1#c-2',
    );
  });
});

describe('a document of several parts', () => {
  const lirePieces = (...bandeaux: string[]) =>
    verifier(
      { pages: bandeaux.map((b, i) => compacter(`${b} ${i + 1} / ${bandeaux.length}`)), dehors: [] },
      { blocs: [], mentions: [], pieces: ['Dossier, plan', 'Dossier, grille'] },
    );

  it('has each from a right-hand page, its blank back included', () => {
    expect(lirePieces('Dossier', 'Dossier', 'Dossier, plan', 'Dossier, plan', 'Dossier, grille')).toEqual([]);
  });

  it.each([
    [
      'one behind the other',
      ['Dossier', 'Dossier, plan', 'Dossier, grille'],
      ['page 2 : « Dossier, plan » commence au verso'],
    ],
    [
      'one missing',
      ['Dossier', 'Dossier', 'Dossier, plan'],
      ['pièces : « couverture ; Dossier, plan » au lieu de « couverture ; Dossier, plan ; Dossier, grille »'],
    ],
    [
      'a page of one in another',
      ['Dossier', 'Dossier', 'Dossier, plan', 'Dossier, grille', 'Dossier, plan'],
      [
        'pièces : « couverture ; Dossier, plan ; Dossier, grille ; Dossier, plan » au lieu de « couverture ; Dossier, plan ; Dossier, grille »',
      ],
    ],
  ])('is refused with %s', (_nom, bandeaux, fautes) => {
    expect(lirePieces(...bandeaux)).toEqual(fautes);
  });
});
