import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chercher } from '../../src/recherche/moteur.ts';
import { ouvrirIndex, type IndexLu } from './index.ts';
import { REQUETES } from './requetes.ts';

/** Counted without anything of the search: bare text against a regular expression. */
const nu = (texte: string): string =>
  texte.replace(/[’ʼ]/g, "'").replace(/œ/gi, 'oe').normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

describe('queries on the real content', () => {
  let index: IndexLu;
  beforeAll(async () => {
    index = await ouvrirIndex('content');
  });
  afterAll(() => index.fermer());

  it('are sixty at least', () => expect(REQUETES.length).toBeGreaterThanOrEqual(60));

  it.each(REQUETES)('« %s »', async (requete, motifs, premier) => {
    const attendues = index.entrees
      .filter(({ titre, alias, texte }) => {
        const dit = nu([titre, ...alias, texte].join(' | '));
        return motifs.every((m) => m.test(dit));
      })
      .map((e) => `${e.adresse} ${e.titre}`);
    const { trouves } = await chercher(index.moteur, requete, {});
    const resultats = await Promise.all(trouves.map((lire) => lire()));
    expect(attendues.length).toBeGreaterThan(0);
    expect(resultats.map((r) => `${r.adresse} ${r.titre}`).sort()).toEqual(attendues.sort());
    if (premier !== undefined) expect(resultats[0]?.titre).toBe(premier);
  });
});
