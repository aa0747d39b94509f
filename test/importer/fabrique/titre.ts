/** A titre that does not exist, with every construct the documents of the ministry have. */
export interface TitreFictif {
  sigle: string;
  intitule: string;
  code: string;
  millesime: string;
  activites: ActiviteFictive[];
  transversales: { intitule: string; criteres: string[] }[];
}

export interface ActiviteFictive {
  certificat: 'CCP' | 'CCS';
  intitule: string;
  competences: CompetenceFictive[];
}

export interface CompetenceFictive {
  intitule: string;
  /** « | » is where a line is broken, « ¦ » where it is broken by hand. */
  criteres: string[];
  /** The RE’s, when they are others. */
  criteresDuRe?: string[];
  /** In the order of the heading; blanks to add between two lists, stray ones, by the rank of the second. */
  listes: [string[], string[], string[], string[]];
  blancsEnTrop?: Record<number, number>;
  /** Item before which a page ends: list and rank. */
  saut?: [liste: number, rang: number];
  /** Ticked columns of table 3.2: first one, ET, QP, QPP. */
  coches: [boolean, boolean, boolean, boolean];
}

const savoirs = (quoi: string): string[] => [`Connaissance ${quoi}`, `Connaissance des consignes relatives ${quoi}`];

/** Simple fiche with its four lists. */
const LISTES = (quoi: string): CompetenceFictive['listes'] => [
  [`Préparer le matériel ${quoi}`, `Contrôler le matériel ${quoi}`],
  [`Planifier les tâches ${quoi}`],
  [`Rendre compte ${quoi}`],
  savoirs(quoi),
];

/** « Gardien de phare »: two CCP and a CCS whose numbering restarts. */
export const PHARE: TitreFictif = {
  sigle: 'GDP',
  intitule: 'Gardien de phare',
  code: 'TP-09999',
  millesime: '01',
  activites: [
    {
      certificat: 'CCP',
      intitule: 'Assurer la signalisation maritime',
      competences: [
        {
          intitule: 'Allumer et surveiller le feu',
          criteres: [
            'Le feu est allumé à l’heure prévue',
            'Les anomalies du feu sont relevées dans le journal de veille et transmises sans délai au service chargé de|la signalisation',
            'Les messages radio en langue anglaise sont compris et la réponse est donnée au moins dans le niveau|B1 du CECRL',
          ],
          listes: [
            [
              'Allumer le feu',
              'Tenir le journal de veille en relevant l’heure, la visibilité, la force du vent, et tout passage de navire qui|mérite d’être signalé',
            ],
            ['Organiser ses tours de veille'],
            [],
            savoirs('des feux'),
          ],
          coches: [true, true, false, false],
        },
        {
          intitule: 'Entretenir la lanterne et les optiques en toute saison, dans le respect des consignes du service',
          criteres: ['Les optiques sont propres', 'Les consignes de sécurité sont respectées'],
          criteresDuRe: ['Les optiques sont propres et sèches', 'Les consignes de sécurité sont respectées'],
          listes: [['Nettoyer les optiques'], [], [], savoirs('des optiques')],
          coches: [true, true, true, false],
        },
      ],
    },
    {
      certificat: 'CCP',
      intitule: 'Maintenir le phare et ses abords',
      competences: [
        {
          intitule: 'Réparer les équipements courants',
          criteres: ['La panne est localisée', 'La réparation est durable'],
          listes: LISTES('de réparation'),
          blancsEnTrop: { 1: 2 },
          saut: [2, 0],
          coches: [true, false, true, false],
        },
        {
          intitule: 'Accueillir les équipes de passage',
          criteres: ['Les équipes connaissent les risques du site', 'Le registre des passages est à jour'],
          listes: [
            ['Présenter le site', 'Montrer les issues'],
            ['Tenir le registre'],
            ['S’exprimer clairement', 'Rester courtois'],
            [...savoirs('du site'), 'Connaissance du registre'],
          ],
          saut: [3, 1],
          coches: [true, true, false, false],
        },
      ],
    },
    {
      certificat: 'CCS',
      intitule: 'Guider les visiteurs',
      competences: [
        {
          intitule: 'Commenter la visite du phare',
          criteres: ['Le commentaire est exact', 'La durée de la visite est respectée'],
          listes: LISTES('de visite'),
          coches: [true, false, false, false],
        },
        {
          intitule: 'Assurer la sécurité des visiteurs',
          criteres: ['Le groupe reste réuni', 'Les accès dangereux sont fermés'],
          listes: LISTES('de sécurité'),
          coches: [true, true, false, false],
        },
      ],
    },
  ],
  transversales: [
    { intitule: 'Communiquer', criteres: ['Le message est clair', 'Le message est adapté à son destinataire'] },
    { intitule: 'Agir en sécurité', criteres: ['Les risques sont connus'] },
  ],
};

/** The compétences of a CCP or CCS, or of all the CCP. */
export const competencesDe = ({ activites }: TitreFictif, activite?: ActiviteFictive): CompetenceFictive[] =>
  (activite ? [activite] : activites.filter((a) => a.certificat === 'CCP')).flatMap((a) => a.competences);

export const sansCoupe = (texte: string): string => texte.replace(/[|¦]/g, ' ');
