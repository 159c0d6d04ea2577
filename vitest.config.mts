import os from 'node:os';
import {defineConfig} from 'vitest/config';
import {LongestFirst} from './test/run/longestFirst.mjs';
import {SkippedNames} from './test/run/skippedNames.mjs';

const MINUTE = 60 * 1000;

/** Most tests wait for a build, a browser or a process as often as they compute. */
const WORKERS = Math.max(2, Math.floor(os.availableParallelism() / 2));

/** Beside its room, and as long as a proof: it reads every example of CommonMark. */
const PROOF_OF_ROOM = ['plugin/src/boundedSyntax/test/boundedSyntax.test.ts'];

/** Of our own website, whose folder it needs for itself. */
const OF_WEBSITE = ['test/sites/browser/website.test.ts'];

const SHARED = {
  setupFiles: ['test/given/seed.ts'],
  maxWorkers: WORKERS,
  sequence: {groupOrder: 0},
};

/** Three kinds of tests, by what they need and how long they take, and our own website. */
export default defineConfig({
  test: {
    sequence: {sequencer: LongestFirst},
    // The summary comes last.
    reporters: [new SkippedNames(), 'default'],
    projects: [
      {
        test: {
          ...SHARED,
          // One room each, in about a second, from the sources alone.
          name: 'rooms',
          // Else two hundred files would each load the plugin anew, which takes most of their time.
          isolate: false,
          include: ['test/{github,rooms}/**/*.test.ts', 'plugin/src/*/test/*.test.ts'],
          exclude: PROOF_OF_ROOM,
          testTimeout: 2 * MINUTE,
          hookTimeout: 2 * MINUTE,
        },
      },
      {
        test: {
          ...SHARED,
          // Faults, histories, strangers' texts, killed processes, the package: with the built plugin.
          name: 'proofs',
          include: ['test/proofs/**/*.test.ts', ...PROOF_OF_ROOM],
          testTimeout: 10 * MINUTE,
          hookTimeout: 10 * MINUTE,
        },
      },
      {
        test: {
          ...SHARED,
          // Whole builds and a browser.
          name: 'sites',
          include: ['test/sites/**/*.test.ts'],
          exclude: OF_WEBSITE,
          globalSetup: ['test/site/forgetBuiltSites.ts'],
          testTimeout: 15 * MINUTE,
          hookTimeout: 15 * MINUTE,
        },
      },
      {
        test: {
          ...SHARED,
          name: 'website',
          include: OF_WEBSITE,
          testTimeout: 15 * MINUTE,
          hookTimeout: 15 * MINUTE,
        },
      },
    ],
  },
});
