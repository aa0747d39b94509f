/** What to do with the folder, for somebody who has only the folder. */
const ecrire = (dedans: Dedans) => `RÉFÉRENTIELS DES TITRES PROFESSIONNELS : ÉDITION SANS RÉSEAU

${dire(dedans)}
Il ne demande ni réseau, ni installation, ni droit d’administrateur.

1. Décompressez l’archive entière : sous Windows, clic droit, « Extraire tout ».
   Ouvert dans l’archive même, le site ne marche pas.
   Choisissez un chemin court, par exemple C:\\Referentiels ou la racine de la clé USB.
2. Ouvrez le fichier index.html. Firefox, Chrome ou Edge récents conviennent.
${dedans === 'sans-pdf' ? '' : '3. Les PDF à imprimer sont aussi dans le dossier pdf, rangés par titre.\n'}
Vos réponses d’auto-positionnement restent dans le navigateur de ce poste, et peuvent
ne plus s’y retrouver si le dossier change de place. Avant de le déplacer, exportez-les
dans un fichier, depuis la page d’auto-positionnement.

Site indépendant, sans lien avec le ministère chargé du travail.
Les libellés officiels sont cités mot pour mot, avec leur document et leur page.
`;

/** What a folder has: the site whole, all of it but its PDFs, or one titre: « CRCD 06 ». */
export type Dedans = 'tout' | 'sans-pdf' | { titre: string };

function dire(dedans: Dedans): string {
  if (dedans === 'tout') return 'Tout le site est dans ce dossier : pages, recherche, PDF à imprimer, données.';
  if (dedans === 'sans-pdf')
    return `Tous les titres sont dans ce dossier : pages, recherche, données. Les PDF à imprimer ne s’y trouvent pas :
ils sont dans l’archive de chaque titre, sur le site, page « Lire sans réseau ».`;
  return `Le titre ${dedans.titre} est dans ce dossier : pages, recherche, PDF à imprimer, données,
et ce qui est commun à tous les titres. Les autres titres ont chacun leur archive,
et une autre a les pages de tous : sur le site, page « Lire sans réseau ».`;
}

/** As Windows reads it: UTF-8 with its mark, lines ended by CR LF. */
export const lisezMoi = (dedans: Dedans): Uint8Array =>
  new TextEncoder().encode(`\uFEFF${ecrire(dedans).replaceAll('\n', '\r\n')}`);
