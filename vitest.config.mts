import os from 'node:os';
import {defineConfig} from 'vitest/config';
import {LongestFirst} from './test/longestFirst.mjs';
import {SkippedNames} from './test/skippedNames.mjs';

const MINUTE = 60 * 1000;

/** Most tests wait for a build, a browser or a process as often as they compute. */
const WORKERS = Math.max(2, Math.floor(os.availableParallelism() / 2));

/** Of the rooms' own folders, what asks so many questions that a room would not be tried in seconds. */
const PROOFS_OF_ROOMS = [
  'plugin/src/boundedSyntax/test/boundedSyntax.test.ts',
  'test/unit/exports/{csafValid,osvAgreement}.test.ts',
  'test/unit/exports/feeds/realAdvisories.test.ts',
  'test/unit/oversight/lint/properties.test.ts',
  'test/unit/markdown/properties.test.ts',
  'test/unit/versions/{agreement,proof,realRanges}.test.ts',
];

/** What installs the package into new sites; the others look at the package and what lies beside it. */
const INSTALLED = ['test/package/{createDocusaurus,sites}.test.ts'];

/** Of our own website, whose folder it needs for itself. */
const OF_WEBSITE = ['test/browser/website.test.ts'];

const SHARED = {
  setupFiles: ['test/unit/seed.ts'],
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
          include: ['test/{github,unit,webhook}/**/*.test.ts', 'plugin/src/*/test/*.test.ts'],
          exclude: PROOFS_OF_ROOMS,
          testTimeout: 2 * MINUTE,
          hookTimeout: 2 * MINUTE,
        },
      },
      {
        test: {
          ...SHARED,
          // Faults, histories, strangers' texts, killed processes, the package: with the built plugin.
          name: 'proofs',
          include: [
            'test/{crash,faults,hostile,markdown,package,sync}/**/*.test.ts',
            ...PROOFS_OF_ROOMS,
          ],
          exclude: INSTALLED,
          testTimeout: 10 * MINUTE,
          hookTimeout: 10 * MINUTE,
        },
      },
      {
        test: {
          ...SHARED,
          // Whole builds and a browser.
          name: 'sites',
          include: ['test/{artefact,build,browser}/**/*.test.ts', ...INSTALLED],
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
