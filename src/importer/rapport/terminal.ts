import type { Bilan } from './bilan.ts';

const MARQUES = { juste: '  ✓', remarque: '  ·', reserve: '  !' } as const;

/** The report, as a terminal shows it. */
export function enTexte({ titre, documents, comptes, controles, points }: Bilan): string {
  return [
    `Titre ${titre}`,
    ...documents.map((d) => `  ${d}`),
    '',
    'Lu',
    ...comptes.filter(([, n]) => n > 0).map(([nom, n]) => `  ${String(n).padStart(4)}  ${nom}`),
    '',
    'Contrôles du document sur lui-même',
    ...controles.flatMap(({ nom, lignes }) => [
      `  ${nom}`,
      ...lignes.map(({ resultat, message }) => `  ${MARQUES[resultat]} ${message}`),
    ]),
    '',
    points.length === 0 ? 'À regarder : rien, tous les contrôles tombent juste.' : `À regarder : ${points.length}`,
    ...points.flatMap(({ fichier, page, raison, textes = [] }) => [
      `  ${fichier}, page ${page}`,
      `    ${raison}`,
      ...textes.map((t) => `      - ${t}`),
    ]),
  ].join('\n');
}
