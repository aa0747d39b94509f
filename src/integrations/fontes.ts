import fs from 'node:fs';
import path from 'node:path';
import subsetFont from 'subset-font';
import type { Etape } from './etape.ts';

/** What French text may need, whatever today’s pages hold. */
const REPERTOIRE =
  Array.from({ length: 0x7f - 0x20 }, (_, i) => String.fromCodePoint(0x20 + i)).join('') +
  'àâäæçéèêëîïôöœùûüÿÀÂÄÆÇÉÈÊËÎÏÔÖŒÙÛÜŸ«»‹›‘’“”…–—·•×≈§°²³¹€→←↓−½\u00A0\u2009\u2011\u202F';

/** What is not of ASCII, all of which is there. */
const AUTRES = /[^\0-\x7f]/gu;

/**
 * Keeps of each font the characters of French and of the pages: a third less to wait for on a phone.
 * The names keep the digest of the whole face; a character that a later page adds is at worst set in
 * the system’s font by a browser that still has the older file.
 */
export const fontes: Etape = {
  nom: 'fontes',
  async faire({ racine, logger }) {
    const lire = (fichier: string) => fs.readFileSync(path.join(racine, fichier));
    const caracteres = new Set(REPERTOIRE);
    for (const page of fs.globSync('**/*.{html,js,json}', { cwd: racine }))
      for (const c of lire(page).toString('utf8').match(AUTRES) ?? []) caracteres.add(c);
    const faces = fs.globSync('_astro/*.woff2', { cwd: racine }).sort();
    let [avant, apres] = [0, 0];
    for (const face of faces) {
      const entiere = lire(face);
      const reduite = await subsetFont(entiere, [...caracteres].join(''), { targetFormat: 'woff2' });
      fs.writeFileSync(path.join(racine, face), reduite);
      [avant, apres] = [avant + entiere.length, apres + reduite.length];
    }
    logger.info(`${faces.length} fontes, ${Math.round(avant / 1000)} ko réduits à ${Math.round(apres / 1000)} ko`);
  },
};
