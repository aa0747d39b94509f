import { describe, expect, it } from 'vitest';
import { competenceSchema } from '../../src/referentiel/competence.ts';
import { itemsAffiches, itemsImprimes } from '../../src/referentiel/savoirs.ts';

describe('itemsImprimes', () => {
  it('puts second prints back at their rank, and says where the first one is', () => {
    const fiche = competenceSchema.parse({
      numero: 1,
      intitule: 'Accueillir',
      source: { document: 'reac-2020-12-21', pages: [15] },
      savoirFaireTechniques: ['A', 'B'],
      savoirFaireRelationnels: ['C', 'D'],
      doublons: [{ texte: 'B', liste: 'savoirFaireRelationnels', rang: 2 }],
    });
    expect(itemsImprimes(fiche)).toEqual([
      { texte: 'A', liste: 'savoirFaireTechniques', rang: 1, doublonDe: undefined },
      { texte: 'B', liste: 'savoirFaireTechniques', rang: 2, doublonDe: undefined },
      { texte: 'C', liste: 'savoirFaireRelationnels', rang: 1, doublonDe: undefined },
      { texte: 'B', liste: 'savoirFaireRelationnels', rang: 2, doublonDe: 'savoirFaireTechniques' },
      { texte: 'D', liste: 'savoirFaireRelationnels', rang: 3, doublonDe: undefined },
    ]);
  });
});

describe('itemsAffiches', () => {
  const fiche = competenceSchema.parse({
    numero: 1,
    intitule: 'Accueillir',
    source: { document: 'reac-2020-12-21', pages: [15] },
    savoirFaireTechniques: ['A', 'B'],
    savoirFaireRelationnels: ['C'],
    doublons: [
      { texte: 'A', liste: 'savoirFaireTechniques', rang: 3 },
      { texte: 'B', liste: 'savoirFaireRelationnels', rang: 2 },
    ],
  });
  const items = itemsImprimes(fiche);

  it('shows once what a list prints twice, in each list what two print', () => {
    expect(itemsAffiches(items, 'savoirFaireTechniques').map((i) => [i.texte, i.deuxFois])).toEqual([
      ['A', true],
      ['B', false],
    ]);
    expect(itemsAffiches(items, 'savoirFaireRelationnels').map((i) => [i.texte, i.doublonDe])).toEqual([
      ['C', undefined],
      ['B', 'savoirFaireTechniques'],
    ]);
  });
});
