import { describe, expect, it } from 'vitest';
import { lireContenu } from '../../src/controles/lecture.ts';
import { assembler } from '../../src/referentiel/assemblage.ts';
import { citerPages, citerSources, citerSourcesExternes } from '../../src/referentiel/citations.ts';
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

const { titres, parcours } = assembler(lireContenu('content').collections);
const espacer = (texte: string) => texte.replaceAll('\u00A0', ' ');

it('cites several sources, each document once', () => {
  const crcd = titres.find((t) => t.id === 'crcd-06');
  if (!crcd) throw new Error('crcd-06 absent de content/');
  const sources = [
    { document: 're-2021-06-03', pages: [5, 6] },
    { document: 'reac-2020-12-21', pages: [15] },
    { document: 're-2021-06-03', pages: [7, 5] },
  ];
  expect(espacer(citerSources(crcd, sources))).toBe('RE du 03/06/2021, p. 5-7 ; REAC du 21/12/2020, p. 15');
});

describe('citerSourcesExternes', () => {
  it('cites a text once, with all its pages', () => {
    const fiche = { nom: 'Fiche « Exemple »', date: '2021-10-04' };
    const code = { nom: 'Code de l’éducation' };
    expect(citerSourcesExternes([{ ...fiche, page: 2 }, code, { ...fiche, page: 1 }]).map(espacer)).toEqual([
      'Fiche « Exemple », 4 octobre 2021, p. 1-2',
      'Code de l’éducation',
    ]);
  });

  it.each([
    [{ nom: 'Fiche « Exemple »', date: '2021-10-04', page: 2 }, 'Fiche « Exemple », 4 octobre 2021, p. 2'],
    [
      { nom: 'Code de l’éducation', adresse: 'Code de l’éducation, art. R. 338-5' },
      'Code de l’éducation, art. R. 338-5',
    ],
    [
      {
        nom: 'Arrêté du 22 décembre 2015 relatif à',
        date: '2015-12-22',
        adresse: 'Arrêté du 22 décembre 2015, art. 8',
      },
      'Arrêté du 22 décembre 2015 relatif à, art. 8',
    ],
    [{ nom: 'Site du ministère', adresse: 'page Titres' }, 'Site du ministère, page Titres'],
  ])('says nothing twice: %j', (source, texte) => {
    expect(citerSourcesExternes([source]).map(espacer)).toEqual([texte]);
  });

  it('dates every fiche of content/', () => {
    for (const source of parcours.flatMap((p) => p.sources))
      if (source.nom.startsWith('Fiche')) expect(citerSourcesExternes([source])[0]).toMatch(/, \d+.\p{L}+.\d{4}, p\./u);
  });
});

it('writes dates as the documents do, and as people do', () => {
  expect(dateCourte('2021-06-03')).toBe('03/06/2021');
  expect(dateLongue('2023-12-01').replace(/\u00A0/g, ' ')).toBe('1er décembre 2023');
});
