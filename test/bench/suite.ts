/**
 * Does to a site built without its PDFs what a build does once they are there, for echelle.ts: from the folder of a
 * project, after a share was printed in part/. Each PDF that is not in the share is stood for by one that is, of the
 * same kind where there is one.
 */
import fs from 'node:fs';
import path from 'node:path';
import { imprimablesDe } from '../../print/documents/catalogue.ts';
import { sortiesDe } from '../../print/formes.ts';
import { cleUsb } from '../../src/integrations/cle-usb.ts';
import { contenuDe } from '../../src/integrations/contenu.ts';
import { horsLigne } from '../../src/integrations/hors-ligne.ts';
import { verification } from '../../src/integrations/verification.ts';

const contenu = contenuDe('content/');
const { titres } = contenu.referentiels;
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

for (const { nom, faire } of [cleUsb, horsLigne, verification])
  await faire({ racine: 'dist/', contenu, logger: { info: (dit: string) => console.log(`[${nom}] ${dit}`) } });
