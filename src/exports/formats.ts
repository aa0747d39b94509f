/** The formats of our data, by the last word of the page that explains each. */
export const FORMATS = {
  csv: {
    nom: 'CSV',
    usage: 'Trier, filtrer, compter dans un tableur',
    pour: 'Critères, savoirs, épreuves, changements',
  },
  tableur: { nom: 'Grilles XLSX', usage: 'Remplir une grille à l’écran', pour: 'La grille du jury de chaque épreuve' },
  moodle: {
    nom: 'Moodle',
    usage: 'Suivre les compétences dans Moodle',
    pour: 'Un référentiel de compétences à importer',
  },
  case: {
    nom: 'CASE 1.1',
    usage: 'Alimenter un outil de référentiels de compétences',
    pour: 'Activités, compétences, critères, savoirs et leurs liens',
  },
  planification: {
    nom: 'Planification',
    usage: 'Organiser une session',
    pour: 'Minutes, présences, locaux, ressources à partager',
  },
  json: { nom: 'JSON', usage: 'Programmer', pour: 'Le titre entier, toutes éditions, avec son schéma' },
  flux: { nom: 'Flux', usage: 'Être averti d’un changement', pour: 'Nouveaux documents, changements entre éditions' },
  'json-ld': {
    nom: 'JSON-LD',
    usage: 'Être trouvé par un moteur de recherche',
    pour: 'Ce que chaque page dit d’elle-même',
  },
} as const;
export type Format = keyof typeof FORMATS;
