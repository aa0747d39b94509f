import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Browser } from 'puppeteer-core';
import puppeteer from 'puppeteer-core';
import { direQuiNeDemarrePas, preparerChromium, type Chromium } from './chromium.ts';

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

/** A running Chromium and how to end it, its private directory included. */
export interface Navigateur {
  chromium: Browser;
  fermer: () => Promise<void>;
}

/**
 * Starts Chromium. Close it in a `finally`: nothing of it may outlive the build.
 * @throws Error if there is none, or it does not start
 */
export async function lancerNavigateur(): Promise<Navigateur> {
  const choisi = await preparerChromium();
  const profil = fs.mkdtempSync(path.join(os.tmpdir(), 'referentiels-'));
  const nettoyer = () => fs.rmSync(profil, { recursive: true, force: true, maxRetries: 5 });
  // an interrupt ends Chromium (puppeteer sees to it), then the process: its files go too
  process.once('exit', nettoyer);
  try {
    const chromium = await demarrer(choisi, profil);
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
    throw new Error(direQuiNeDemarrePas(choisi.executable), { cause: erreur });
  }
}

async function demarrer({ executable, headless, bibliotheques }: Chromium, profil: string): Promise<Browser> {
  const lancer = (env: NodeJS.ProcessEnv) =>
    puppeteer.launch({
      executablePath: executable,
      headless,
      args: ARGUMENTS,
      userDataDir: profil,
      // Chromium ends when its pipe closes: not even kill -9 of the build leaves it behind
      pipe: true,
      env: { ...process.env, ...env },
    });
  try {
    return await lancer({});
  } catch (erreur) {
    if (!bibliotheques) throw erreur;
    return lancer({ LD_LIBRARY_PATH: bibliotheques });
  }
}
