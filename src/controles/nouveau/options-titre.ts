import type { Option } from './options.ts';

/** The facts of a RE without which a titre cannot be shown; the examples make one titre. */
export const OPTIONS_TITRE = {
  intitule: { quoi: 'intitulé du titre', exemples: ['Livreur à vélo'] },
  code: { quoi: 'code du bandeau', exemples: ['TP-09999'] },
  niveau: { quoi: 'niveau | niveau tel qu’imprimé', exemples: ['3 | 3 (Cadre national des certifications 2019)'] },
  document: { quoi: 'RE ou RC', exemples: ['RE'] },
  date: { quoi: 'date de mise à jour du document', exemples: ['2024-01-01'] },
  pages: { quoi: 'nombre de pages du document', exemples: ['30'] },
  references: { quoi: 'page des références de la spécialité', exemples: ['3'] },
  arrete: { quoi: 'date de l’arrêté', exemples: ['2023-12-01'] },
  jo: { quoi: 'date de parution au Journal officiel', exemples: ['2023-12-10'] },
  effet: { quoi: 'date d’effet', exemples: ['2024-03-01'] },
  nsf: { quoi: 'code et intitulé NSF', exemples: ['311 Transport, manutention, magasinage'], multiple: true },
  rome: { quoi: 'code ROME, et son intitulé s’il est imprimé', exemples: ['N4105'], multiple: true },
  formacode: { quoi: 'Formacode', exemples: ['31768'], multiple: true },
  activite: {
    quoi: 'intitulé | pages, dans l’ordre ; « | CCS » pour une activité d’extension',
    exemples: ['Livrer des colis | 9', 'Entretenir son vélo | 12'],
    multiple: true,
  },
  competence: {
    quoi: 'activité | intitulé | pages, dans l’ordre',
    exemples: ['1 | Préparer sa tournée | 7', '1 | Remettre un colis | 7', '2 | Régler ses freins | 8'],
    multiple: true,
  },
  critere: {
    quoi: 'compétence | critère, dans l’ordre du tableau 3.2',
    exemples: ['1 | La tournée est complète', '2 | Le colis est remis', '3 | Le vélo freine'],
    multiple: true,
  },
  coche: {
    quoi: 'compétence | modalités cochées au tableau 3.2',
    exemples: [
      '1 | entretien-technique',
      '2 | mise-en-situation-professionnelle',
      '3 | mise-en-situation-professionnelle',
    ],
    multiple: true,
  },
  transversale: {
    quoi: 'intitulé | compétences du tableau 3.3 | pages',
    exemples: ['Communiquer | 1 2 | 8'],
    multiple: true,
  },
  session: {
    quoi: 'périmètre | minutes | minutes du jury | pages, une pour le titre et une par activité',
    exemples: ['titre | 75 | 55 | 4-6', 'ccp-1 | 75 | 55 | 9-11', 'ccp-2 | 60 | 40 | 12-14'],
    multiple: true,
  },
  epreuve: {
    quoi: 'périmètre | modalité | minutes | jury, surveillant ou les deux : une ligne du tableau 3.1 ; sans présence, donnez ses --partie',
    exemples: [
      'titre | mise-en-situation-professionnelle | 60',
      'titre | entretien-technique | 15 | jury',
      'ccp-1 | mise-en-situation-professionnelle | 60',
      'ccp-1 | entretien-technique | 15 | jury',
      'ccp-2 | mise-en-situation-professionnelle | 60',
    ],
    multiple: true,
  },
  partie: {
    quoi: 'périmètre | modalité | nom de la partie | minutes | jury, surveillant ou les deux | ce que fait le candidat',
    exemples: ['titre', 'ccp-1', 'ccp-2'].flatMap((p) => [
      `${p} | mise-en-situation-professionnelle | Première partie | 20 | surveillant | Le candidat se prépare.`,
      `${p} | mise-en-situation-professionnelle | Seconde partie | 40 | jury | Le candidat livre un colis.`,
    ]),
    multiple: true,
    facultatif: true,
  },
  protocole: { quoi: 'protocole d’intervention du jury, dans nos mots', exemples: ['Le jury observe le candidat.'] },
  composition: { quoi: 'conditions de composition du jury', exemples: ['Sans objet.'] },
  surveillance: {
    quoi: 'quand un surveillant est présent, dans nos mots',
    exemples: ['Un surveillant est présent pendant la préparation.'],
  },
  obligations: { quoi: 'obligations réglementaires | page', exemples: ['Sans objet. | 8'] },
  plateau: { quoi: 'pages du plateau technique', exemples: ['20-21'] },
  local: {
    quoi: 'modalité | désignation des locaux',
    exemples: ['mise-en-situation-professionnelle | Une rue calme.'],
    multiple: true,
  },
  ressource: {
    quoi: 'catégorie | nombre | description | candidats qui la partagent',
    exemples: ['Équipement | 1 | Un vélo. | 1'],
    multiple: true,
  },
} as const satisfies Record<string, Option>;

export type OptionTitre = keyof typeof OPTIONS_TITRE;
