import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // npm run coverage; what runs in a page of Chromium is not seen (CONTRIBUTING.md)
    coverage: {
      include: ['src/referentiel/**/*.ts', 'src/controles/**/*.ts', 'print/**/*.ts'],
      reporter: ['text'],
    },
    projects: [
      {
        test: {
          name: 'unites',
          include: ['test/**/*.test.ts'],
          exclude: ['test/{site,print}/**'],
          // a busy machine, or one that measures coverage, is slow: no test waits for a time-out
          testTimeout: 60_000,
        },
      },
      {
        // the real site, built once; a real Chromium
        test: {
          name: 'site',
          include: ['test/{site,print}/**/*.test.ts'],
          globalSetup: 'test/site/construire.ts',
          testTimeout: 120_000,
          hookTimeout: 120_000,
          // mostly a browser that waits: as many as there are cores, and never the memory of more
          maxWorkers: 2,
        },
      },
    ],
  },
});
