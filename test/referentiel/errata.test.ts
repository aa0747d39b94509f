import { describe, expect, it } from 'vitest';
import { lireContenu } from '../../src/controles/lecture.ts';
import { adresse } from '../../src/referentiel/adresses.ts';
import { assembler } from '../../src/referentiel/assemblage.ts';
import { nommer } from '../../src/referentiel/citations.ts';
import {
  constatDe,
  constatsDes,
  errataDe,
  errataDuTexte,
  mesurerEcart,
  type Erratum,
} from '../../src/referentiel/errata.ts';
import { decomposer } from '../../src/referentiel/typographie.ts';

const { titres, errata } = assembler(lireContenu('content').collections);
const titre = (id: string) => {
  const trouve = titres.find((t) => t.id === id);
  if (!trouve) throw new Error(`${id} absent de content/`);
  return trouve;
};
const ids = (liste: readonly Erratum[]) => liste.map((e) => e.id);

describe('errataDuTexte', () => {
  const sessions = titres.flatMap((t) => t.editions).flatMap((e) => e.sessions);
  const duJury = sessions.flatMap(({ edition, jury, nom }) =>
    errataDuTexte(errata, { titre: edition.titre.id, ...jury.source }, jury.composition).map((e) => ({ nom, e })),
  );

  it('says beside what is asked of a jury what is wrong in those words, and no other session’s', () => {
    expect(duJury.map(({ nom, e }) => `${nom} ${ids([e]).join('')}`)).toEqual([
      'CCP 2 seul crcd-06-e-131',
      'CCP 2 seul crcd-06-e-110',
    ]);
  });

  it('says what is found, not what we do about it', () => {
    expect(duJury.map(({ e }) => constatDe(e)).filter((c) => /Nous |gard/.test(c))).toEqual([]);
  });
});

describe('constatsDes', () => {
  it('quotes what is wrong in printed texts, once each, with what is found', () => {
    const { source, ressources } = titre('mercd-05').enVigueur.donnees.plateauTechnique;
    const textes = ressources.flatMap((r) => [r.description, r.observations]);
    const constats = constatsDes(errata, { titre: 'mercd-05', ...source }, [...textes, ...textes]);
    expect(constats).toHaveLength(4);
    expect(constats.map(decomposer)).toContain(
      '« la partie étude de cas » : Le RE ne prévoit aucune étude de cas : la ligne vise sans doute la mise en situation.',
    );
  });
});

describe('errataDe', () => {
  const [modele] = errata;
  if (!modele) throw new Error('aucun erratum dans content/');
  const vers = (id: string, ...cibles: string[]): Erratum => ({ ...modele, id, cibles });

  it('takes those of the entry and of its critères, and of no neighbour', () => {
    const liste = [
      vers('a', 'ex-01/cp-1'),
      vers('b', 'ex-01/cp-1#c-2'),
      vers('c', 'ex-01/cp-10'),
      vers('d', 'ex-01'),
      vers('e', 'ex-01/ccp-1', 'ex-01/cp-1'),
    ];
    expect(ids(errataDe(liste, 'ex-01/cp-1'))).toEqual(['a', 'b', 'e']);
    expect(ids(errataDe(liste, 'ex-01'))).toEqual(['d']);
    expect(errataDe(liste, 'ex-01/cp-2')).toEqual([]);
  });

  it('gives the 9 remarks about crcd-06/cp-3, that of its first critère included', () => {
    expect(ids(errataDe(errata, 'crcd-06/cp-3'))).toContain('crcd-06-e-045');
    expect(errataDe(errata, 'crcd-06/cp-3')).toHaveLength(9);
  });

  it('shows every erratum of content/ under each of its targets', () => {
    for (const e of errata)
      for (const cible of e.cibles) expect(errataDe(errata, cible.split('#')[0] ?? ''), cible).toContain(e);
  });
});

describe('nommer', () => {
  it.each([
    ['crcd-06', 'présentation du titre', '/titres/crcd-06/'],
    ['crcd-06/ccp-2', 'CCP 2', '/titres/crcd-06/ccp-2/'],
    ['crcd-06/cp-3', 'CP 3', '/titres/crcd-06/cp-3/'],
    ['crcd-06/cp-3#c-1', 'critère 3.1', '/titres/crcd-06/cp-3/#c-1'],
    ['mercd-05/cp-1#c-5', 'CP 1, critère du REAC', '/titres/mercd-05/cp-1/#c-5'],
    ['crcd-06/ct-1', 'CT 1', '/titres/crcd-06/ct-1/'],
    ['crcd-06/evaluation/2020-12-21', 'RE du 21/12/2020', '/titres/crcd-06/evaluation/2020-12-21/'],
    ['crcd-06/glossaire', 'glossaire', '/titres/crcd-06/glossaire/'],
  ])('%s: « %s », at %s', (id, nom, page) => {
    expect(nommer(titre(id.split('/')[0] ?? ''), id)).toBe(nom);
    expect(adresse(id)).toBe(page);
  });

  it('refuses an entry the titre does not have', () => {
    expect(() => nommer(titre('crcd-06'), 'crcd-06/cp-8')).toThrow('crcd-06/cp-8 inconnu');
  });
});

describe('mesurerEcart', () => {
  const dire = (imprime: string, corrige: string) => {
    const e = mesurerEcart(imprime, corrige);
    return [e.avant, e.imprime, e.corrige, e.apres].map((mots) => mots.join(' '));
  };

  it.each([
    [
      'a changed word',
      'institutions de la république',
      'institutions de la République',
      ['institutions de la', 'république', 'République', ''],
    ],
    ['a missing word', 'avec support et', 'avec le support et', ['avec', '', 'le', 'support et']],
    ['a word too many, twice the same', 'de de la vente', 'de la vente', ['de', 'de', '', 'la vente']],
    ['nothing in common', 'chat', 'chat*', ['', 'chat', 'chat*', '']],
  ])('%s', (_nom, imprime, corrige, attendu) => {
    expect(dire(imprime, corrige)).toEqual(attendu);
  });

  it('puts both forms of every erratum back together', () => {
    for (const { id, imprime, corrige } of errata) {
      if (corrige === undefined) continue;
      const e = mesurerEcart(imprime, corrige);
      expect([...e.avant, ...e.imprime, ...e.apres].join(' '), id).toBe(imprime);
      expect([...e.avant, ...e.corrige, ...e.apres].join(' '), id).toBe(corrige);
    }
  });
});
