import { defineConfig } from 'vitest/config';

/** npm run coverage: a worker is stopped before it tells what it ran. */
const setupFiles = process.env.NODE_V8_COVERAGE === undefined ? [] : ['test/couverture.ts'];

/** As many as CI has cores. Left to itself, Vitest keeps one of them for its main process, which has little to do. */
const maxWorkers = 2;

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unites',
          setupFiles,
          include: ['test/**/*.test.ts'],
          exclude: ['test/{site,print}/**'],
          // a busy machine, or one that measures coverage, is slow: no test waits for a time-out
          testTimeout: 60_000,
          // the same for all: files of both projects then share the workers, those of the site first, which last longer
          maxWorkers,
        },
      },
      {
        // the real site, built once; a real Chromium
        test: {
          name: 'site',
          setupFiles,
          include: ['test/{site,print}/**/*.test.ts'],
          globalSetup: 'test/site/construire.ts',
          testTimeout: 120_000,
          hookTimeout: 120_000,
          // mostly a browser that waits, and never the memory of more
          maxWorkers,
          maxConcurrency: 2,
        },
      },
    ],
  },
});
