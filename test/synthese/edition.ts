import type { Forme } from './formes.ts';

const MSP = 'mise-en-situation-professionnelle';
const ENTRETIEN = 'entretien-technique';
const QUESTIONNAIRE = 'questionnaire-professionnel';

/** An activité, and the numbers of its compétences. */
export interface ActiviteDeSynthese {
  numero: number;
  intitule: string;
  certificat: 'CCP' | 'CCS';
  competences: number[];
}

/** What an edition of the RE says of its titre. */
interface Contenu {
  /** « re-2021-06-01 » */
  document: string;
  activites: readonly ActiviteDeSynthese[];
  competences: readonly { numero: number; intitule: string; criteres: object[] }[];
  transversales: readonly { numero: number; intitule: string }[];
}

/** An edition of the RE: a session for the titre, one for each CCP or CCS. */
export function edition({ document, activites, competences, transversales }: Contenu, { enParties }: Forme): object {
  const source = { document, pages: [8] };
  const matrice = [MSP, ENTRETIEN, ...(enParties ? [QUESTIONNAIRE] : [])];
  const ccp = activites.filter((a) => a.certificat === 'CCP');
  const session = (perimetre: string, siennes: number[]) => {
    const modalites = enParties ? modalitesEnParties(perimetre, siennes) : modalitesSimples(perimetre, siennes);
    const somme = (minutes: (m: ModaliteDeSynthese) => number | undefined) =>
      modalites.reduce((n, m) => n + (minutes(m) ?? 0), 0);
    return {
      perimetre,
      source,
      duree: somme((m) => m.donnees.duree),
      modalites: modalites.map((m) => m.donnees),
      jury: {
        presence: somme((m) => m.avecJury),
        protocole: 'Le jury observe.',
        composition: 'Sans objet.',
        source,
      },
      surveillance: { consignes: enParties ? 'Un surveillant est présent.' : 'Aucune surveillance.', source },
    };
  };
  const sessions = [
    session(
      'titre',
      ccp.flatMap((a) => a.competences),
    ),
    ...activites.map((a) => session(`${a.certificat.toLowerCase()}-${a.numero}`, a.competences)),
  ];
  return {
    document,
    activites: activites.map(({ numero, intitule }) => ({ numero, intitule })),
    sessions,
    competences: competences.map(({ numero, intitule, criteres }) => ({
      competence: numero,
      intitule,
      modalites: matrice,
      criteres,
      source,
    })),
    transversales: transversales.map((t) => ({ ...t, competences: competences.map((c) => c.numero), source })),
    obligationsReglementaires: { texte: 'Sans objet.', source },
    plateauTechnique: {
      source,
      locaux: [{ modalite: MSP, designation: 'Une salle.' }],
      ressources: [{ categorie: 'Postes de travail', nombre: 1, description: 'Un ordinateur.', partage: 1 }],
    },
  };
}

/** A modalité of a session, and the minutes of it that the jury is there. */
interface ModaliteDeSynthese {
  avecJury?: number;
  donnees: {
    modalite: string;
    competences?: number[];
    sansObjet?: true;
    duree?: number;
    presence?: object;
    parties?: object[];
  };
}

const JURY = { jury: true, surveillant: false };
const SURVEILLANT = { jury: false, surveillant: true };

/** One that the jury attends from end to end. */
const devantLeJury = (modalite: string, duree: number, competences?: number[]): ModaliteDeSynthese => ({
  avecJury: duree,
  donnees: { modalite, ...(competences ? { competences } : {}), duree, presence: JURY },
});

const final = (perimetre: string): ModaliteDeSynthese[] =>
  perimetre === 'titre' ? [devantLeJury('entretien-final', 20)] : [];

const modalitesSimples = (perimetre: string, competences: number[]): ModaliteDeSynthese[] => [
  devantLeJury(MSP, 60, competences),
  devantLeJury(ENTRETIEN, 20, competences),
  ...final(perimetre),
];

const modalitesEnParties = (perimetre: string, competences: number[]): ModaliteDeSynthese[] => [
  {
    avecJury: 30,
    donnees: {
      modalite: MSP,
      competences,
      duree: 330,
      parties: [
        { libelle: 'Première partie', duree: 300, objet: 'Le candidat travaille sur un plateau.', ...SURVEILLANT },
        { libelle: 'Deuxième partie', duree: 30, objet: 'Le candidat présente son travail.', ...JURY },
      ],
    },
  },
  devantLeJury(ENTRETIEN, 45, competences),
  {
    donnees: perimetre.startsWith('ccp')
      ? // table 3.2 describes the exam of the titre, and that of a CCS
        { modalite: QUESTIONNAIRE, sansObjet: true }
      : {
          modalite: QUESTIONNAIRE,
          competences,
          duree: 60,
          parties: ['Questions ouvertes', 'Questions à choix'].map((libelle) => ({ libelle, ...SURVEILLANT })),
        },
  },
  ...final(perimetre),
];
