import {
  ACTIVITE,
  ACTIVITE_2,
  CP1,
  CP2,
  CT1,
  ERRATA,
  EVALUATION,
  GLOSSAIRE,
  MSP,
  PARCOURS,
  SANS_REAC,
  TITRE,
  NOUVEAU_DOCUMENT,
  type CasParRegle,
} from './fichiers.ts';

/** What is there, and what names it. */
export const CAS_NOMS: CasParRegle = {
  'dossier-complet': [
    [
      'a folder that has nothing but a glossary',
      [
        'titres/seul-03/glossaire.mdx',
        '',
        `---
entrees: # attendu: dossier-complet 1
  - id: sms
    termes: [SMS]
    definition: Message court.
source:
  document: re-2022-01-01
  pages: [1]
---
`,
      ],
    ],
  ],
  'nom-de-fichier': [
    ['a number that is not its file’s', [CP1, 'numero: 1', 'numero: 4 # attendu: nom-de-fichier 9']],
    ['a sigle that is not its folder’s', [TITRE, 'sigle: EX', 'sigle: EY # attendu: nom-de-fichier 8']],
    [
      'an edition that is not its file’s',
      [TITRE, 'emplois:', `${NOUVEAU_DOCUMENT}emplois:`],
      [EVALUATION, 'document: re-2020-01-15', 'document: re-2021-01-15 # attendu: nom-de-fichier 11'],
    ],
  ],
  'reference-inconnue': [
    [
      'a compétence no file has',
      [
        EVALUATION,
        'competences: [1, 2, 3]\n        duree: 60',
        'competences: [1, 2, 3, 8] # attendu: reference-inconnue 32\n        duree: 60',
      ],
    ],
    [
      'a compétence no file has, in a part of an exam',
      [
        EVALUATION,
        'objet: Le candidat agit.\n',
        'objet: Le candidat agit.\n            competences: [8] # attendu: reference-inconnue 27\n',
      ],
    ],
    [
      'an unknown modalité',
      [EVALUATION, 'modalite: entretien-final', 'modalite: entretien-finale # attendu: reference-inconnue 19'],
    ],
    ['an unknown document', [CP1, 'reac-2020-01-15', 'reac-2020-01-16 # attendu: reference-inconnue 13']],
    [
      'an unknown périmètre',
      [EVALUATION, 'sessions:', 'sessions: # attendu: edition-complete 1'],
      [EVALUATION, 'perimetre: ccp-2', 'perimetre: ccp-3 # attendu: reference-inconnue 16'],
    ],
    [
      'an unknown transversale',
      [ACTIVITE, 'transversales: [1]', 'transversales: [1, 2] # attendu: reference-inconnue 20'],
    ],
    [
      'an activité of the old titre that leads nowhere',
      [
        EVALUATION,
        '- ancien: Accueillir le public\n      activite: 1',
        '- ancien: Accueillir le public\n      activite: 4 # attendu: reference-inconnue 17',
      ],
    ],
    ['a titre no folder has', [MSP, 'titre: ex-01', 'titre: ex-02 # attendu: reference-inconnue 12']],
    [
      'a document of another titre, in an erratum',
      [ERRATA, 'document: rc-2018-05-02', 'document: re-2020-01-15 # attendu: reference-inconnue 15'],
    ],
  ],
  doublon: [
    ['a criterion id used twice', [CP1, '- id: c-3', '- id: c-1 # attendu: doublon 9']],
    [
      'a session written twice',
      [EVALUATION, 'sessions:', 'sessions: # attendu: edition-complete 1'],
      [EVALUATION, 'perimetre: ccp-2', 'perimetre: ccp-1 # attendu: doublon 16'],
    ],
    ['a page cited twice', [MSP, 'pages: [9]', 'pages: [9, 9] # attendu: doublon 16']],
    [
      'a source cited twice',
      [
        PARCOURS,
        'verifieLe',
        "  - nom: Fiche d'exemple # attendu: doublon 5\n    date: 2021-10-04\n    page: 1\nverifieLe",
      ],
    ],
    ['a code written twice', [TITRE, '["34076"]', '["34076", "34076"] # attendu: doublon 22']],
    [
      'a number given to two transversales',
      [
        'titres/ex-01/transversales/ecouter.mdx',
        '',
        `---
numero: 1 # attendu: doublon 9
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
    ],
    [
      'a rank given to two modalités',
      ['modalites/entretien-final.mdx', 'ordre: 4', 'ordre: 2'],
      ['modalites/entretien-technique.mdx', 'ordre: 2', 'ordre: 2 # attendu: doublon 8'],
    ],
  ],
  'ordre-des-numeros': [
    ['pages backwards', [TITRE, 'pages: [3]', 'pages: [3, 2] # attendu: ordre-des-numeros 14']],
    [
      'compétences of an activité',
      [ACTIVITE, 'competences: [1, 2]', 'competences: [2, 1] # attendu: ordre-des-numeros 18'],
    ],
    ['uncertain ranks', [CP1, 'rangs: [3]', 'rangs: [3, 1] # attendu: ordre-des-numeros 16']],
    [
      'sessions of a CCP before that of the titre',
      [SANS_REAC, '- perimetre: titre', '- perimetre: ccp-1'],
      [
        SANS_REAC,
        '- perimetre: ccp-1\n    source:\n      document: rc-2018-05-02\n      pages: [5]',
        '- perimetre: titre # attendu: ordre-des-numeros 16\n    source:\n      document: rc-2018-05-02\n      pages: [5]',
      ],
    ],
  ],
  'item-repete': [
    [
      'a savoir written again in another list, in capitals',
      [CP2, 'Gérer son temps 2', 'UTILISER un outil 2 # attendu: item-repete 5'],
    ],
    [
      'a criterion written again with another apostrophe',
      [CP2, 'texte: Le délai est respecté', 'texte: L’orientation est juste # attendu: item-repete 12'],
    ],
    [
      'two compétences of one name',
      [CP2, 'Orienter une personne', 'Accueillir une personne # attendu: item-repete 11'],
    ],
    [
      'an emploi written twice',
      [TITRE, "    - Employé d'exemple", "    - Employé d'exemple\n    - Employé d'exemple # attendu: item-repete 7"],
    ],
    [
      'two parts of one name',
      [EVALUATION, 'libelle: Seconde partie', 'libelle: Première partie # attendu: item-repete 22'],
    ],
    ['a term defined twice', [GLOSSAIRE, '      - SMS', '      - SMS\n      - sms # attendu: item-repete 9']],
  ],
  'numeros-consecutifs': [
    [
      'a gap between modalités',
      ['modalites/entretien-final.mdx', 'ordre: 4', 'ordre: 6 # attendu: numeros-consecutifs 8'],
    ],
    [
      'a gap between transversales',
      [CT1, 'numero: 1', 'numero: 2 # attendu: numeros-consecutifs 9'],
      [EVALUATION, 'numero: 1\n    intitule: Communiquer', 'numero: 2\n    intitule: Communiquer'],
      [ACTIVITE, 'transversales: [1]', 'transversales: [2]'],
      [ACTIVITE_2, 'transversales: [1]', 'transversales: [2]'],
      [ERRATA, 'ex-01/ct-1', 'ex-01/ct-2'],
    ],
  ],
  'edition-complete': [
    [
      'a compétence without its row',
      [SANS_REAC, 'competences:\n  - competence: 1', 'competences: # attendu: edition-complete 1\n  - competence: 1'],
      [SANS_REAC, '- competence: 2', '- competence: 1 # attendu: doublon 17'],
    ],
    [
      'a CCP without its name',
      [SANS_REAC, 'activites:', 'activites: # attendu: edition-complete 1'],
      [SANS_REAC, '  - numero: 2\n    intitule: Livrer à vélo\n', ''],
    ],
  ],
};
