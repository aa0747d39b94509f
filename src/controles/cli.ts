import fs from 'node:fs';
import { parseArgs } from 'node:util';
import { controler } from './controler.ts';
import { FORMATS, rapport, type Format } from './rapport.ts';

const USAGE = `Usage : npm run check:content -- [--format ${FORMATS.join('|')}] [dossier]`;

/** @throws TypeError on an unknown option */
function lireArguments(): { format: Format; dossier: string } {
  const { values, positionals } = parseArgs({
    options: { format: { type: 'string', default: process.env.GITHUB_ACTIONS ? 'github' : 'humain' } },
    allowPositionals: true,
  });
  const format = FORMATS.find((f) => f === values.format);
  if (!format || positionals.length > 1) throw new TypeError('arguments incorrects');
  const dossier = positionals[0] ?? 'content';
  if (!fs.existsSync(dossier)) throw new TypeError(`dossier absent : ${dossier}`);
  return { format, dossier };
}

try {
  const { format, dossier } = lireArguments();
  const controle = controler(dossier);
  console.log(rapport(controle, format));
  process.exitCode = controle.fautes.some((f) => f.fatal) ? 1 : 0;
} catch (erreur) {
  if (!(erreur instanceof TypeError)) throw erreur;
  console.error(`${erreur.message}\n${USAGE}`);
  process.exitCode = 2;
}
