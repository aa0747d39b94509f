import { describe, expect, it } from 'vitest';
import { citerPages } from '../../src/referentiel/citations.ts';
import { dateCourte, dateLongue } from '../../src/referentiel/dates.ts';

describe('citerPages', () => {
  it.each([
    [[15], 'p. 15'],
    [[15, 16], 'p. 15-16'],
    [[9, 5, 8], 'p. 5, 8-9'],
  ])('cites %j', (pages, texte) => {
    expect(citerPages(pages).replace('\u00A0', ' ')).toBe(texte);
  });
});

it('writes dates as the documents do, and as people do', () => {
  expect(dateCourte('2021-06-03')).toBe('03/06/2021');
  expect(dateLongue('2023-12-01').replace(/\u00A0/g, ' ')).toBe('1er décembre 2023');
});
