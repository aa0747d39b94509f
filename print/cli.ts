/** `npm run print`: prints from the built site, all of it or what is named. */
import fs from 'node:fs';
import path from 'node:path';
import { lireContenu } from '../src/controles/lecture.ts';
import { ErreurUsage, lireArguments } from '../src/controles/commande.ts';
import { assembler } from '../src/referentiel/assemblage.ts';
import { ecrireBordereau, fusionner } from './bordereau.ts';
import { imprimablesDe } from './documents/catalogue.ts';
import { sortiesDe } from './formes.ts';
import { direImprime, imprimer } from './impression.ts';
import { choisir, lirePart, partager } from './selection.ts';

const AIDE = `Usage : npm run print -- [titre] [périmètre] [document] [options]
        npm run print -- --fusion part…

Imprime les PDF à partir du site construit (npm run build). Sans argument : tous, de toutes les éditions.
Ce qui n’a pas changé vient du cache (.cache/impression/). La variable
CHROME_PATH désigne un autre navigateur.

  titre        crcd-06…
  périmètre    titre, ccp-1, ccp-2…
  document     grille, guide…
  --edition    date d’une édition du RE, 2021-06-03 ; sans elle, toutes
  --shard      une part du travail, 2/3, avec son bordereau
  --fusion     réunit les parts qui sont dans ces dossiers, si aucun PDF ne manque ni n’a changé
  --site       dossier du site construit (dist)
  --sortie     dossier où écrire pdf/ (celui du site)
  --aide       ce texte

Par exemple : npm run print -- crcd-06 ccp-1 grille`;

const OPTIONS = {
  edition: { type: 'string' },
  shard: { type: 'string' },
  fusion: { type: 'boolean' },
  site: { type: 'string', default: 'dist' },
  sortie: { type: 'string' },
  aide: { type: 'boolean' },
} as const;

async function executer(args: string[]): Promise<void> {
  const { values, positionals } = lireArguments(args, OPTIONS);
  if (values.aide) {
    console.log(AIDE);
    return;
  }
  const { edition, shard, fusion, site, sortie = site } = values;
  const { titres } = assembler(lireContenu('content').collections);
  const tous = imprimablesDe(titres);
  if (fusion) {
    if (positionals.length === 0) throw new ErreurUsage('--fusion : les dossiers des parts sont attendus');
    exigerSite(site);
    console.log(`${fusionner(site, tous, positionals, sortie)} PDF réunis dans ${path.join(sortie, 'pdf')}/`);
    return;
  }
  const [titre, perimetre, document, ...trop] = positionals;
  if (trop.length > 0) throw new ErreurUsage(`Argument de trop : ${trop.join(' ')}`);
  const choisis = choisir(tous, { titre, perimetre, document, edition });
  const part = shard === undefined ? undefined : lirePart(shard);
  const documents = part ? partager(choisis, part) : choisis;
  exigerSite(site);

  const debut = performance.now();
  const nombre = documents.flatMap(sortiesDe).length;
  let faits = 0;
  let inchanges = 0;
  await imprimer(
    site,
    documents,
    (imprime) => {
      faits += 1;
      if (imprime.inchange) inchanges += 1;
      console.log(direImprime(imprime, faits, nombre));
    },
    { sortie },
  );
  if (part) ecrireBordereau(site, documents, part, sortie);
  const secondes = ((performance.now() - debut) / 1000).toFixed(1).replace('.', ',');
  console.log(`${faits} PDF dans ${path.join(sortie, 'pdf')}/ en ${secondes} s, dont ${inchanges} inchangés`);
}

/**
 * The checks read content/ afresh, but what is printed is the page as it was built: an older one is told.
 * @throws ErreurUsage if no site is built there
 */
function exigerSite(site: string): void {
  const pages = path.join(site, 'imprimer');
  if (!fs.existsSync(pages))
    throw new ErreurUsage(`Pas de site construit dans ${site}/ : lancez d’abord npm run build`);
  const construit = fs.statSync(pages).mtimeMs;
  const recent = fs.globSync('content/**/*.{mdx,yaml}').find((f) => fs.statSync(f).mtimeMs > construit);
  if (recent)
    console.error(`Attention : ${recent} a changé depuis la construction de ${site}/ ; npm run build la refait.`);
}

try {
  await executer(process.argv.slice(2));
} catch (erreur) {
  console.error(erreur instanceof Error ? erreur.message : erreur);
  if (erreur instanceof ErreurUsage) console.error('\nnpm run print -- --aide montre les arguments.');
  process.exitCode = erreur instanceof ErreurUsage ? 2 : 1;
}
