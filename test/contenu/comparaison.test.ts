import { describe, expect, it } from 'vitest';
import { lireContenu } from '../../src/controles/lecture.ts';
import { assembler } from '../../src/referentiel/assemblage.ts';
import type { Titre } from '../../src/referentiel/modele.ts';
import { comparerListes, typerTexte } from '../../src/referentiel/comparaison/changement.ts';
import { comparerEditions, memeHoraire } from '../../src/referentiel/comparaison/editions.ts';
import { comparerMots } from '../../src/referentiel/comparaison/mots.ts';
import { enPhrase } from '../../src/referentiel/comparaison/phrases.ts';
import { bilanReacRe, comparerReacRe } from '../../src/referentiel/comparaison/reac-re.ts';

const { titres } = assembler(lireContenu('content').collections);
function titre(id: string): Titre {
  const trouve = titres.find((t) => t.id === id);
  if (!trouve) throw new Error(`${id} absent`);
  return trouve;
}

describe('typerTexte', () => {
  it.each([
    ['La réglementation', 'La règlementation', 'typographie'],
    ['le rétroplanning', 'le rétro planning', 'typographie'],
    ['(durée :1 h 15)', '(durée : 1 h 15)', 'typographie'],
    ["le client ou l'utilisateur", "le client ou l'usager", 'reformulation'],
    ['l’usager', "l'usager", undefined],
  ])('« %s » → « %s »: %s', (avant, apres, type) => {
    expect(typerTexte(avant, apres)).toBe(type);
  });
});

describe('comparerListes', () => {
  const liste = (...cles: string[]) => cles.map((cle, i) => ({ cle, objet: `n° ${i + 1}`, texte: cle }));

  it('tells what came, what went and what moved, and nothing else', () => {
    const changements = comparerListes(liste('a', 'b', 'c', 'd'), liste('b', 'c', 'a', 'e'), true);
    expect(changements.map((c) => [c.type, c.avant, c.apres])).toEqual([
      ['retrait', 'd', undefined],
      ['deplacement', 'n° 1', 'n° 3'],
      ['ajout', undefined, 'e'],
    ]);
  });
});

describe('comparerMots', () => {
  const marquer = (avant: string, apres: string) =>
    comparerMots(avant, apres)
      .map(({ texte, dans }) => ({ 'les deux': texte, avant: `[-${texte}]`, apres: `[+${texte}]` })[dans])
      .join('')
      .replace(/\u00A0/g, ' ');

  it.each([
    ['CP\u00A03', 'CP\u00A01, CP\u00A03, CP\u00A04', '[+CP 1, ]CP 3[+, CP 4]'],
    ['CCP 1, CT 2', 'CCP 2, CT 2', '[-CCP 1][+CCP 2], CT 2'],
    ['pendant 5\u00A0min', 'pendant 10\u00A0min', 'pendant [-5 min][+10 min]'],
    ['une durée de 1\u00A0h\u00A030', 'une durée de 1\u00A0h\u00A015', 'une durée de [-1 h 30][+1 h 15]'],
    ['La solution est pertinente', 'La solution proposée est pertinente', 'La solution [+proposée ]est pertinente'],
    [
      'Equipement pour le jury',
      'À installer sur le poste du jury',
      '[-Equipement pour le jury][+À installer sur le poste du jury]',
    ],
  ])('« %s » → « %s »', (avant, apres, attendu) => {
    expect(marquer(avant, apres)).toBe(attendu);
  });
});

describe('CRCD, from 21/12/2020 to 03/06/2021', () => {
  const [apres, avant] = titre('crcd-06').editions;
  if (!apres || !avant) throw new Error('deux éditions attendues');
  const rubriques = comparerEditions(avant, apres);
  const de = (id: string) => rubriques.find((r) => r.id === id)?.changements ?? [];

  it('finds every change that modifies the exam, and no other', () => {
    expect(
      rubriques.flatMap((r) =>
        r.changements.filter((c) => c.modifieEvaluation).map((c) => `${r.id} · ${enPhrase(c).replace(/\u00A0/g, ' ')}`),
      ),
    ).toEqual([
      'titre · Entretien technique, compétences évaluées : CP 1, CP 2, CP 4, CP 5, CP 6, CP 7 en plus',
      'ccp-1 · Entretien technique, compétences évaluées : CP 1, CP 2 en plus',
      'ccp-2 · Entretien technique, compétences évaluées : CP 4, CP 5, CP 6, CP 7 en plus',
      'ccp-2 · Entretien technique, découpage : première partie, 5 min ; deuxième partie, 10 min (avant : 15 min sans parties)',
      "cp-1 · Intitulé : « Accueillir le client ou l'utilisateur et le renseigner » devient « Accueillir le client ou l'usager et le renseigner »",
      ...['cp-1', 'cp-2', 'cp-4', 'cp-5', 'cp-6', 'cp-7'].map(
        (cp) => `${cp} · Modalités cochées (tableau 3.2) : entretien technique en plus`,
      ),
    ]);
  });

  it('shows what the document prints where it names no compétence', () => {
    const objet = 'Entretien technique, compétences évaluées';
    expect(de('ccp-2').find((c) => c.objet === objet)).toMatchObject({
      avant: '«\u00A0Sans objet\u00A0»',
      apres: 'CP 4, CP 5, CP 6, CP 7',
    });
  });

  it('knows a spelling from a rewording', () => {
    expect(
      de('cp-5')
        .filter((c) => c.type === 'typographie')
        .map((c) => [c.objet, c.modifieEvaluation]),
    ).toEqual([['Critère 5.1', false]]);
  });

  it('sees the equipment come, go and move', () => {
    const plateau = de('plateau-technique');
    expect(plateau.filter((c) => c.type === 'ajout').map((c) => c.apres)).toEqual([
      '1 × Une carte son avec des enceintes. Désignation : Outils / Outillages (déduit). Partage : 1 candidat au plus. Observations : À installer sur le poste informatique du jury.',
    ]);
    expect(plateau.filter((c) => c.type === 'retrait').map((c) => c.avant)).toEqual([
      '1 × Téléphone, ou softphone, avec casque et micro. Désignation : Postes de travail. Partage : 1 candidat au plus. Observations : Un poste supplémentaire par jury.',
    ]);
    expect(plateau.some((c) => c.modifieEvaluation)).toBe(false);
  });

  it('says that a heading is deduced where the document does not show it', () => {
    expect(de('plateau-technique').filter((c) => c.objet.endsWith('désignation'))).toMatchObject([
      { avant: 'Postes de travail', apres: 'Outils / Outillages (déduit)' },
    ]);
  });

  it('keeps the hours of every exam', () => {
    expect(memeHoraire(avant, apres)).toBe(true);
    const [ccp2] = apres.sessions.filter((s) => s.perimetre === 'ccp-2');
    if (!ccp2) throw new Error('ccp-2 attendu');
    const prolongee = {
      ...apres,
      sessions: apres.sessions.map((s) => (s === ccp2 ? { ...s, duree: s.duree + 5 } : s)),
    };
    expect(memeHoraire(avant, prolongee)).toBe(false);
  });

  it('finds nothing where nothing changed', () => {
    for (const id of ['cp-3', 'transversales', 'obligations-reglementaires', 'correspondances'])
      expect(de(id)).toEqual([]);
  });
});

describe('REAC against RE', () => {
  it('MERCD: 27 identical, 8 reworded, 17 dropped, none added', () => {
    expect(bilanReacRe(comparerReacRe(titre('mercd-05').enVigueur))).toEqual({
      identiques: 27,
      reformules: 8,
      nonRepris: 17,
      ajoutes: 0,
    });
  });

  it('MERCD CP 4: one criterion changes place', () => {
    const cp4 = comparerReacRe(titre('mercd-05').enVigueur)[3];
    expect(cp4?.changements.filter((c) => c.type === 'deplacement').length).toBe(1);
    expect(cp4).toMatchObject({ identiques: 3, deplaces: 1 });
  });

  it('CRCD: 52 identical, one spelt otherwise', () => {
    expect(bilanReacRe(comparerReacRe(titre('crcd-06').enVigueur))).toEqual({
      identiques: 52,
      reformules: 1,
      nonRepris: 0,
      ajoutes: 0,
    });
  });

  it('has nothing to compare for a titre without REAC', () => {
    expect(comparerReacRe(titre('cc-08').enVigueur)).toEqual([]);
  });
});
