import fs from 'node:fs';
import puppeteer, { type Browser } from 'puppeteer-core';
import { lancerNavigateur } from '../../print/navigateur.ts';

/** A browser that runs, and what ends it. */
export interface Lance {
  navigateur: Browser;
  fermer: () => Promise<void>;
}

const OU_EST_FIREFOX = [
  process.env.FIREFOX_PATH,
  '/usr/bin/firefox-esr',
  '/usr/bin/firefox',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
];
const FIREFOX = OU_EST_FIREFOX.find((chemin) => chemin && fs.existsSync(chemin));

interface NavigateurEssaye {
  nom: 'Chromium' | 'Firefox';
  /** False where there is none: its tests are then skipped, visibly. */
  installe: boolean;
  lancer: () => Promise<Lance>;
}

/** The browsers in which the site is read without a network. */
export const NAVIGATEURS: readonly NavigateurEssaye[] = [
  {
    nom: 'Chromium',
    installe: true,
    lancer: async () => {
      const { chromium, fermer } = await lancerNavigateur();
      return { navigateur: chromium, fermer };
    },
  },
  {
    nom: 'Firefox',
    installe: FIREFOX !== undefined,
    lancer: async () => {
      const navigateur = await puppeteer.launch({ browser: 'firefox', executablePath: FIREFOX ?? '', headless: true });
      return { navigateur, fermer: () => navigateur.close() };
    },
  },
];
