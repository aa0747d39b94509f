import { fork, spawn } from 'node:child_process';
import crypto from 'node:crypto';
import { once } from 'node:events';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { contenuDe } from './contenu.ts';
import type { Etape } from './etape.ts';
import { prendreVerrou } from './verrou.ts';

/** A disk with less than this left, in bytes, is what stopped a build. */
const PLACE_MINIMALE = 1_000_000;

/** Set for the process that builds the pages, and nothing else. */
const PAGES_SEULES = 'CONSTRUCTION_DES_PAGES';

/** What that process may keep, in MB: 82,000 pages need less than 2,000. Left to itself, it takes 4,000 where there are. */
const MEMOIRE_DES_PAGES = 2560;

/**
 * Builds aside and swaps at the end: a failed or killed build leaves the last good dist/ as it was.
 * Pages are built by a process of their own: what Astro holds of them is given back before the steps that follow.
 * Builds of one project take turns: Astro keeps caches of its own.
 */
export function construction(etapes: readonly Etape[] = []): AstroIntegration {
  return {
    name: 'construction',
    hooks: {
      'astro:config:setup': async ({ command, config, logger }) => {
        const racine = fileURLToPath(config.root);
        refuserLeNom(racine);
        if (command !== 'build') return;
        if (process.env[PAGES_SEULES] !== undefined) {
          // nobody waits for its pages any more
          process.once('disconnect', () => process.exit(1));
          return;
        }
        // Astro would believe them over what it knows, and leave the pages of a build without their policy
        for (const nom of ['DEV', 'PROD', 'SSR']) Reflect.deleteProperty(process.env, nom);
        const rendreVerrou = await prendreVerrou(path.join(racine, '.build/verrou'), () =>
          logger.info('une autre construction est en cours ici : celle-ci attend qu’elle finisse'),
        );
        const dist = path.resolve(fileURLToPath(config.outDir));
        // beside dist/: a rename does not go from one disk to another
        const build = path.join(path.dirname(dist), '.build', path.basename(dist));
        nettoyer(build, dist);
        const nom = crypto.randomUUID();
        const chantier = path.join(build, `chantier-${nom}`);
        fs.mkdirSync(chantier, { recursive: true });
        process.once('exit', (code) => abandonner(code, chantier, dist));
        await construireLesPages(chantier);
        const contenu = path.join(racine, 'content/');
        for (const { nom, faire } of etapes)
          await faire({
            racine: `${chantier}${path.sep}`,
            get contenu() {
              return contenuDe(contenu);
            },
            logger: logger.fork(nom),
          });
        const ancien = path.join(build, `ancien-${nom}`);
        await echanger(chantier, dist, ancien);
        if (fs.existsSync(ancien)) jeter(ancien);
        rendreVerrou();
        logger.info(`${path.basename(dist)}/ à jour`);
        // its pages are built: Astro has nothing left to do
        process.exit();
      },
    },
  };
}

/** The same command, for the pages alone, into a folder; this process ends as it does where it fails. */
async function construireLesPages(dossier: string): Promise<void> {
  const [programme = '', ...options] = process.argv
    .slice(1)
    .filter((a, i, args) => a !== '--outDir' && args[i - 1] !== '--outDir');
  const enfant = fork(programme, [...options, '--outDir', dossier], {
    env: { ...process.env, [PAGES_SEULES]: '1' },
    execArgv: [`--max-old-space-size=${MEMOIRE_DES_PAGES}`, ...process.execArgv],
  });
  const [code] = (await once(enfant, 'exit')) as [number | null];
  if (code !== 0) process.exit(code ?? 1);
}

/** Vite ends a path at # and ?, and decodes %; Astro ends a text at quotes. @throws Error if the folder has one in its own */
function refuserLeNom(dossier: string): void {
  const [signe] = /[#?%'"]/.exec(dossier) ?? [];
  if (signe === undefined) return;
  const message = `Le chemin du projet contient « ${signe} », qui empêche la construction : renommez ce dossier.\n${dossier}`;
  // the place at fault is a name, not a line of this program
  throw Object.assign(new Error(message), { stack: undefined });
}

/** Takes away what killed builds left, and puts the last good dist/ back if the machine stopped within a swap. */
function nettoyer(build: string, dist: string): void {
  for (const reste of fs.globSync('*', { cwd: build }).map((nom) => path.join(build, nom))) {
    const entier = path.basename(reste).startsWith('ancien-') && !reste.endsWith(REBUT);
    if (entier && !fs.existsSync(dist)) fs.renameSync(reste, dist);
    else jeter(reste);
  }
}

/** What the name of a folder that is being taken away ends with. */
const REBUT = '.rebut';

/** Takes a folder away. Renamed first: under its name it is whole or gone, for a build that is killed meanwhile. */
function jeter(dossier: string): void {
  const rebut = dossier + REBUT;
  fs.renameSync(dossier, rebut);
  fs.rmSync(rebut, { recursive: true, force: true });
}

/** @throws Error if it cannot be done; the place then holds what it held */
async function echanger(nouveau: string, place: string, ancien: string): Promise<void> {
  const programme = fileURLToPath(new URL('echange.ts', import.meta.url));
  const enfant = spawn(process.execPath, [programme, nouveau, place, ancien], {
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const [fin, dit] = await Promise.all([once(enfant, 'close'), text(enfant.stderr)]);
  if (fin[0] !== 0) throw new Error(`${place} ne se laisse pas remplacer, il est resté tel quel :\n${dit}`);
}

/** When a build fails: makes room, and says so if room is what was missing. @param code of the process */
function abandonner(code: number, chantier: string, dist: string): void {
  if (code === 0) return;
  const plein = [path.dirname(chantier), os.tmpdir()].find(estPlein);
  fs.rmSync(chantier, { recursive: true, force: true });
  if (plein === undefined) return;
  console.error(
    `Plus de place sur le disque de ${plein} : la construction s’est arrêtée. ${path.basename(dist)}/ est resté tel quel.`,
  );
}

/** By writing: neither quotas nor reserves show in the room a disk says it has. */
function estPlein(dossier: string): boolean {
  const sonde = path.join(dossier, `sonde-${process.pid}`);
  try {
    fs.writeFileSync(sonde, Buffer.alloc(PLACE_MINIMALE));
    return false;
  } catch (erreur) {
    return ['ENOSPC', 'EDQUOT'].includes((erreur as NodeJS.ErrnoException).code ?? '');
  } finally {
    fs.rmSync(sonde, { force: true });
  }
}
