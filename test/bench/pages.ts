/**
 * What a first visit costs on a slow phone: bytes, elements, when the largest thing is painted and how much moves.
 * After `npm run build`; with `--site dossier`, another build. What it is with many titres, echelle.ts tells.
 */
import fs from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { noter, type Figure } from './figures.ts';
import { ecrireVisite, visiter } from './visite.ts';

const { values: options } = parseArgs({ options: { site: { type: 'string', default: 'dist' } } });
const { site } = options;
if (!fs.existsSync(path.join(site, 'index.html'))) throw new Error(`${site} : pas de site construit (npm run build)`);

const figures: Figure[] = [];
await visiter(site, (page, visite) => {
  figures.push([page, ecrireVisite(visite)]);
  console.log(page.padEnd(54), ecrireVisite(visite));
  noter('pages', figures);
});
