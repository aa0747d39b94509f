import fs from 'node:fs';
import { controler } from './controler.ts';
import { ErreurUsage, lireArguments } from './nouveau/options.ts';
import { FORMATS, rapport } from './rapport.ts';

const USAGE = `Usage : npm run check:content -- [--format ${FORMATS.join('|')}] [dossier]

Contrôle content/, ou un autre dossier de contenu, sans rien exécuter de ce qu’il contient : toutes les fautes,
chacune à sa ligne, avec ce qui était attendu.`;

/** @throws ErreurUsage on arguments that make no sense, or a folder that is not there */
function executer(): void {
  const { values, positionals } = lireArguments(process.argv.slice(2), {
    format: { type: 'string', default: process.env.GITHUB_ACTIONS ? 'github' : 'humain' },
    aide: { type: 'boolean' },
  });
  if (values.aide) {
    console.log(USAGE);
    return;
  }
  const format = FORMATS.find((f) => f === values.format);
  const [dossier = 'content', ...trop] = positionals;
  if (!format || trop.length > 0) throw new ErreurUsage('arguments incorrects');
  if (!fs.existsSync(dossier)) throw new ErreurUsage(`dossier absent : ${dossier}`);
  const controle = controler(dossier);
  console.log(rapport(controle, format));
  process.exitCode = controle.fautes.some((f) => f.fatal) ? 1 : 0;
}

try {
  executer();
} catch (erreur) {
  if (!(erreur instanceof ErreurUsage)) throw erreur;
  console.error(`${erreur.message}\n${USAGE}`);
  process.exitCode = 2;
}
