/**
 * Kills `npm run build` at random moments (kill -9), and looks at dist/ each time: it must be, byte for byte,
 * the one before or the one the build makes. The project is copied; its content goes from one version to
 * another and back. npm run bench:coupures -- [kills] [seed]
 */
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as attendre } from 'node:timers/promises';
import { empreinteDe } from '../empreintes.ts';
import { copierLeProjet } from '../projet.ts';
import { ecrireNombre } from './figures.ts';
import { tirageDepuis } from './muter.ts';

const COUPURES = Number(process.argv[2] ?? 50);
const tirer = tirageDepuis(Number(process.argv[3] ?? 1));
/** Which processes of the build are killed. */
const CIBLES = ['le groupe', 'npm seul', 'astro seul'] as const;

const copie = fs.mkdtempSync(path.join(os.tmpdir(), 'coupures-'));
process.once('exit', () => fs.rmSync(copie, { recursive: true, force: true }));
// PDFs already printed, and the browser that prints them: a build then has its stages at their usual lengths
copierLeProjet(copie, ['.cache/impression', '.cache/chromium']);
const dist = path.join(copie, 'dist');
const fichier = path.join(copie, 'content/titres/cc-08/titre.mdx');
const texte = fs.readFileSync(fichier, 'utf8');
const VERSIONS = [texte, `${texte}\nUne autre version.\n`];
const env = { ...process.env, NODE_ENV: 'production' };

/** A whole build of a version: what dist/ is then. */
function construire(version: string): string {
  fs.writeFileSync(fichier, version);
  const { status, stdout, stderr } = spawnSync('npm', ['run', 'build'], { cwd: copie, env, encoding: 'utf8' });
  if (status !== 0) throw new Error(stdout + stderr);
  return empreinteDe(dist);
}

const attendues = VERSIONS.map(construire);
const debut = performance.now();
construire(VERSIONS[1] ?? '');
const duree = performance.now() - debut;
console.log(`Une construction : ${ecrireNombre(duree / 1000, 1)} s. ${COUPURES} coupures :`);

const vit = (groupe: number): boolean => spawnSync('pgrep', ['-g', String(groupe)]).status === 0;
let presente = 1;
const fins = new Map<string, number>();
for (let n = 0; n < COUPURES; n += 1) {
  const visee = 1 - presente;
  fs.writeFileSync(fichier, VERSIONS[visee] ?? '');
  const cible = CIBLES[n % CIBLES.length] ?? 'le groupe';
  const enfant = spawn('npm', ['run', 'build'], { cwd: copie, env, detached: true, stdio: 'ignore' });
  const groupe = enfant.pid ?? 0;
  await attendre(tirer(Math.round(duree * 1.05)));
  try {
    if (cible === 'astro seul') {
      const pid = execFileSync('pgrep', ['-g', String(groupe), '-f', 'astro build --force$'], { encoding: 'utf8' });
      process.kill(Number(pid.trim().split('\n').at(-1)), 'SIGKILL');
    } else process.kill(cible === 'npm seul' ? groupe : -groupe, 'SIGKILL');
  } catch {
    // not started yet, or done
  }
  // killed alone, npm leaves a build that goes on
  while (vit(groupe)) await attendre(50);
  // a swap that had begun ends on its own
  await attendre(300);
  const lue = fs.existsSync(dist) ? attendues.indexOf(empreinteDe(dist)) : -1;
  const fin = lue < 0 ? 'ROMPU' : `${cible} : ${lue === visee ? 'nouveau' : 'ancien'} dist/ entier`;
  fins.set(fin, (fins.get(fin) ?? 0) + 1);
  if (lue < 0) {
    process.exitCode = 1;
    construire(VERSIONS[presente] ?? '');
  } else presente = lue;
}
for (const [fin, n] of [...fins].sort()) console.log(`  ${String(n).padStart(5)}  ${fin}`);
