import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chercher } from '../../src/recherche/moteur.ts';
import { ouvrirIndex, type IndexLu } from './index.ts';
import { NATURES_RECENSEES, nu, recenser } from './recensement.ts';
import { LIEUX, REQUETES } from './requetes.ts';

/** How many of each kind, the kinds that have none left out. */
const compter = (natures: readonly string[]): Record<string, number> =>
  Object.fromEntries(
    NATURES_RECENSEES.map((n) => [n, natures.filter((x) => x === n).length] as const).filter(([, n]) => n > 0),
  );

describe.each([
  ['one index', 1],
  ['three indexes', 3],
])('queries on the real content, %s', (_nom, nombre) => {
  let index: IndexLu;
  const dits = recenser('content');
  beforeAll(async () => {
    index = await ouvrirIndex('content', Math.ceil(dits.length / nombre));
  });
  afterAll(() => index.fermer());

  it('are sixty at least', () => expect(REQUETES.length).toBeGreaterThanOrEqual(60));

  it('are answered from as many indexes', () => expect(index.nombre).toBe(nombre));

  it('search as many entries as the files have', () =>
    expect(compter(index.entrees.map((e) => e.nature))).toEqual(compter(dits.map((d) => d.nature))));

  it('count places of a savoir only when there are several more', () => {
    const comptes = index.entrees.flatMap((e) => /(\d+) autres? compétences?/.exec(e.lieu)?.[1] ?? []);
    expect(comptes.length).toBeGreaterThan(0);
    expect(comptes).not.toContain('1');
  });

  it.each(REQUETES)('« %s »', async (requete, motifs, premier) => {
    const repond = (texte: string) => motifs.every((m) => m.test(texte));
    const { trouves } = await chercher(index.moteur, requete, {});
    const resultats = await Promise.all(trouves.map((lire) => lire()));
    // counted in the files, without anything of the site
    const attendus = dits.filter(({ texte }) => repond(texte)).map((d) => d.nature);
    expect(compter(resultats.map((r) => r.nature))).toEqual(compter(attendus));
    // and each entry by its address
    const attendues = index.entrees
      .filter(({ titre, alias, texte }) => repond(nu([titre, ...alias, texte].join(' | '))))
      .map((e) => `${e.adresse} ${e.titre}`);
    expect(attendues.length).toBeGreaterThan(0);
    expect(resultats.map((r) => `${r.adresse} ${r.titre}`).sort()).toEqual(attendues.sort());
    if (premier !== undefined) expect(resultats[0]?.titre).toBe(premier);
  });

  it.each(LIEUX)('« %s », a place', async (requete, premier, lieu, nature) => {
    const { trouves } = await chercher(index.moteur, requete, {});
    const resultats = await Promise.all(trouves.map((lire) => lire()));
    expect(`${resultats[0]?.lieu} ${resultats[0]?.titre}`).toMatch(premier);
    const surPlace = index.entrees.filter(
      (e) =>
        Object.values(e.facettes).some((valeurs) => valeurs.some((v) => lieu.test(v))) &&
        (!nature || e.nature === nature),
    );
    const trouvees = new Set(resultats.map((r) => `${r.adresse} ${r.titre}`));
    expect(surPlace.length).toBeGreaterThan(0);
    expect(surPlace.filter((e) => !trouvees.has(`${e.adresse} ${e.titre}`))).toEqual([]);
  });

  it.each(['critère 3.2', '3.2', 'critere 3.2'])(
    '« %s », the criterion of that number in each titre',
    async (requete) => {
      const { trouves } = await chercher(index.moteur, requete, {});
      const premiers = await Promise.all(trouves.slice(0, 3).map((lire) => lire()));
      expect(premiers.map((r) => r.lieu)).toEqual(
        ['CC 08', 'CRCD 06', 'MERCD 05'].map((titre) => `${titre}, CP 3, critère 3.2`),
      );
    },
  );
});
