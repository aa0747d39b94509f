import { composerHtml } from '../../referentiel/typographie.ts';
import type { Bilan } from './bilan.ts';

/** What an import did to the content, for its report. */
export interface Suite {
  ecrits: readonly string[];
  differences: ReadonlyMap<string, string>;
  /** Pictures of the places to look at, as data: addresses, in the order of the points; absent without a browser. */
  vignettes: readonly (string | undefined)[];
}

const proteger = (texte: string): string =>
  texte.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');

const STYLE = `:root{color-scheme:light dark}body{font:1rem/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem}
h1{font-size:1.5rem}h2{font-size:1.2rem;margin-top:2rem;border-bottom:2px solid}li.reserve{font-weight:600}li.remarque{opacity:.8}
article{border:1px solid;border-radius:4px;padding:1rem;margin:1rem 0}img{max-width:100%;background:#fff;border:1px solid #888}
pre{overflow-x:auto;border:1px solid;padding:.5rem;font-size:.8125rem}table{border-collapse:collapse}td{padding:.1rem .75rem .1rem 0}td:first-child{text-align:right}`;

/** The report, one self-contained page: it is opened from the disk. */
export function enHtml(
  { titre, documents, comptes, controles, points }: Bilan,
  { ecrits, differences, vignettes }: Suite,
): string {
  const liste = (lignes: readonly string[]) => `<ul>${lignes.map((l) => `<li>${proteger(l)}</li>`).join('')}</ul>`;
  const corps = [
    `<h1>Import du titre ${proteger(titre)}</h1>`,
    liste(documents),
    `<h2>À regarder : ${points.length === 0 ? 'rien' : points.length}</h2>`,
    ...points.map(({ fichier, page, raison, textes }, i) => {
      const image = vignettes[i];
      const vue = image
        ? `<p><img src="${image}" alt="Extrait de la page ${page}"></p>`
        : '<p>Sans navigateur, pas d’image : ouvrez le document à cette page.</p>';
      return `<article><h3>${proteger(fichier)}, page ${page}</h3><p>${proteger(raison)}</p>${textes ? liste(textes) : ''}${vue}</article>`;
    }),
    '<h2>Ce qui a été lu</h2>',
    `<table>${comptes.map(([nom, n]) => `<tr><td>${n}</td><td>${proteger(nom)}</td></tr>`).join('')}</table>`,
    '<h2>Contrôles du document sur lui-même</h2>',
    ...controles.map(
      ({ nom, lignes }) =>
        `<h3>${proteger(nom)}</h3><ul>${lignes.map((l) => `<li class="${l.resultat}">${l.resultat === 'juste' ? 'Juste : ' : l.resultat === 'reserve' ? 'À regarder : ' : ''}${proteger(l.message)}</li>`).join('')}</ul>`,
    ),
    ...(differences.size > 0
      ? [
          '<h2>Différences avec ce qui était déjà là</h2>',
          '<p>Rien de ce qui a été retouché n’est écrasé. Les fichiers proposés sont à côté de ce rapport.</p>',
          ...[...differences].map(([f, d]) => `<h3>${proteger(f)}</h3><pre>${proteger(d)}</pre>`),
        ]
      : []),
    `<h2>${ecrits.length > 0 ? 'Fichiers écrits' : 'Aucun fichier écrit'}</h2>`,
    liste(ecrits),
  ].join('\n');
  return `<!doctype html>
<html lang="fr">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Import du titre ${proteger(titre)}</title>
<style>${STYLE}</style>
${composerHtml(corps)}
</html>
`;
}
