import { parseDocument } from 'yaml';
import { describe, expect, it } from 'vitest';
import { avancer } from '../../src/controles/scalaire.ts';

/** Where a word of the value stands in the source: both must be at the same place of the word. */
function retrouver(source: string, mot: string): string {
  const valeur = parseDocument(source).toJS() as string;
  const index = valeur.indexOf(mot);
  expect(index).toBeGreaterThanOrEqual(0);
  return source.slice(avancer(source, valeur, index));
}

describe('place of a character in a YAML text', () => {
  it.each([
    ['plain', 'un deux trois'],
    ['between double quotes', '"un deux trois"'],
    ['after an escape', String.raw`"\"un\" \u00e9\x20 deux"`],
    ['after a line that an escape continues', '"un\\\n   et deux"'],
    ['between single quotes', "'l''un, l''autre et deux'"],
    ['on a folded line', 'un\n  et puis\n  deux'],
    ['in a folded block', '>-\n  un\n  et deux\n  trois\n'],
    ['in a literal block', '|\n  un\n\n  et deux\n'],
  ])('%s', (_cas, source) => {
    expect(retrouver(source, 'deux')).toMatch(/^deux/);
  });

  it('of a space', () => {
    expect(avancer('"un  deux"', 'un  deux', 3)).toBe(4);
  });
});
