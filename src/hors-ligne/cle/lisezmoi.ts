/** What to do with the folder, for somebody who has only the folder. */
const ecrire = (dedans: string) => `RÉFÉRENTIELS DES TITRES PROFESSIONNELS : ÉDITION SANS RÉSEAU

${dedans}
Il ne demande ni réseau, ni installation, ni droit d’administrateur.

1. Décompressez l’archive entière : sous Windows, clic droit, « Extraire tout ».
   Ouvert dans l’archive même, le site ne marche pas.
   Choisissez un chemin court, par exemple C:\\Referentiels ou la racine de la clé USB.
2. Ouvrez le fichier index.html. Firefox, Chrome ou Edge récents conviennent.
3. Les documents à imprimer sont aussi dans le dossier pdf, rangés par titre.

Vos réponses d’auto-positionnement restent dans le navigateur de ce poste.
Elles peuvent changer de place avec le dossier : avant de le déplacer, exportez-les
dans un fichier, depuis la page d’auto-positionnement.

Site indépendant, sans lien avec le ministère chargé du travail.
Les libellés officiels sont cités mot pour mot, avec leur document et leur page.
`;

const TOUT = 'Tout le site est dans ce dossier : pages, recherche, documents à imprimer.';
const partie = (titre: string) => `Le titre ${titre} est dans ce dossier : pages, recherche, documents à imprimer,
et ce qui est commun à tous les titres. Les autres titres ont chacun leur archive,
et une archive les contient tous : sur le site, page « Lire sans réseau ».`;

/** As Windows reads it: UTF-8 with its mark, lines ended by CR LF. @param titre the only one of the folder: « CRCD 06 » */
export const lisezMoi = (titre?: string): Uint8Array =>
  new TextEncoder().encode(`\uFEFF${ecrire(titre === undefined ? TOUT : partie(titre)).replaceAll('\n', '\r\n')}`);
