import {
  ACTIVITE,
  ACTIVITE_2,
  CP1,
  CP2,
  CT1,
  ERRATA,
  EVALUATION,
  PARCOURS,
  TITRE,
  NOUVEAU_DOCUMENT,
  REEDITION,
  type CasParRegle,
} from './fichiers.ts';

/** What a titre takes from its documents. */
export const CAS_DOCUMENTS: CasParRegle = {
  'a-verifier': [
    [
      'a fiche that an import could not read whole, whose missing lists are no other fault',
      [
        CP1,
        'savoirFaireTechniques:\n  - Utiliser un outil 1\nsavoirFaireOrganisationnels:\n  - Gérer son temps 1',
        'aVerifier:\n  - fichier: REAC.pdf # attendu: a-verifier 5\n    page: 11\n    raison: La limite entre deux listes ne se voit pas.\n    textes:\n      - Utiliser un outil 1\n      - Gérer son temps 1',
      ],
    ],
    [
      'an exam whose sum does not close',
      [
        EVALUATION,
        'duree: 85',
        'aVerifier:\n      - fichier: RE.pdf # attendu: a-verifier 9\n        page: 4\n        raison: La somme ne tombe pas juste.\n    duree: 90',
      ],
    ],
  ],
  'identifiant-de-document': [
    [
      'an id with another date',
      [TITRE, 'miseAJour: 2020-01-15\n    validation', 'miseAJour: 2020-01-16\n    validation'],
      [TITRE, '- id: reac-2020-01-15', '- id: reac-2020-01-15 # attendu: identifiant-de-document 9'],
    ],
    [
      'an id of another type',
      [TITRE, 'type: RE\n', 'type: RC\n'],
      [TITRE, '- id: re-2020-01-15', '- id: re-2020-01-15 # attendu: identifiant-de-document 9'],
    ],
  ],
  'dates-en-ordre': [
    [
      'an arrêté published before it is signed',
      [TITRE, 'parutionJo: 2019-12-16\n  effet', 'parutionJo: 2019-12-06 # attendu: dates-en-ordre 15\n  effet'],
    ],
    [
      'an arrêté in force before it is published',
      [TITRE, 'effet: 2020-02-01', 'effet: 2019-12-15 # attendu: dates-en-ordre 10'],
    ],
    [
      'an old arrêté that is newer',
      [EVALUATION, 'arrete: 2014-12-21', 'arrete: 2024-12-21 # attendu: dates-en-ordre 13'],
    ],
    [
      'a page read before its source',
      [PARCOURS, 'verifieLe: 2021-11-02', 'verifieLe: 2021-10-02'],
      [PARCOURS, 'date: 2021-10-04', 'date: 2021-10-04 # attendu: dates-en-ordre 11'],
    ],
  ],
  'page-inconnue': [
    ['a page after the last', [EVALUATION, 'pages: [9]', 'pages: [9, 11] # attendu: page-inconnue 16']],
    ['a page of another document, in an erratum', [ERRATA, 'pages: [11]', 'pages: [21] # attendu: page-inconnue 13']],
  ],
  'repartition-des-competences': [
    [
      'a compétence in two activités',
      [ACTIVITE_2, 'competences: [3]', 'competences: [1, 3] # attendu: repartition-des-competences 15'],
      [EVALUATION, 'perimetre: ccp-2', 'perimetre: ccp-2 # attendu: competences-de-la-session 16'],
    ],
    [
      'a compétence in no activité',
      [ACTIVITE, 'competences: [1, 2]', 'competences: [1]'],
      [CP2, 'numero: 2', 'numero: 2 # attendu: repartition-des-competences 9'],
      [
        EVALUATION,
        'competences: [1, 2, 3]\n        duree: 60',
        'competences: [1, 2, 3] # attendu: competences-de-la-session 26\n        duree: 60',
      ],
      [
        EVALUATION,
        'competences: [1, 2]\n        duree: 60',
        'competences: [1, 2] # attendu: competences-de-la-session 26\n        duree: 60',
      ],
      [
        EVALUATION,
        'competences: [1, 2]\n        duree: 15',
        'competences: [1, 2] # attendu: competences-de-la-session 26\n        duree: 15',
      ],
    ],
  ],
  'doublon-declare': [
    [
      'a second print of nothing',
      [CP1, '- texte: Rester courtois 1', '- texte: Rester poli # attendu: doublon-declare 12'],
    ],
  ],
  'rang-imprime': [
    ['a rank after the last of the printed list', [CP1, 'rang: 3', 'rang: 4 # attendu: rang-imprime 11']],
    ['an uncertain rank after the last', [CP1, 'rangs: [3]', 'rangs: [3, 4] # attendu: rang-imprime 16']],
    [
      'a rank given twice',
      [
        CP1,
        'classementDeduit:',
        '  - texte: Gérer son temps 1\n    liste: savoirs\n    rang: 3 # attendu: rang-imprime 11\nclassementDeduit:',
      ],
    ],
    [
      'a list against itself',
      [CP1, 'possibles: [savoirFaireRelationnels]', 'possibles: [savoirs] # attendu: rang-imprime 17'],
    ],
  ],
  'questions-d-entretien': [
    [
      'a criterion the compétence does not have',
      [CP2, 'criteres: [c-1, c-2]', 'criteres: [c-1, c-2, c-9] # attendu: questions-d-entretien 26'],
    ],
    [
      'a criterion no question reaches',
      [CP2, 'criteres: [c-1, c-2]', 'criteres: [c-1]'],
      [CP2, '  - id: q-1', '  - id: q-1 # attendu: questions-d-entretien 3'],
    ],
    [
      'a savoir the fiche does not print',
      [
        CP2,
        '      - Connaissance du service 2',
        '      - Connaissance des services 2 # attendu: questions-d-entretien 9',
      ],
    ],
  ],
  'terme-du-glossaire': [
    [
      'a marked word that nothing defines',
      [CP2, '- Utiliser un outil 2', '- Utiliser un outil* 2 # attendu: terme-du-glossaire 22'],
    ],
    [
      'a marked word inside a term',
      [CP2, '- Utiliser un outil 2', '- Envoyer un sms*, un smsx* # attendu: terme-du-glossaire 29'],
    ],
    [
      'a word whose erratum is about another compétence',
      [CP2, '- Utiliser un outil 2', '- Envoyer des MMS* # attendu: terme-du-glossaire 20'],
    ],
    [
      'a marked criterion',
      [CT1, 'texte: Le ton est adapté', 'texte: "Le « ton »* est adapté" # attendu: terme-du-glossaire 23'],
    ],
  ],
  'competences-transversales': [
    [
      'a transversale that table 3.3 forgets',
      [
        'titres/ex-01/transversales/ecouter.mdx',
        '',
        `---
numero: 2
intitule: Écouter
source:
  document: reac-2020-01-15
  pages: [15]
criteres:
  - id: c-1
    texte: Le candidat écoute
---
`,
      ],
      [EVALUATION, '\ntransversales:', '\ntransversales: # attendu: competences-transversales 1'],
    ],
    [
      'an activité that forgets a transversale',
      [ACTIVITE, 'numero: 1', 'numero: 1 # attendu: competences-transversales 1'],
      [ACTIVITE, 'transversales: [1]\n', ''],
    ],
    [
      'an activité that names a transversale of another',
      [EVALUATION, 'competences: [1, 2, 3]\n    source', 'competences: [1, 2]\n    source'],
      [ACTIVITE_2, 'transversales: [1]', 'transversales: [1] # attendu: competences-transversales 17'],
    ],
    [
      'activités that follow table 3.3 of an older edition',
      [TITRE, 'emplois:', `${NOUVEAU_DOCUMENT}emplois:`],
      [
        'titres/ex-01/evaluation/2021-01-15.mdx',
        '',
        REEDITION.replace('competences: [1, 2, 3]\n    source', 'competences: [1, 2]\n    source'),
      ],
      [ACTIVITE_2, 'transversales: [1]', 'transversales: [1] # attendu: competences-transversales 17'],
    ],
  ],
  'fiche-complete': [
    [
      'a fiche without criteria nor savoirs, in a titre with a REAC',
      [
        CP2,
        "criteres:\n  - id: c-1\n    texte: L'orientation est juste\n  - id: c-2\n    texte: Le délai est respecté\n",
        '',
      ],
      [CP2, 'savoirs:\n  - Connaissance du service 2\n', ''],
      [CP2, '\n    savoirs:\n      - Connaissance du service 2', ''],
      [CP2, 'numero: 2', 'numero: 2 # attendu: fiche-complete 1, attendu: fiche-complete 1'],
    ],
    [
      'a fiche with criteria, in a titre without REAC',
      [
        'titres/ez-02/competences/1.mdx',
        'pages: [5]\n',
        'pages: [5]\ncriteres: # attendu: fiche-complete 1\n  - id: c-1\n    texte: Le colis est livré\n',
      ],
    ],
    [
      'a transversale without criteria, in a titre with a REAC',
      [CT1, 'criteres:\n  - id: c-1\n    texte: Le ton est adapté\n', ''],
      [CT1, 'numero: 1', 'numero: 1 # attendu: fiche-complete 1'],
    ],
  ],
  'niveau-imprime': [
    ['a level that is not the printed one', [TITRE, 'valeur: 4', 'valeur: 5 # attendu: niveau-imprime 11']],
    ['an old level', ['titres/ez-02/titre.mdx', 'valeur: 3', 'valeur: 5 # attendu: niveau-imprime 11']],
  ],
  'criteres-du-reac': [
    ['a criterion the fiche does not have', [EVALUATION, '- id: c-2', '- id: c-4 # attendu: criteres-du-reac 13']],
    [
      'a criterion said to be out of the REAC that is in it',
      [EVALUATION, '- id: c-2\n', '- id: c-2\n        horsReac: true # attendu: criteres-du-reac 19\n'],
    ],
  ],
  'document-de-l-edition': [
    [
      'an exam set by a REAC',
      [EVALUATION, 'document: re-2020-01-15', 'document: reac-2020-01-15 # attendu: document-de-l-edition 11'],
    ],
  ],
};
