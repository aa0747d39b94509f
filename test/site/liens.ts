import fs from 'node:fs';
import path from 'node:path';

const ids = (html: string) => new Set([...html.matchAll(/\sid="([^"]*)"/g)].map((m) => m[1] ?? ''));

/**
 * Links of the pages of a built site that lead nowhere, anchors included, or out of it.
 * @param site its folder
 * @param chemin it is published under: /, /referentiels/
 */
export function liensMorts(site: string, chemin = '/'): string[] {
  const pages = new Map(
    fs.globSync('**/*.html', { cwd: site }).map((p) => [p, fs.readFileSync(path.join(site, p), 'utf8')] as const),
  );
  const ancres = new Map([...pages].map(([page, html]) => [page, ids(html)]));
  const morts: string[] = [];
  for (const [page, html] of pages) {
    const sansCanonique = html.replace(/<link rel="canonical"[^>]*>/, '');
    for (const [, lien = ''] of sansCanonique.matchAll(/\s(?:href|src|action)="([^"]*)"/g)) {
      const [adresse = '', ancre] = lien.split('#');
      const [sans = ''] = adresse.split('?');
      if (sans !== '' && !sans.startsWith(chemin)) {
        morts.push(`${page} sort du site : ${lien}`);
        continue;
      }
      const cible = sans === '' ? page : `${sans.slice(chemin.length)}${sans.endsWith('/') ? 'index.html' : ''}`;
      if (!fs.existsSync(path.join(site, cible))) morts.push(`${page} → ${lien}`);
      else if (ancre && !ancres.get(cible)?.has(ancre)) morts.push(`${page} → ${lien} : ancre absente`);
    }
  }
  return morts;
}
