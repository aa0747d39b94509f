import {
  ACTIVITE,
  CP1,
  ERRATA,
  EVALUATION,
  GLOSSAIRE,
  PARCOURS,
  SYNONYMES,
  TITRE,
  type CasParRegle,
} from './fichiers.ts';

/** What we say of the documents, and how we write it. */
export const CAS_TEXTES: CasParRegle = {
  'cible-d-erratum': [
    ['an id of another titre', [ERRATA, 'id: ez-02-e-001', 'id: ey-02-e-001 # attendu: cible-d-erratum 7']],
    [
      'a compétence no file has',
      [ERRATA, '- ex-01/cp-1\n    - ex-01/ccp-1', '- ex-01/cp-1\n    - ex-01/cp-4 # attendu: cible-d-erratum 7'],
    ],
    ['a criterion no one has', [ERRATA, '- ex-01/cp-1#c-1', '- ex-01/cp-1#c-9 # attendu: cible-d-erratum 7']],
    ['a titre no folder has', [ERRATA, '- ez-02/ccs-2', '- ez-03/ccs-2 # attendu: cible-d-erratum 7']],
    ['a CCP that is a CCS', [ERRATA, '- ez-02/ccs-2', '- ez-02/ccp-2 # attendu: cible-d-erratum 7']],
    ['a glossary that does not exist', [ERRATA, '- ez-02/ccs-2', '- ez-02/glossaire # attendu: cible-d-erratum 7']],
    [
      'an edition that does not exist',
      [ERRATA, 'evaluation/2020-01-15', 'evaluation/2020-01-16 # attendu: cible-d-erratum 7'],
    ],
    ['a transversale that does not exist', [ERRATA, '- ex-01/ct-1', '- ex-01/ct-2 # attendu: cible-d-erratum 7']],
  ],
  'ordre-des-errata': [
    ['an id taken', [ERRATA, 'id: ex-01-e-002', 'id: ex-01-e-001 # attendu: ordre-des-errata 7']],
    [
      'ids out of order',
      [ERRATA, 'id: ex-01-e-001', 'id: ex-01-e-003'],
      [ERRATA, 'id: ex-01-e-002', 'id: ex-01-e-002 # attendu: ordre-des-errata 7'],
    ],
    [
      'an erratum apart from those of its titre',
      [
        ERRATA,
        '    - ez-02/ccs-2\n',
        `    - ez-02/ccs-2
- id: ex-01-e-003 # attendu: ordre-des-errata 7
  source:
    titre: ex-01
    document: reac-2020-01-15
    pages: [11]
  decision: signale
  imprime: Acueil
  raison: Une lettre manque.
  cibles:
    - ex-01
`,
      ],
    ],
  ],
  'synonyme-repete': [
    [
      'a term of another group',
      [SYNONYMES, 'termes: [client, usager]', 'termes: [client, Vae] # attendu: synonyme-repete 20'],
    ],
    [
      'a term said twice',
      [SYNONYMES, 'termes: [client, usager]', 'termes: [client, client] # attendu: synonyme-repete 20'],
    ],
    ['a group declared twice', [SYNONYMES, 'id: client', 'id: vae # attendu: synonyme-repete 7']],
  ],
  'erratum-sans-effet': [
    [
      'a correction that is nowhere',
      [ERRATA, 'corrige: Accueillir', 'corrige: Accueuillir'],
      [
        ERRATA,
        'corrige: Accueuillir une personne',
        'corrige: Accueuillir une personne # attendu: erratum-sans-effet 12',
      ],
    ],
    [
      'a correction that the fiche has not, though the RE has',
      [CP1, 'intitule: Accueillir', 'intitule: Acceuillir'],
      [ERRATA, '- ex-01/cp-1', '- ex-01/cp-1 # attendu: erratum-sans-effet 7'],
      [ERRATA, 'corrige: Accueillir une personne', 'corrige: Accueillir une personne # attendu: erratum-sans-effet 12'],
    ],
  ],
  typographie: [
    [
      'straight quotation marks',
      [CP1, 'Une explication.', 'Une "explication". {/* attendu: typographie 5, attendu: typographie 17 */}'],
    ],
    [
      'English quotation marks',
      [CP1, 'Une explication.', 'Une “explication”. {/* attendu: typographie 5, attendu: typographie 17 */}'],
    ],
    [
      'quotation marks without their spaces',
      [CP1, 'Une explication.', 'Une «explication». {/* attendu: typographie 5, attendu: typographie 17 */}'],
    ],
    [
      'a mark without its space',
      [
        CP1,
        'Une explication.',
        'Une explication: une autre; laquelle? {/* attendu: typographie 16, attendu: typographie 27, attendu: typographie 37 */}',
      ],
    ],
    ['three dots', [CP1, 'Une explication.', 'Une **explication**... {/* attendu: typographie 20 */}']],
    ['a double space', [CP1, 'Une explication.', 'Une  explication. {/* attendu: typographie 4 */}']],
    [
      'a space before a comma, in a list of the body',
      [CP1, 'Une explication.', '- une\n- une , explication . {/* attendu: typographie 6, attendu: typographie 20 */}'],
    ],
    [
      'a capital without its accent',
      [PARCOURS, '| Étape |', '| Etape {/* attendu: typographie 3 */} |'],
      [PARCOURS, '| Lire  |', '| Lire  |'],
    ],
    [
      'a capital that opens a sentence',
      [CP1, 'Une explication.', 'A partir de là. A la fin. {/* attendu: typographie 1, attendu: typographie 17 */}'],
    ],
    [
      'the second line of a paragraph',
      [CP1, 'Une explication.', 'Une explication\nqui *dit*; puis finit. {/* attendu: typographie 10 */}'],
    ],
    [
      'what a quoted explanation keeps from an escape',
      [
        EVALUATION,
        'objet: Le candidat se prépare.',
        'objet: "Le \\"candidat\\" se prépare." # attendu: typographie 24, attendu: typographie 34',
      ],
    ],
    [
      'an explanation between single quotes',
      [
        GLOSSAIRE,
        'definition: Message court envoyé à un téléphone.',
        "definition: 'L''envoi d''un message; court.' # attendu: typographie 40",
      ],
    ],
    [
      'an explanation over several lines',
      [
        GLOSSAIRE,
        'definition: Message court envoyé à un téléphone.',
        'definition: "Message court\n      envoyé: lu." # attendu: typographie 13',
      ],
    ],
    [
      'a reason of an erratum',
      [ERRATA, 'raison: Une lettre manque.', 'raison: Une lettre manque! # attendu: typographie 28'],
    ],
    [
      'a step of a parcours',
      [PARCOURS, "source: Arrêté d'exemple", "source: Arrêté... d'exemple # attendu: typographie 19"],
    ],
  ],
  'caractere-invisible': [
    [
      'a mark of direction in a designation',
      [TITRE, "- Employé d'exemple", '- "Employé \\u202Ed\'exemple" # {/* attendu: caractere-invisible 16 */}'],
    ],
    [
      'a zero-width space in prose',
      [CP1, 'Une explication.', 'Une ex\u200Bplication {/* attendu: caractere-invisible 7 */}'],
    ],
    [
      'the same, by its number',
      [CP1, 'Une explication.', 'Une ex&#x200B;plication {/* attendu: caractere-invisible 1 */}'],
    ],
    [
      'a mark of direction in prose',
      [CP1, 'Une explication.', 'Une \u202Eexplication {/* attendu: caractere-invisible 5 */}'],
    ],
    [
      'a ligature, as a PDF gives it',
      [TITRE, "- Employé d'exemple", '- Pro\uFB01l # {/* attendu: caractere-invisible 10 */}'],
    ],
    [
      'bytes that are not UTF-8',
      [CP1, 'Une explication.', 'Une \uFFFDxplication {/* attendu: caractere-invisible 5 */}'],
    ],
  ],
  'code-dans-la-prose': [
    ['an export', [CP1, 'Une explication.', 'export const a = 1; // attendu: code-dans-la-prose 1']],
    ['a link to data', [CP1, 'Une explication.', '[Une](data:text/html,a) {/* attendu: code-dans-la-prose 1 */}']],
    [
      'a link that runs, its address apart',
      [CP1, 'Une explication.', '[Une][a] !\n\n[a]: javascript:a "attendu: code-dans-la-prose 1"'],
    ],
    ['a tag', [CP1, 'Une explication.', 'Une <b>forte</b> {/* attendu: code-dans-la-prose 5 */}']],
    ['a script', [CP1, 'Une explication.', '<script>fetch(1)</script> {/* attendu: code-dans-la-prose 1 */}']],
    ['an expression', [CP1, 'Une explication.', 'Une {1 + 1} {/* attendu: code-dans-la-prose 5 */}']],
    [
      'what hides behind a comment',
      [CP1, 'Une explication.', 'Une {/* */ fetch(1) /* */} {/* attendu: code-dans-la-prose 5 */}'],
    ],
    ['an import', [CP1, 'Une explication.', "import fs from 'node:fs'; // attendu: code-dans-la-prose 1"]],
    ['a link that runs', [CP1, 'Une explication.', '[Une](javascript:alert) {/* attendu: code-dans-la-prose 1 */}']],
    [
      'a link to another site',
      [CP1, 'Une explication.', '[Une](//example.org/) {/* attendu: code-dans-la-prose 1 */}'],
    ],
    [
      'a picture of another site',
      [CP1, 'Une explication.', '![Une](https://example.org/) {/* attendu: code-dans-la-prose 1 */}'],
    ],
    [
      'an address left bare',
      [CP1, 'Une explication.', 'Une https://example.org/ {/* attendu: code-dans-la-prose 5 */}'],
    ],
  ],
};

/** Official designations are never checked: each may break every usage. */
export const DESIGNATIONS: [fichier: string, avant: string, apres: string][] = [
  [TITRE, 'intitule: Exemple de titre', 'intitule: "Etre \\"exemple\\": titre...“ , l\'un;"'],
  [ACTIVITE, 'intitule: Accueillir le public', 'intitule: A partir du «public»'],
  [GLOSSAIRE, 'developpe: Short Message Service', 'developpe: Short Message Service...'],
];
