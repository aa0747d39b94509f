import fs from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { FORMATS, rapport, type Format } from '../controles/rapport.ts';
import { ouvrirAdresse, ouvrirDossier, type Site } from './site.ts';
import { verifier } from './verifier.ts';

const USAGE = `Usage : npm run verify -- [--format ${FORMATS.join('|')}] dossier|adresse

Relit un site construit, ou en ligne : liens et ancres, politique de sécurité, empreintes des fichiers
et des PDF, index de recherche, éditions hors ligne, archive.

Par exemple : npm run verify -- dist
              npm run verify -- https://titres.exemple.fr
              npm run verify -- https://exemple.fr/referentiels/`;

/** @throws TypeError on an unknown option, or when nothing is there */
function lireArguments(): { format: Format; site: Site } {
  const { values, positionals } = parseArgs({
    options: { format: { type: 'string', default: process.env.GITHUB_ACTIONS ? 'github' : 'humain' } },
    allowPositionals: true,
  });
  const format = FORMATS.find((f) => f === values.format);
  const [lieu, ...trop] = positionals;
  if (!format || lieu === undefined || trop.length > 0) throw new TypeError('arguments incorrects');
  if (/^https?:\/\//.test(lieu)) return { format, site: ouvrirAdresse(lieu) };
  if (!fs.existsSync(path.join(lieu, 'index.html'))) throw new TypeError(`pas de site construit dans ${lieu}`);
  return { format, site: ouvrirDossier(lieu) };
}

try {
  const { format, site } = lireArguments();
  const controle = await verifier(site);
  console.log(rapport(controle, format, 'Site'));
  process.exitCode = controle.fautes.length > 0 ? 1 : 0;
} catch (erreur) {
  if (!(erreur instanceof TypeError)) throw erreur;
  console.error(`${erreur.message}\n${USAGE}`);
  process.exitCode = 2;
}
