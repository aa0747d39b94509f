import fs from 'node:fs';
import path from 'node:path';
import { ErreurUsage, lireArguments } from '../controles/commande.ts';
import { ecrire, enRefus, preparer, type Import } from './importer.ts';
import type { Entree } from './lecture.ts';
import { enHtml } from './rapport/html.ts';
import { enTexte } from './rapport/terminal.ts';
import { vignettesDe } from './rapport/vignettes.ts';

const USAGE = `Usage : npm run importer -- REAC.pdf RE.pdf [autre RE.pdf…] [options]

Lit les PDF du ministère et écrit les fichiers d’un titre, ou d’une édition nouvelle d’un titre, avec un rapport de
ce qui reste à regarder. De ce qui est déjà là, seule la liste des documents du titre est complétée.

  --vers     dossier du titre, content/titres/<sigle>-<millésime> ; sans elle, celui que nomment les bandeaux
  --essai    lire, contrôler et rapporter, sans rien écrire dans le contenu
  --rapport  dossier du rapport (import/<sigle>-<millésime>)
  --aide     ce texte`;

/** An exit code, and what to say: 0 written, 1 refused, 2 misused. */
export interface Issue {
  code: 0 | 1 | 2;
  texte: string;
}

/** Runs the command. @param progres told the name of each file, when its reading begins */
export async function importer(
  args: readonly string[],
  progres: (nom: string) => void = () => undefined,
): Promise<Issue> {
  try {
    const { entrees, dossier, attendu, essai, rapport } = lireCommande(args);
    if (!entrees) return { code: 0, texte: USAGE };
    const lu = await preparer(entrees, dossier, progres);
    if (attendu !== undefined && attendu !== lu.id)
      return {
        code: 1,
        texte: `Refusé : les documents sont ceux de ${lu.id}, --vers nomme ${attendu}. Rien n’a été écrit.`,
      };
    return await conclure(lu, entrees, dossier, essai, rapport ?? path.join('import', lu.id));
  } catch (erreur) {
    if (erreur instanceof ErreurUsage) return { code: 2, texte: `${erreur.message}\n${USAGE}` };
    const { fichier, message } = enRefus(erreur);
    return { code: 1, texte: `Refusé${fichier ? `, ${fichier}` : ''} : ${message}. Rien n’a été écrit.` };
  }
}

async function conclure(
  lu: Import,
  entrees: readonly Entree[],
  dossier: string,
  essai: boolean,
  rapport: string,
): Promise<Issue> {
  const { bilan, tri, refus } = lu;
  const ecrits = refus !== undefined || essai ? [] : ecrire(dossier, tri.aEcrire);
  const vignettes = await vignettesDe(bilan.points, entrees, lu.rangDe);
  fs.mkdirSync(rapport, { recursive: true });
  const page = path.join(rapport, 'rapport.html');
  fs.writeFileSync(page, enHtml(bilan, { ecrits, differences: tri.differences, vignettes }));
  if (tri.ecartes.size > 0) ecrire(path.join(rapport, 'propose'), tri.ecartes);
  const suite = [
    ...(tri.differences.size > 0
      ? ['', 'Déjà là, laissés tels quels ; ce que les documents disent autrement :', ...tri.differences.values()]
      : []),
    ...(tri.ecartes.size > 0 ? [`Fichiers proposés, à reporter à la main : ${path.join(rapport, 'propose')}`] : []),
    '',
    ...(ecrits.length > 0
      ? [`Écrit : ${ecrits.length} fichiers`, ...ecrits.map((f) => `  ${f}`)]
      : [essai ? 'Essai : rien n’a été écrit.' : 'Rien n’a été écrit.']),
    `Rapport : ${page}`,
  ];
  if (refus !== undefined)
    return { code: 1, texte: `${enTexte(bilan)}\n\nRefusé : ${refus}\n\nRien n’a été écrit.\nRapport : ${page}` };
  return { code: 0, texte: [enTexte(bilan), ...suite].join('\n') };
}

/** @throws ErreurUsage on options that make no sense, or files that cannot be read */
function lireCommande(args: readonly string[]) {
  const { values, positionals } = lireArguments(args, {
    vers: { type: 'string' },
    rapport: { type: 'string' },
    essai: { type: 'boolean', default: false },
    aide: { type: 'boolean', default: false },
  });
  const base = {
    dossier: 'content',
    attendu: undefined as string | undefined,
    essai: values.essai,
    rapport: values.rapport,
  };
  if (values.aide) return { ...base, entrees: undefined };
  if (positionals.length === 0) throw new ErreurUsage('Aucun document donné');
  const entrees = positionals.map((fichier): Entree => {
    try {
      return { nom: path.basename(fichier), octets: new Uint8Array(fs.readFileSync(fichier)) };
    } catch {
      throw new ErreurUsage(`Fichier absent ou illisible : ${fichier}`);
    }
  });
  const noms = entrees.map((e) => e.nom);
  const double = noms.find((nom, i) => noms.indexOf(nom) < i);
  if (double !== undefined) throw new ErreurUsage(`Deux fichiers du même nom : ${double}`);
  if (values.vers === undefined) return { ...base, entrees };
  const vers = path.resolve(values.vers);
  const titres = path.dirname(vers);
  const dossier = path.relative('.', path.dirname(titres)) || '.';
  if (path.basename(titres) !== 'titres') throw new ErreurUsage('--vers : content/titres/<sigle>-<millésime> attendu');
  if (!fs.existsSync(path.join(dossier, 'modalites')))
    throw new ErreurUsage(`--vers : ${dossier} n’est pas un dossier de contenu`);
  return { ...base, entrees, dossier, attendu: path.basename(vers) };
}

if (import.meta.main) {
  const { code, texte } = await importer(process.argv.slice(2), (nom) => console.error(`Lecture de ${nom}…`));
  if (code === 0) console.log(texte);
  else console.error(texte);
  process.exitCode = code;
}
