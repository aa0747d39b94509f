/**
 * Does to a site built without its PDFs what a build does once they are there, for echelle.ts: from the folder of a
 * project, after a share was printed in part/. Each PDF that is not in the share is stood for by one that is, of the
 * same kind where there is one.
 */
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { imprimablesDe } from '../../print/documents/catalogue.ts';
import { sortiesDe } from '../../print/formes.ts';
import { lireContenu } from '../../src/controles/lecture.ts';
import { cleUsb } from '../../src/integrations/cle-usb.ts';
import { horsLigne } from '../../src/integrations/hors-ligne.ts';
import { verification } from '../../src/integrations/verification.ts';
import { assembler } from '../../src/referentiel/assemblage.ts';

const { titres } = assembler(lireContenu('content').collections);
const documents = imprimablesDe(titres);
const sorties = documents.flatMap((d) =>
  sortiesDe(d).map(({ forme, pdf }) => ({ pdf, genre: `${d.nature} ${forme}`, imprime: path.join('part', pdf) })),
);
const imprimes = new Map(sorties.filter((s) => fs.existsSync(s.imprime)).map((s) => [s.genre, s.imprime]));
const [premier = ''] = imprimes.values();
for (const { pdf, genre, imprime } of sorties) {
  const place = path.join('dist', pdf);
  fs.mkdirSync(path.dirname(place), { recursive: true });
  fs.linkSync(fs.existsSync(imprime) ? imprime : (imprimes.get(genre) ?? premier), place);
}

const racine = pathToFileURL(`${process.cwd()}/`);
for (const { name, hooks } of [cleUsb(), horsLigne(), verification()]) {
  const logger = { info: (dit: string) => console.log(`[${name}] ${dit}`) };
  // the little of Astro that they ask for
  await hooks['astro:config:done']?.({ config: { root: racine } } as never);
  await hooks['astro:build:done']?.({ dir: new URL('dist/', racine), logger } as never);
}
