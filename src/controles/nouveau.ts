import fs from 'node:fs';
import path from 'node:path';
import type { VFileMessage } from 'vfile-message';
import { ErreurUsage } from './commande.ts';
import { controlerLecture } from './controler.ts';
import { lireDossier, lireFichier, nomMontre, reunir } from './lecture.ts';
import { fichiersDeLEdition, OPTIONS_EDITION } from './nouveau/edition.ts';
import { lireFaits } from './nouveau/faits.ts';
import { OPTIONS_TITRE } from './nouveau/options-titre.ts';
import { enArguments, lireOptions, type Option } from './nouveau/options.ts';
import { fichiersDuTitre } from './nouveau/titre.ts';
import { rapport } from './rapport.ts';

const USAGE = `Usage :
  npm run new -- titre <sigle>-<millésime> --option "valeur"…
  npm run new -- edition <titre> <date> --option "valeur"…
  npm run new -- titre --aide, ou edition --aide : les options, avec un exemple`;

/** An exit code, and what to say: 0 written, 1 refused, 2 misused. */
interface Issue {
  code: 0 | 1 | 2;
  texte: string;
}

/**
 * Runs the command: writes the files of a titre or of an edition, if they pass every contrôle.
 * @param dossier path of content/
 */
export function nouveau(args: readonly string[], dossier = 'content'): Issue {
  const [quoi, ...reste] = args;
  const aide = reste.includes('--aide');
  try {
    if (quoi === 'titre') return aide ? aider('titre velo-01', OPTIONS_TITRE) : nouveauTitre(reste, dossier);
    if (quoi === 'edition')
      return aide ? aider('edition velo-01 2024-02-01', OPTIONS_EDITION) : nouvelleEdition(reste, dossier);
    if (quoi === '--aide') return { code: 0, texte: USAGE };
    throw new ErreurUsage(USAGE);
  } catch (erreur) {
    if (!(erreur instanceof ErreurUsage)) throw erreur;
    return { code: 2, texte: erreur.message };
  }
}

function nouveauTitre(args: string[], dossier: string): Issue {
  const { valeurs, positionnels } = lireOptions(args, OPTIONS_TITRE);
  const [id, ...trop] = positionnels;
  if (id === undefined || trop.length > 0) throw new ErreurUsage(USAGE);
  return ecrire(dossier, fichiersDuTitre(id, lireFaits(valeurs)), []);
}

function nouvelleEdition(args: string[], dossier: string): Issue {
  const { valeurs, positionnels } = lireOptions(args, OPTIONS_EDITION);
  const [titre, date, ...trop] = positionnels;
  if (titre === undefined || date === undefined || trop.length > 0) throw new ErreurUsage(USAGE);
  const issue = ecrire(dossier, fichiersDeLEdition(dossier, titre, date, valeurs), [`titres/${titre}/titre.mdx`]);
  if (issue.code !== 0) return issue;
  return {
    ...issue,
    texte: `${issue.texte}\nTout y vient de l’édition précédente : relisez-la sur le nouveau document.`,
  };
}

/** Writes all of the files, or none. @param modifies those that exist already */
function ecrire(dossier: string, fichiers: ReadonlyMap<string, string>, modifies: readonly string[]): Issue {
  const presents = [...fichiers.keys()].filter((f) => !modifies.includes(f) && fs.existsSync(path.join(dossier, f)));
  if (presents.length > 0)
    return {
      code: 1,
      texte: `Déjà là, rien n’a été écrit :\n${presents.map((f) => nomMontre(dossier, f)).join('\n')}`,
    };

  const lectures = lireDossier(dossier);
  const avant = new Set(controlerLecture(reunir([...lectures.values()])).fautes.map(empreinte));
  for (const [relatif, texte] of fichiers)
    lectures.set(relatif, lireFichier(nomMontre(dossier, relatif), relatif, texte));
  const controle = controlerLecture(reunir([...lectures.values()]));
  const fautes = controle.fautes.filter((f) => f.fatal && !avant.has(empreinte(f)));
  if (fautes.length > 0)
    return { code: 1, texte: `${rapport({ ...controle, fautes }, 'humain')}\n\nRien n’a été écrit.` };

  for (const [relatif, texte] of fichiers) {
    const fichier = path.join(dossier, relatif);
    fs.mkdirSync(path.dirname(fichier), { recursive: true });
    fs.writeFileSync(fichier, texte);
  }
  return { code: 0, texte: `Écrit :\n${[...fichiers.keys()].map((f) => nomMontre(dossier, f)).join('\n')}` };
}

/** What makes a fault the same one before and after: lines move. */
const empreinte = (f: VFileMessage): string => `${f.file ?? ''} ${f.ruleId ?? ''} ${f.reason}`;

function aider(commande: string, options: Record<string, Option>): Issue {
  const lignes = Object.entries(options).map(
    ([nom, { quoi, facultatif, multiple }]) =>
      `  --${nom}  ${quoi}${multiple ? ' (répétable)' : ''}${facultatif ? ' (facultatif)' : ''}`,
  );
  const exemple = [
    `npm run new -- ${commande}`,
    ...Object.entries(options).map(([nom, o]) => enArguments(nom, o.exemples)),
  ];
  return { code: 0, texte: `${lignes.join('\n')}\n\nPar exemple :\n${exemple.join(' \\\n  ')}` };
}

if (import.meta.main) {
  const { code, texte } = nouveau(process.argv.slice(2));
  if (code === 0) console.log(texte);
  else console.error(texte);
  process.exitCode = code;
}
