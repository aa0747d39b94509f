import { EVALUATION, SANS_REAC, type CasParRegle } from './fichiers.ts';

/** What an exam says of itself. */
export const CAS_EPREUVES: CasParRegle = {
  'competences-de-la-session': [
    [
      'a compétence that the session owns and forgets',
      [EVALUATION, 'perimetre: ccp-1', 'perimetre: ccp-1 # attendu: competences-de-la-session 16'],
      [EVALUATION, 'competences: [1, 2]\n        duree: 60', 'competences: [1]\n        duree: 60'],
      [EVALUATION, 'competences: [1, 2]\n        duree: 15', 'competences: [1]\n        duree: 15'],
      [
        EVALUATION,
        '- controle: modalites-de-la-matrice',
        '- controle: modalites-de-la-matrice # attendu: exception-inutile 19',
      ],
    ],
    [
      'a compétence of another CCP',
      [
        EVALUATION,
        'competences: [1, 2]\n        duree: 60',
        'competences: [1, 2, 3] # attendu: competences-de-la-session 29\n        duree: 60',
      ],
    ],
    [
      'compétences of a modalité that does not take place',
      [
        EVALUATION,
        'sansObjet: true',
        'sansObjet: true\n        competences: [1] # attendu: competences-de-la-session 9',
      ],
    ],
  ],
  'modalites-de-la-matrice': [
    [
      'a modalité of the titre that table 3.2 does not tick',
      [EVALUATION, 'competences: [1, 3]', 'competences: [1, 2, 3] # attendu: modalites-de-la-matrice 26'],
    ],
    [
      'a tick that the session of the titre does not follow',
      [EVALUATION, 'competences: [1, 3]', 'competences: [1] # attendu: modalites-de-la-matrice 9'],
    ],
    [
      'a modalité of a CCP that table 3.2 does not tick',
      [
        SANS_REAC,
        'modalites: [mise-en-situation-professionnelle]\n    criteres:\n      - id: c-1\n        texte: Le colis est livré\n    source:\n      document: rc-2018-05-02\n      pages: [7]\n  - competence: 2',
        'modalites: [entretien-technique]\n    criteres:\n      - id: c-1\n        texte: Le colis est livré\n    source:\n      document: rc-2018-05-02\n      pages: [7]\n  - competence: 2',
      ],
      [
        SANS_REAC,
        '- perimetre: titre\n    source:\n      document: rc-2018-05-02\n      pages: [4]\n    duree: 30\n    modalites:\n      - modalite: mise-en-situation-professionnelle\n        competences: [1]',
        '- perimetre: titre\n    source:\n      document: rc-2018-05-02\n      pages: [4]\n    duree: 30\n    modalites: # attendu: modalites-de-la-matrice 5\n      - modalite: mise-en-situation-professionnelle\n        competences: [1] # attendu: modalites-de-la-matrice 23',
      ],
      [
        SANS_REAC,
        'competences: [1]\n        duree',
        'competences: [1] # attendu: modalites-de-la-matrice 23\n        duree',
      ],
    ],
    [
      'a tick that the session of a CCS does not follow',
      [
        SANS_REAC,
        '    modalites: [mise-en-situation-professionnelle]\n    criteres:\n      - id: c-1\n        texte: Le colis est livré\n    source:\n      document: rc-2018-05-02\n      pages: [7]\ntransversales:',
        '    modalites: [mise-en-situation-professionnelle, entretien-technique]\n    criteres:\n      - id: c-1\n        texte: Le colis est livré\n    source:\n      document: rc-2018-05-02\n      pages: [7]\ntransversales:',
      ],
      [
        SANS_REAC,
        '    modalites:\n      - modalite: mise-en-situation-professionnelle\n        competences: [2]',
        '    modalites: # attendu: modalites-de-la-matrice 5\n      - modalite: mise-en-situation-professionnelle\n        competences: [2]',
      ],
    ],
    [
      'a column that table 3.2 does not have',
      [
        EVALUATION,
        '    modalites:\n      - mise-en-situation-professionnelle\n    criteres',
        '    modalites:\n      - mise-en-situation-professionnelle\n      - entretien-final # attendu: modalites-de-la-matrice 9\n    criteres',
      ],
      [EVALUATION, 'modalite: entretien-final\n', 'modalite: entretien-final\n        competences: [2]\n'],
    ],
  ],
  'somme-des-durees': [
    [
      'parts that do not make their modalité',
      [EVALUATION, 'duree: 60', 'duree: 60 # attendu: somme-des-durees 16'],
      [EVALUATION, 'duree: 20', 'duree: 19'],
      [EVALUATION, 'minutes: 20', 'minutes: 19'],
    ],
    [
      'timed parts longer than their modalité',
      [
        EVALUATION,
        'competences: [3]\n        duree: 60',
        'competences: [3]\n        duree: 60 # attendu: somme-des-durees 16',
      ],
      [
        EVALUATION,
        '            duree: 20\n            objet: Le candidat se prépare.\n            jury: false\n            surveillant: true\n          - libelle: Seconde partie\n            objet',
        '            duree: 61\n            objet: Le candidat se prépare.\n            jury: true\n            surveillant: false\n          - libelle: Seconde partie\n            objet',
      ],
      [
        EVALUATION,
        '      presence: 55\n      protocole: Le jury joue le rôle du public.\n      composition: Sans objet.\n      source:\n        document: re-2020-01-15\n        pages: [5]\n    surveillance:\n      minutes: 20\n      consignes: Un surveillant est présent pendant la préparation.\n      source:\n        document: re-2020-01-15\n        pages: [5]\ncompetences',
        '      presence: 75\n      protocole: Le jury joue le rôle du public.\n      composition: Sans objet.\n      source:\n        document: re-2020-01-15\n        pages: [5]\n    surveillance:\n      consignes: Un surveillant est présent pendant la préparation.\n      source:\n        document: re-2020-01-15\n        pages: [5]\ncompetences',
      ],
    ],
    ['modalités that do not make their session', [EVALUATION, 'duree: 85', 'duree: 90 # attendu: somme-des-durees 12']],
  ],
  'presence-du-jury': [
    [
      'a presence that its parts do not make',
      [EVALUATION, 'presence: 65', 'presence: 60 # attendu: presence-du-jury 17'],
    ],
  ],
  'presence-du-surveillant': [
    [
      'minutes that the watched parts do not make',
      [EVALUATION, 'minutes: 20', 'minutes: 25 # attendu: presence-du-surveillant 16'],
    ],
  ],
  'exception-inutile': [
    [
      'an exception that the session does not need',
      [
        EVALUATION,
        '- controle: modalites-de-la-matrice',
        '- controle: modalites-de-la-matrice # attendu: exception-inutile 19',
      ],
      [EVALUATION, 'competences: [1, 2]\n        duree: 15', 'competences: [1]\n        duree: 15'],
    ],
    [
      'an exception to an unknown rule, that silences nothing',
      [
        EVALUATION,
        '- controle: modalites-de-la-matrice',
        '- controle: modalite-de-la-matrice # attendu: exception-inutile 19',
      ],
      [
        EVALUATION,
        'competences: [1, 2]\n        duree: 15',
        'competences: [1, 2] # attendu: modalites-de-la-matrice 26\n        duree: 15',
      ],
    ],
    [
      'an exception declared twice',
      [
        EVALUATION,
        "la compétence 2 à l'entretien technique.\n",
        "la compétence 2 à l'entretien technique.\n      - controle: modalites-de-la-matrice # attendu: exception-inutile 19\n        raison: La même.\n",
      ],
    ],
  ],
};
