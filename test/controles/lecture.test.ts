import { describe, expect, it } from 'vitest';
import { controlerRetouche, type Retouche } from './fautif.ts';

const EVALUATION = 'titres/ex-01/evaluation/2020-01-15.mdx';
const CP1 = 'titres/ex-01/competences/1.mdx';
const TITRE = 'titres/ex-01/titre.mdx';

const CAS: [nom: string, ...Retouche[]][] = [
  [
    'a missing key, at its parent',
    [TITRE, 'code: TP-00001\n', ''],
    [TITRE, 'sigle: EX', 'sigle: EX # attendu: cle-manquante 1'],
  ],
  ['a misspelt key', [CP1, 'savoirFaireTechniques:', 'savoirFaireTechnique: # attendu: cle-inconnue 1']],
  ['a key at the wrong depth', [CP1, '  - id: c-2', '  - id: c-2\n    rang: 2 # attendu: cle-inconnue 5']],
  ['a text instead of minutes', [EVALUATION, 'duree: 60', 'duree: une heure # attendu: valeur-invalide 16']],
  ['a duration of zero', [EVALUATION, 'duree: 15', 'duree: 0 # attendu: valeur-invalide 16']],
  ['a date that does not exist', [TITRE, '2020-02-01', '2020-02-31 # attendu: valeur-invalide 10']],
  ['a date written the French way', [TITRE, 'effet: 2020-02-01', 'effet: 01/02/2020 # attendu: valeur-invalide 10']],
  ['a millésime without quotes', [TITRE, 'millesime: "01"', 'millesime: 01 # attendu: valeur-invalide 12']],
  ['a code that is not one', [TITRE, 'TP-00001', 'TP00001 # attendu: valeur-invalide 7']],
  ['a trailing space', [CP1, 'texte: Le ton est adapté', 'texte: "Le ton est adapté " # attendu: valeur-invalide 12']],
  ['a double space', [CP1, 'Rester courtois 1', 'Rester  courtois # attendu: valeur-invalide 5']],
  ['an empty text', [CP1, 'texte: Le ton est adapté', 'texte: "" # attendu: valeur-invalide 12']],
  ['an unknown type of document', [TITRE, 'type: REAC', 'type: REAK # attendu: valeur-invalide 11']],
  [
    'neither parts nor presence',
    [EVALUATION, '        presence:\n          jury: true\n          surveillant: false\n', ''],
    [
      EVALUATION,
      '      - modalite: entretien-technique\n',
      '      - modalite: entretien-technique # attendu: valeur-invalide 9\n',
    ],
  ],
  [
    'a text on a modalité that does not take place, where no page shows it',
    [EVALUATION, '        sansObjet: true\n', '        sansObjet: true\n        remarque: Perdue.\n'],
    [
      EVALUATION,
      '      - modalite: questionnaire-professionnel\n',
      '      - modalite: questionnaire-professionnel # attendu: valeur-invalide 9\n',
    ],
  ],
  ['a key written twice', [CP1, 'numero: 1', 'numero: 1\nnumero: 1 # attendu: yaml-illisible 1']],
  [
    'a bracket left open',
    ['titres/ex-01/activites/1.mdx', 'competences: [1, 2]', 'competences: [1, 2'],
    ['titres/ex-01/activites/1.mdx', 'transversales: [1]', 'transversales: [1] # attendu: yaml-illisible 1'],
  ],
  [
    'a tab as indentation',
    [CP1, '  - id: c-1\n    texte', '  - id: c-1\n\ttexte # attendu: yaml-illisible 1\n    texte'],
  ],
  [
    'an alias, of which a few lines may stand for gigabytes',
    [CP1, '- Rester courtois 1\n', '- &a Rester courtois 1\n'],
    [CP1, '- Connaissance du service 1', '- *a # attendu: yaml-illisible 5'],
  ],
  ['a key that is not data', [CP1, 'numero: 1', 'numero: 1\n__proto__: {} # attendu: cle-inconnue 1']],
  ['a text no document has', [CP1, 'Rester courtois 1', `${'o'.repeat(5001)} # attendu: valeur-invalide 5`]],
  ['quotations in quotations', [CP1, 'Une explication.', `${'>'.repeat(100)} attendu: mdx-illisible 1`]],
  [
    'strong in strong in strong',
    [CP1, 'Une explication.', `${'*a **b '.repeat(60)}attendu: mdx-illisible 342${'** a*'.repeat(60)}`],
  ],
  ['a file nobody reads', ['titres/ex-01/competence/4.mdx', '', '# attendu: fichier-inconnu 1']],
  ['a file whose name is no address', ['parcours/l’été à 2.mdx', '', '# attendu: fichier-inconnu 1']],
  ['a file without front matter', ['titres/ex-01/competences/4.mdx', '', '# attendu: frontmatter-absent 1\n']],
  ['a file cut short', [CP1, 'Une explication.\n', 'Une {/* attendu: fin-de-fichier 39 */}']],
  ['a tag left open in the prose', [CP1, 'Une explication.', 'Une <b>explication. attendu: mdx-illisible 5']],
  ['a brace left open in the prose', [CP1, 'Une explication.', 'attendu: mdx-illisible 39 {explication']],
];

describe('reading content', () => {
  it('finds nothing wrong with valid content', () => {
    expect(controlerRetouche([]).trouvees).toEqual([]);
  });

  it.each(CAS)('catches %s', (_nom, ...retouches) => {
    const { trouvees, attendues } = controlerRetouche(retouches);
    expect(attendues).not.toEqual([]);
    expect(trouvees).toEqual(expect.arrayContaining(attendues));
  });

  it('tells every fault of every file in one run', () => {
    const retouches = CAS.filter(([nom]) => /duration|date that|code that|unknown type|trailing/.test(nom)).flatMap(
      ([, ...r]) => r,
    );
    const { trouvees, attendues } = controlerRetouche(retouches);
    expect(attendues.length).toBe(5);
    expect(trouvees).toEqual(attendues);
  });

  it('does not read a file that would take hours', () => {
    const { trouvees } = controlerRetouche([[CP1, 'Une explication.', 'a'.repeat(200_000)]]);
    expect(trouvees).toEqual(['titres/ex-01/competences/1.mdx:1:1 fichier-trop-long']);
  });

  it('says what was expected, and the likely slip', () => {
    expect(controlerRetouche([[CP1, 'savoirFaireTechniques:', 'savoirFaireTechnique:']]).messages.join()).toContain(
      'vouliez-vous dire « savoirFaireTechniques » ?',
    );
    expect(controlerRetouche([[TITRE, 'type: REAC', 'type: REAK']]).messages.join()).toContain('REAC, RE, RC');
  });
});
