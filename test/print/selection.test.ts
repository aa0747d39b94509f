import { describe, expect, it } from 'vitest';
import { imprimablesDe } from '../../print/documents/catalogue.ts';
import { choisir, lirePart, partager } from '../../print/selection.ts';
import { lireContenu } from '../../src/controles/lecture.ts';
import { assembler } from '../../src/referentiel/assemblage.ts';

const { titres } = assembler(lireContenu('content').collections);
const documents = imprimablesDe(titres);
const pdfs = (choix: readonly { pdf: string }[]) => choix.map((d) => d.pdf);

describe('choosing printables', () => {
  it('takes all, or what is named', () => {
    expect(choisir(documents, {})).toEqual(documents);
    expect(pdfs(choisir(documents, { titre: 'crcd-06', perimetre: 'ccp-1', document: 'grille' })).sort()).toEqual([
      '/pdf/crcd-06/ccp-1-grille-2020-12-21.pdf',
      '/pdf/crcd-06/ccp-1-grille.pdf',
    ]);
    expect(
      pdfs(choisir(documents, { titre: 'crcd-06', perimetre: 'titre', document: 'guide', edition: '2021-06-03' })),
    ).toEqual(['/pdf/crcd-06/titre-guide.pdf']);
  });

  it.each([
    [
      { titre: 'crcd-05' },
      'Titre « crcd-05 » : rien de tel à imprimer, vouliez-vous dire « crcd-06 » ?\nIl y a : cc-08',
    ],
    [{ titre: 'cc-08', perimetre: 'ccp-9' }, 'Il y a : ccp-1, ccp-2, titre'],
    [{ document: 'procès-verbal' }, 'Document « procès-verbal » : rien de tel à imprimer.\nIl y a : '],
    [{ titre: 'cc-08', edition: '2021-06-03' }, 'Il y a : 2017-12-04'],
  ])('says what there is when %o is not', (selection, message) => {
    expect(() => choisir(documents, selection)).toThrow(message);
  });

  it.each([1, 2, 3, 7, documents.length + 1])('deals out %i shares that are the whole, and even', (sur) => {
    const parts = Array.from({ length: sur }, (_, i) => partager(documents, { rang: i + 1, sur }));
    expect(pdfs(parts.flat()).sort()).toEqual(pdfs(documents).sort());
    const tailles = parts.map((p) => p.filter((d) => d.nature === 'guide').length);
    expect(Math.max(...tailles) - Math.min(...tailles)).toBeLessThanOrEqual(1);
    expect(pdfs(partager(documents.toReversed(), { rang: 1, sur }))).toEqual(pdfs(parts[0] ?? []));
  });

  it('reads a share, or says how to write it', () => {
    expect(lirePart('2/3')).toEqual({ rang: 2, sur: 3 });
    for (const faux of ['0/3', '4/3', '2', 'a/b', '1/0']) expect(() => lirePart(faux)).toThrow(`« ${faux} »`);
  });
});
