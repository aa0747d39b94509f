import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import paquet from '../package.json' with { type: 'json' };

/** Where an installed Chrome, Chromium or Edge lives, by platform. */
const INSTALLES: Partial<Record<NodeJS.Platform, string[]>> = {
  linux: [
    '/usr/bin/google-chrome',
    '/usr/bin/google-chrome-stable',
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/snap/bin/chromium',
    '/usr/bin/microsoft-edge',
  ],
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  win32: [
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
  ],
};

const VERSION_EMBARQUEE = paquet.devDependencies['@sparticuz/chromium'];

/** Kept from one build to the next: unpacking takes a second and a half. */
const DEBALLES = fileURLToPath(new URL('../.cache/chromium/', import.meta.url));

/** A Chromium ready to start. */
export interface Chromium {
  executable: string;
  headless: true | 'shell';
  /** Shared libraries to try if the machine lacks some of its own. */
  bibliotheques?: string;
}

/**
 * Which Chromium prints: CHROME_PATH if set, else the pinned one inside the npm package (Linux x64;
 * the fastest, and the same bytes everywhere), else an installed Chrome, Chromium or Edge.
 * @returns path of an installed one; undefined for the one inside the package
 * @throws Error when CHROME_PATH does not exist or nothing is found: what was looked for, where, what to set
 */
function trouver(): string | undefined {
  const { CHROME_PATH } = process.env;
  if (CHROME_PATH) {
    if (fs.existsSync(CHROME_PATH)) return CHROME_PATH;
    throw new Error(
      `CHROME_PATH désigne un fichier absent : ${CHROME_PATH}\nDonnez-lui le chemin de Chrome, Chromium ou Edge, ou retirez-la.`,
    );
  }
  if (process.platform === 'linux' && process.arch === 'x64') return undefined;
  const lieux = INSTALLES[process.platform] ?? [];
  const installe = lieux.find((f) => fs.existsSync(f));
  if (installe) return installe;
  throw new Error(
    [
      `Aucun navigateur pour imprimer : Chrome, Chromium ou Edge cherché ici, sans succès (${process.platform}) :`,
      ...lieux.map((f) => `  ${f}`),
      'Installez l’un d’eux, ou donnez le chemin du vôtre dans la variable CHROME_PATH.',
    ].join('\n'),
  );
}

/**
 * Says which Chromium prints, version included, without starting it.
 * @throws Error when there is none, or it does not start
 */
export function identifierChromium(): string {
  const executable = trouver();
  if (executable === undefined) return `@sparticuz/chromium ${VERSION_EMBARQUEE}`;
  // Chrome for Windows opens a window when asked for its version
  if (process.platform === 'win32') return `${executable} ${fs.statSync(executable).mtimeMs}`;
  const { status, stdout } = spawnSync(executable, ['--version'], { encoding: 'utf8' });
  // a folder such as an application of macOS, a file that is no program
  if (status !== 0) throw new Error(direQuiNeDemarrePas(executable));
  return `${executable} ${stdout.trim()}`;
}

/** What is said of a browser that does not start. */
export const direQuiNeDemarrePas = (executable: string): string =>
  `${executable} ne démarre pas ; un autre se désigne par CHROME_PATH`;

/**
 * Makes the Chromium that prints ready to start.
 * @throws Error when there is none, or the package that holds it is not whole
 */
export async function preparerChromium(): Promise<Chromium> {
  const executable = trouver();
  if (executable !== undefined) return { executable, headless: true };
  const dossier = await deballer();
  return {
    executable: path.join(dossier, 'chromium'),
    headless: 'shell',
    bibliotheques: path.join(dossier, 'al2023/lib'),
  };
}

/** Unpacks the headless shell of @sparticuz/chromium, and the libraries it ships for bare machines, once for all. */
async function deballer(): Promise<string> {
  const dossier = path.join(DEBALLES, VERSION_EMBARQUEE);
  if (fs.existsSync(dossier)) return dossier;
  fs.mkdirSync(DEBALLES, { recursive: true });
  const chantier = fs.mkdtempSync(path.join(DEBALLES, 'en-cours-'));
  const nettoyer = () => fs.rmSync(chantier, { recursive: true, force: true });
  process.once('exit', nettoyer);
  const avant = process.env.TMPDIR;
  // where the package unpacks, and reuses any file called chromium that it finds
  process.env.TMPDIR = chantier;
  try {
    const { default: chromium, inflate } = await import('@sparticuz/chromium');
    await chromium.executablePath();
    await inflate(path.join(fileURLToPath(import.meta.resolve('@sparticuz/chromium')), '../../bin/al2023.tar.br'));
    // another build may have been faster
    if (!fs.existsSync(dossier)) fs.renameSync(chantier, dossier);
    return dossier;
  } catch (erreur) {
    if (fs.existsSync(dossier)) return dossier;
    throw new Error(
      'Le Chromium du paquet @sparticuz/chromium ne se déballe pas : refaites npm ci, ou donnez un autre chemin dans CHROME_PATH',
      { cause: erreur },
    );
  } finally {
    if (avant === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = avant;
    process.off('exit', nettoyer);
    nettoyer();
  }
}
