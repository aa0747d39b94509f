import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'puppeteer-core';
import puppeteer from 'puppeteer-core';

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

/** Without hinting off, two builds of Chromium set the same text on different lines. */
const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--font-render-hinting=none',
];

interface Chromium {
  executable: string;
  headless: true | 'shell';
  /** Shared libraries to try if the machine lacks some of its own. */
  bibliotheques?: string;
}

/**
 * Finds a Chromium: CHROME_PATH if set, else the pinned one inside the npm package (Linux x64;
 * the fastest, and the same bytes everywhere), else an installed Chrome, Chromium or Edge.
 * @param temporaire a private directory: the package reuses any file called chromium it finds there
 * @throws Error when CHROME_PATH does not exist, or nothing is found
 */
async function trouverChromium(temporaire: string): Promise<Chromium> {
  const { CHROME_PATH } = process.env;
  if (CHROME_PATH) {
    if (!fs.existsSync(CHROME_PATH)) throw new Error(`CHROME_PATH désigne un fichier absent : ${CHROME_PATH}`);
    return { executable: CHROME_PATH, headless: true };
  }
  if (process.platform === 'linux' && process.arch === 'x64') return embarque(temporaire);
  const installe = INSTALLES[process.platform]?.find((f) => fs.existsSync(f));
  if (installe) return { executable: installe, headless: true };
  throw new Error('Aucun Chromium trouvé : installez Chrome, Chromium ou Edge, ou donnez son chemin dans CHROME_PATH');
}

/** Unpacks the headless shell of @sparticuz/chromium, and the libraries it ships for bare machines. */
async function embarque(temporaire: string): Promise<Chromium> {
  const avant = process.env.TMPDIR;
  process.env.TMPDIR = temporaire;
  try {
    const { default: chromium, inflate } = await import('@sparticuz/chromium');
    const executable = await chromium.executablePath();
    const paquet = fileURLToPath(import.meta.resolve('@sparticuz/chromium'));
    const bibliotheques = await inflate(path.join(paquet, '../../bin/al2023.tar.br'));
    return { executable, headless: 'shell', bibliotheques: path.join(bibliotheques, 'lib') };
  } finally {
    if (avant === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = avant;
  }
}

/** A running Chromium and how to end it, its private directory included. */
export interface Navigateur {
  chromium: Browser;
  fermer: () => Promise<void>;
}

/** Starts Chromium. Close it in a `finally`: nothing of it may outlive the build. */
export async function lancerNavigateur(): Promise<Navigateur> {
  const temporaire = fs.mkdtempSync(path.join(os.tmpdir(), 'referentiels-'));
  const nettoyer = () => fs.rmSync(temporaire, { recursive: true, force: true, maxRetries: 5 });
  // an interrupt ends Chromium (puppeteer sees to it), then the process: its files go too
  process.once('exit', nettoyer);
  try {
    const chromium = await demarrer(await trouverChromium(temporaire), temporaire);
    return {
      chromium,
      fermer: async () => {
        await chromium.close();
        process.off('exit', nettoyer);
        nettoyer();
      },
    };
  } catch (erreur) {
    nettoyer();
    throw erreur;
  }
}

async function demarrer({ executable, headless, bibliotheques }: Chromium, temporaire: string): Promise<Browser> {
  const lancer = (env: NodeJS.ProcessEnv) =>
    puppeteer.launch({
      executablePath: executable,
      headless,
      args: ARGUMENTS,
      userDataDir: path.join(temporaire, 'profil'),
      env: { ...process.env, ...env },
    });
  try {
    return await lancer({});
  } catch (erreur) {
    if (!bibliotheques) throw erreur;
    return lancer({ LD_LIBRARY_PATH: bibliotheques });
  }
}
