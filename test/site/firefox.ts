import fs from 'node:fs';
import puppeteer, { type Browser } from 'puppeteer-core';

const OU = [
  process.env.FIREFOX_PATH,
  '/usr/bin/firefox-esr',
  '/usr/bin/firefox',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
];

/** An installed Firefox; undefined where there is none: its tests are then skipped, visibly. */
export const FIREFOX = OU.find((chemin) => chemin && fs.existsSync(chemin));

export const lancerFirefox = (): Promise<Browser> =>
  puppeteer.launch({ browser: 'firefox', executablePath: FIREFOX ?? '', headless: true });
