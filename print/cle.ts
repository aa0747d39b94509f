import fs from 'node:fs';
import { fileURLToPath } from 'node:url';
import paquet from '../package.json' with { type: 'json' };
import type { Attendus } from './attendus.ts';
import type { Sortie } from './formes.ts';
import { hacher } from './hachage.ts';
import type { Notice } from './notice.ts';

/** Packages whose version may change the bytes of a PDF, the font of forms included, or what its checks see. */
const PAQUETS = ['@cantoo/pdf-lib', '@fontsource/source-sans-3', 'pagedjs', 'pdfjs-dist', 'puppeteer-core'] as const;

/** What decides the bytes of one PDF, beside the engine. */
export interface Determinants {
  /** Digest of the sheet: Feuille.empreinte. */
  feuille: string;
  notice: Notice;
  attendus: Attendus;
  forme: Sortie['forme'];
}

/**
 * Gives each PDF the key of all that decides its bytes, and the checks it passed.
 * @param navigateur which Chromium prints, version included
 */
export function donnerCles(navigateur: string): (determinants: Determinants) => string {
  const machine = [navigateur, moteur(), PAQUETS.map((p) => paquet.devDependencies[p]), process.versions.zlib];
  return (determinants) => hacher(JSON.stringify([machine, determinants]));
}

/** The code of the engine: every module of this folder, those of the documents left out: their pages tell them. */
function moteur(): string {
  const ici = fileURLToPath(new URL('./', import.meta.url));
  const modules = fs
    .globSync('**/*.ts', { cwd: ici })
    .map((nom) => nom.replaceAll('\\', '/'))
    .filter((nom) => !nom.startsWith('documents/'))
    .sort()
    .map((nom) => [nom, fs.readFileSync(ici + nom, 'utf8')]);
  return hacher(JSON.stringify(modules));
}
