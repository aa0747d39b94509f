import { describe, expect, it } from 'vitest';
import { REGLES } from '../../src/controles/regles/index.ts';
import { controlerRetouche, type Retouche } from './fautif.ts';

const EVALUATION = 'titres/ex-01/evaluation/2020-01-15.mdx';
const CP1 = 'titres/ex-01/competences/1.mdx';
const TITRE = 'titres/ex-01/titre.mdx';
const ACTIVITE = 'titres/ex-01/activites/1.mdx';

/** Per rule, edits of valid content that break it, and nothing else. */
const CAS: Record<string, [nom: string, ...Retouche[]][]> = {
  'reference-inconnue': [
    [
      'a compétence no file has',
      [
        EVALUATION,
        'competences: [1, 2, 3]\n        duree: 60',
        'competences: [1, 2, 8] # attendu: reference-inconnue 29\n        duree: 60',
      ],
    ],
    [
      'an unknown modalité',
      [EVALUATION, 'modalite: entretien-final', 'modalite: entretien-finale # attendu: reference-inconnue 19'],
    ],
    ['an unknown document', [CP1, 'reac-2020-01-15', 'reac-2020-01-16 # attendu: reference-inconnue 13']],
    ['an unknown périmètre', [EVALUATION, 'perimetre: ccp-2', 'perimetre: ccp-3 # attendu: reference-inconnue 16']],
    [
      'an unknown transversale',
      [ACTIVITE, 'transversales: [1]', 'transversales: [2] # attendu: reference-inconnue 17'],
    ],
    [
      'an activité of the old titre that leads nowhere',
      [
        EVALUATION,
        '- ancien: Accueillir le public\n      activite: 1',
        '- ancien: Accueillir le public\n      activite: 4 # attendu: reference-inconnue 17',
      ],
    ],
  ],
  doublon: [
    ['a criterion id used twice', [CP1, '- id: c-2', '- id: c-1 # attendu: doublon 9']],
    ['a number that is not its file’s', [CP1, 'numero: 1', 'numero: 4 # attendu: doublon 9']],
    [
      'a compétence in two activités',
      ['titres/ex-01/activites/2.mdx', 'competences: [3]', 'competences: [3, 1] # attendu: doublon 18'],
    ],
    ['a session written twice', [EVALUATION, 'perimetre: ccp-2', 'perimetre: ccp-1 # attendu: doublon 16']],
    ['a sigle that is not its folder’s', [TITRE, 'sigle: EX', 'sigle: EY # attendu: doublon 8']],
  ],
};

describe('rules', () => {
  it('have each at least one faulty fixture', () => {
    expect(Object.keys(CAS).sort()).toEqual(REGLES.map((r) => r.id).sort());
  });

  for (const [regle, cas] of Object.entries(CAS)) {
    it.each(cas)(`${regle}: %s`, (_nom, ...retouches) => {
      const { trouvees, attendues } = controlerRetouche(retouches);
      expect(attendues).not.toEqual([]);
      expect(trouvees).toEqual(attendues);
    });
  }
});
