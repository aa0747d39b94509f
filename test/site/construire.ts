import { spawnSync } from 'node:child_process';
import path from 'node:path';

/** A folder: the site as `npm run build` has just made it of these very sources. Unset: the tests build their own. */
const { SITE_CONSTRUIT } = process.env;

/** The site under test, which no test changes. Their own build goes aside: dist/ is the user’s. */
export const SITE = path.resolve(SITE_CONSTRUIT ?? '.cache/site');

/** Builds the site as `npm run build` does, once for all tests. */
export default function construire(): void {
  if (SITE_CONSTRUIT !== undefined) return;
  const { status, stdout, stderr } = spawnSync('npx', ['astro', 'build', '--force', '--outDir', SITE], {
    encoding: 'utf8',
    // a test runner says it is testing: the site under test is the one people get
    env: { ...process.env, NODE_ENV: 'production' },
  });
  if (status !== 0) throw new Error(`la construction du site a échoué :\n${stdout}${stderr}`);
}
