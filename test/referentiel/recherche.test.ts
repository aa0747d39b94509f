import { describe, expect, it } from 'vitest';
import { pourIndex, pourRequete } from '../../src/recherche/normaliser.ts';

describe('pourRequete', () => {
  it.each([
    ["l'usager", 'usager'],
    ['l’équipe', 'équipe'],
    ['qu’il', 'il'],
    ['œuvre', 'oeuvre'],
    ['usagers', 'usager'],
    ['TP-00483', 'TP-00483'],
    ['processus', 'processu'],
    ['accès', 'accès'],
    ['ses', 'ses'],
  ])('%s → %s', (requete, forme) => {
    expect(pourRequete(requete)).toBe(forme);
  });
});

it('pourIndex splits « l’usager » and spells out œ, in text only', () => {
  expect(pourIndex('<p title="l’œuvre">l’usager, en œuvre</p>')).toBe('<p title="l’œuvre">l&#39;usager, en oeuvre</p>');
});
