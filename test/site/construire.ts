import { spawnSync } from 'node:child_process';
import path from 'node:path';

/** Where the tests’ own build of the site goes: dist/ is the user’s. */
export const SITE = path.resolve('.cache/site');

/** Builds the site as `npm run build` does, once for all tests. */
export default function construire(): void {
  const { status, stdout, stderr } = spawnSync('npx', ['astro', 'build', '--force', '--outDir', SITE], {
    encoding: 'utf8',
    // a test runner says it is testing: the site under test is the one people get
    env: { ...process.env, NODE_ENV: 'production' },
  });
  if (status !== 0) throw new Error(`la construction du site a échoué :\n${stdout}${stderr}`);
}
