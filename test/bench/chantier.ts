import { spawn, type ChildProcess } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { fichiersDuSite } from '../../src/hors-ligne/fichiers.ts';
import { copierLeProjet } from '../projet.ts';
import { ecrireTitres } from '../synthese/titres.ts';

/** A copy of the project, with as many titres as wanted: the real ones, and made-up ones beside. */
export interface Chantier {
  dossier: string;
  /** Runs a program of the project there. @param lire told each line it says @throws Error if it fails */
  executer: (args: string[], lire?: (ligne: string) => void, env?: NodeJS.ProcessEnv) => Promise<void>;
  /** How many files of the built site end so. */
  compter: (fin: string) => number;
  fermer: () => void;
}

/** @param titres how many; no fewer than the real ones */
export function ouvrirChantier(titres: number): Chantier {
  const dossier = fs.mkdtempSync(path.join(os.tmpdir(), 'bench-'));
  copierLeProjet(dossier);
  ecrireTitres(path.join(dossier, 'content'), titres - fs.readdirSync('content/titres').length);
  let enfant: ChildProcess | undefined;
  const fermer = () => {
    enfant?.kill();
    fs.rmSync(dossier, { recursive: true, force: true });
  };
  process.once('exit', fermer);
  return {
    dossier,
    async executer(args, lire = () => undefined, env = {}) {
      const programme = spawn(process.execPath, args, {
        cwd: dossier,
        env: { ...process.env, NODE_ENV: 'production', ...env },
        stdio: ['ignore', 'pipe', 'pipe'],
      });
      enfant = programme;
      const dits: string[] = [];
      for (const flux of [programme.stdout, programme.stderr])
        createInterface({ input: flux }).on('line', (ligne) => {
          dits.push(ligne);
          if (dits.length > 30) dits.shift();
          lire(ligne);
        });
      const code = await new Promise<number | null>((fin, echec) => programme.once('close', fin).once('error', echec));
      if (code !== 0) throw new Error(`${args.join(' ')} a échoué :\n${dits.join('\n')}`);
    },
    compter: (fin) => fichiersDuSite(path.join(dossier, 'dist')).filter((f) => f.endsWith(fin)).length,
    fermer: () => {
      process.off('exit', fermer);
      fermer();
    },
  };
}
