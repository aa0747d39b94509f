import crypto from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { fichiersDuSite } from '../src/hors-ligne/fichiers.ts';

/** Digest of every file of a folder, by path. */
export const empreintes = (dossier: string): Record<string, string> =>
  Object.fromEntries(
    fichiersDuSite(dossier).map((f) => [f, crypto.hash('sha256', fs.readFileSync(path.join(dossier, f)), 'hex')]),
  );

/** Digest of a folder, names of its files included. */
export const empreinteDe = (dossier: string): string =>
  crypto.hash('sha256', JSON.stringify(empreintes(dossier)), 'hex');
