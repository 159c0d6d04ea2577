import os from 'node:os';
import {defineConfig} from 'vitest/config';

const MINUTE = 60 * 1000;

/** Most tests wait for a build, a browser or a process as often as they compute. */
const WORKERS = Math.max(2, Math.floor(os.availableParallelism() / 2));

/** Builds of our own website, which share its folder. */
const OF_WEBSITE = ['test/browser/{demo,website}.test.ts'];

const SITE = {
  setupFiles: ['test/unit/seed.ts'],
  testTimeout: 15 * MINUTE,
  hookTimeout: 15 * MINUTE,
};

export default defineConfig({
  test: {
    projects: [
      {
        // Whole builds and a browser.
        test: {
          ...SITE,
          name: 'site',
          include: ['test/{artefact,build,browser,crash,package}/**/*.test.ts'],
          exclude: OF_WEBSITE,
          maxWorkers: WORKERS,
          sequence: {groupOrder: 0},
        },
      },
      {
        test: {
          name: 'unit',
          include: [
            'test/{github,hostile,unit,sync,faults,markdown,webhook}/**/*.test.ts',
            'plugin/src/*/test/*.test.ts',
          ],
          setupFiles: ['test/unit/seed.ts'],
          testTimeout: 2 * MINUTE,
          hookTimeout: 2 * MINUTE,
          maxWorkers: WORKERS,
          sequence: {groupOrder: 0},
        },
      },
      {
        test: {
          ...SITE,
          name: 'website',
          include: OF_WEBSITE,
          maxWorkers: 1,
          sequence: {groupOrder: 1},
        },
      },
    ],
  },
});
