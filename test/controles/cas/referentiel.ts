import fs from 'node:fs';
import path from 'node:path';
import { VALIDE } from '../fautif.ts';
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
  type CasParRegle,
} from './fichiers.ts';

const NOUVEAU_DOCUMENT = '  - id: re-2021-01-15\n    type: RE\n    miseAJour: 2021-01-15\n    pages: 10\n';

/** The edition, issued again a year later. */
const REEDITION = fs.readFileSync(path.join(VALIDE, EVALUATION), 'utf8').replaceAll('re-2020-01-15', 're-2021-01-15');

/** What is in the files of a titre, and what names it. */
export const CAS_REFERENTIEL: CasParRegle = {
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
    ['a page cited twice', [MSP, 'pages: [9]', 'pages: [9, 9] # attendu: page-inconnue 16']],
    ['a page of another document, in an erratum', [ERRATA, 'pages: [11]', 'pages: [21] # attendu: page-inconnue 13']],
  ],
  'repartition-des-competences': [
    [
      'a compétence in two activités',
      [ACTIVITE_2, 'competences: [3]', 'competences: [3, 1] # attendu: repartition-des-competences 18'],
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
  'criteres-du-reac': [
    ['a criterion the fiche does not have', [EVALUATION, '- id: c-2', '- id: c-4 # attendu: criteres-du-reac 13']],
    [
      'a criterion said to be out of the REAC that is in it',
      [EVALUATION, '- id: c-2\n', '- id: c-2\n        horsReac: true # attendu: criteres-du-reac 19\n'],
    ],
    [
      'a fiche without criteria, in a titre with a REAC',
      [CP2, 'numero: 2', 'numero: 2 # attendu: criteres-du-reac 9'],
      [
        CP2,
        "criteres:\n  - id: c-1\n    texte: L'orientation est juste\n  - id: c-2\n    texte: Le délai est respecté\n",
        '',
      ],
    ],
    [
      'a fiche with criteria, in a titre without REAC',
      [
        'titres/ez-02/competences/1.mdx',
        'pages: [5]\n',
        'pages: [5]\ncriteres:\n  - id: c-1 # attendu: criteres-du-reac 3\n    texte: Le colis est livré\n',
      ],
    ],
  ],
  'document-de-l-edition': [
    [
      'an exam set by a REAC',
      [EVALUATION, 'document: re-2020-01-15', 'document: reac-2020-01-15 # attendu: document-de-l-edition 11'],
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
