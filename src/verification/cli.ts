import fs from 'node:fs';
import path from 'node:path';
import { ErreurUsage, lancerControle } from '../controles/commande.ts';
import { FORMATS } from '../controles/rapport.ts';
import { ouvrirAdresse, ouvrirDossier, type Site } from './site.ts';
import { verifier } from './verifier.ts';

const USAGE = `Usage : npm run verify -- [--format ${FORMATS.join('|')}] dossier|adresse

Relit un site construit, ou en ligne : liens et ancres, politique de sécurité, empreintes des pages
et des PDF, index de recherche, éditions hors ligne, archives.

Par exemple : npm run verify -- dist
              npm run verify -- https://titres.exemple.fr
              npm run verify -- https://exemple.fr/referentiels/`;

/** @throws ErreurUsage when no site is there */
function ouvrir(lieu: string): Site {
  if (/^https?:\/\//.test(lieu) && URL.canParse(lieu)) return ouvrirAdresse(lieu);
  if (!fs.existsSync(path.join(lieu, 'index.html'))) throw new ErreurUsage(`pas de site construit dans ${lieu}`);
  return ouvrirDossier(lieu);
}

await lancerControle(USAGE, 'Site', (lieu) => {
  if (lieu === undefined) throw new ErreurUsage('arguments incorrects');
  return verifier(ouvrir(lieu));
});
