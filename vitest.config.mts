import {defineConfig} from 'vitest/config';

const MINUTE = 60 * 1000;

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['test/{github,hostile,unit,sync,faults,markdown}/**/*.test.ts'],
          setupFiles: ['test/unit/seed.ts'],
          testTimeout: MINUTE,
          hookTimeout: MINUTE,
        },
      },
      {
        // Whole builds and a browser: one at a time, or two cores are not enough.
        test: {
          name: 'site',
          include: ['test/{artefact,build,browser,crash,package}/**/*.test.ts'],
          setupFiles: ['test/unit/seed.ts'],
          fileParallelism: false,
          testTimeout: 15 * MINUTE,
          hookTimeout: 15 * MINUTE,
        },
      },
    ],
  },
});
