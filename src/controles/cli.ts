import fs from 'node:fs';
import { ErreurUsage, lancerControle } from './commande.ts';
import { controler } from './controler.ts';
import { FORMATS } from './rapport.ts';

const USAGE = `Usage : npm run check:content -- [--format ${FORMATS.join('|')}] [dossier]

Contrôle content/, ou un autre dossier de contenu, sans rien exécuter de ce qu’il contient : toutes les fautes,
chacune à sa ligne, avec ce qui était attendu.`;

await lancerControle(USAGE, 'Contenu', (dossier = 'content') => {
  if (!fs.existsSync(dossier)) throw new ErreurUsage(`dossier absent : ${dossier}`);
  return controler(dossier);
});
