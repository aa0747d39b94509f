/** A link of the navigation. */
export interface Rubrique {
  nom: string;
  adresse: string;
}

/** What the head of every page leads to. */
export const RUBRIQUES: readonly Rubrique[] = [
  { nom: 'Titres', adresse: '/titres/' },
  { nom: 'Parcours', adresse: '/parcours/' },
  { nom: 'Savoirs', adresse: '/savoirs/' },
  { nom: 'Modalités', adresse: '/modalites/' },
  { nom: 'Glossaire', adresse: '/glossaire/' },
  { nom: 'Imprimer', adresse: '/imprimer/' },
];

/** The foot of every page, by what people come for. */
export const PIED: readonly { nom: string; liens: readonly Rubrique[] }[] = [
  {
    nom: 'Lire',
    liens: [
      { nom: 'Titres professionnels', adresse: '/titres/' },
      { nom: 'Modalités d’évaluation', adresse: '/modalites/' },
      { nom: 'Savoir-faire et savoirs', adresse: '/savoirs/' },
      { nom: 'Glossaire', adresse: '/glossaire/' },
    ],
  },
  {
    nom: 'Faire',
    liens: [
      { nom: 'Comment s’en servir', adresse: '/aide/' },
      { nom: 'Chercher', adresse: '/recherche/' },
      { nom: 'Choisir un parcours', adresse: '/parcours/' },
      { nom: 'Imprimer pour le jury', adresse: '/imprimer/' },
      { nom: 'Prendre les données', adresse: '/donnees/' },
      { nom: 'Lire sans réseau', adresse: '/hors-ligne/' },
    ],
  },
  {
    nom: 'Vérifier',
    liens: [
      { nom: 'À propos, sources et licences', adresse: '/a-propos/' },
      { nom: 'Errata des documents sources', adresse: '/errata/' },
      { nom: 'Accessibilité', adresse: '/accessibilite/' },
    ],
  },
];
