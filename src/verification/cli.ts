import fs from 'node:fs';
import path from 'node:path';
import { ErreurUsage, lireArguments } from '../controles/nouveau/options.ts';
import { FORMATS, rapport } from '../controles/rapport.ts';
import { ouvrirAdresse, ouvrirDossier, type Site } from './site.ts';
import { verifier } from './verifier.ts';

const USAGE = `Usage : npm run verify -- [--format ${FORMATS.join('|')}] dossier|adresse

Relit un site construit, ou en ligne : liens et ancres, politique de sécurité, empreintes des pages
et des PDF, index de recherche, éditions hors ligne, archives.

Par exemple : npm run verify -- dist
              npm run verify -- https://titres.exemple.fr
              npm run verify -- https://exemple.fr/referentiels/`;

/** @throws ErreurUsage on arguments that make no sense, or when nothing is there */
async function executer(): Promise<void> {
  const { values, positionals } = lireArguments(process.argv.slice(2), {
    format: { type: 'string', default: process.env.GITHUB_ACTIONS ? 'github' : 'humain' },
    aide: { type: 'boolean' },
  });
  if (values.aide) {
    console.log(USAGE);
    return;
  }
  const format = FORMATS.find((f) => f === values.format);
  const [lieu, ...trop] = positionals;
  if (!format || lieu === undefined || trop.length > 0) throw new ErreurUsage('arguments incorrects');
  const controle = await verifier(ouvrir(lieu));
  console.log(rapport(controle, format, 'Site'));
  process.exitCode = controle.fautes.length > 0 ? 1 : 0;
}

function ouvrir(lieu: string): Site {
  if (/^https?:\/\//.test(lieu) && URL.canParse(lieu)) return ouvrirAdresse(lieu);
  if (!fs.existsSync(path.join(lieu, 'index.html'))) throw new ErreurUsage(`pas de site construit dans ${lieu}`);
  return ouvrirDossier(lieu);
}

try {
  await executer();
} catch (erreur) {
  if (!(erreur instanceof ErreurUsage)) throw erreur;
  console.error(`${erreur.message}\n${USAGE}`);
  process.exitCode = 2;
}
