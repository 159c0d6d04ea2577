import fs from 'node:fs/promises';
import {loadContext} from '@docusaurus/core/lib/server/site';
import {normalizePluginOptions} from '@docusaurus/utils-validation';
import pMap from 'p-map';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {validateOptions} from '../../../plugin/src/options/validateOptions';
import {lockFile} from '../../../plugin/src/store/withLock';
import {sync} from '../../../plugin/src/sync/sync';
import {startGitHub} from '../../github/index';
import {isEverything} from '../../given/sample';
import {createSite} from '../../site/site';
import {recordReport} from '../../given/recordReport';
import {buildFullRepository, changeAdvisories} from './manyAdvisories';
import {findDifferences, findHalfDone, readSiteFiles} from './siteFiles';
import {runSyncProcess, stepsOf} from './syncProcess';
import type {Options} from '../../../plugin/src/options/options';
import type {GitHub} from '../../github/index';
import type {Site, SiteInput} from '../../site/site';

const ADVISORIES = isEverything ? 200 : 100;
/** Of which `npm run test:full` tries all, and every other run one of each kind. */
const POINTS_A_SCENARIO = 50;
const POINTS_AT_POSTS = 28;
/** As many processes at once as a small machine has cores. */
const PROCESSES = 2;
/** Its multiples are spread evenly, and never fall into step with anything. */
const GOLDEN_RATIO = 0.618;

interface Scenario {
  readonly options: Options;
  readonly site: SiteInput;
  /** Brings a new site and GitHub to where the sync begins that will be killed. */
  readonly prepare: (of: {
    site: Site;
    github: GitHub;
    syncOnce: () => Promise<void>;
  }) => Promise<void>;
}

/** What a sync does to every file that it writes. */
const OF_ANY_FILE = [
  'before mkdir',
  'before open',
  'before writeFile',
  'half-way through writeFile',
  'before fsync',
  'before close',
  'before rename',
];

/** What it does to the snapshot alone, which it writes in pieces. */
const OF_PIECES = ['before appendFile', 'half-way through appendFile'];

/** A site whose locale `de` is gone again before the next sync. */
const TWO_LOCALES = {i18n: {defaultLocale: 'en', locales: ['en', 'de']}};

const SCENARIOS: [string, Scenario][] = [
  [
    'a first sync',
    {
      options: {},
      site: {},
      prepare: () => Promise.resolve(),
    },
  ],
  [
    'an update of a site that keeps its snapshot and gave up a locale',
    {
      options: {snapshot: 'data/advisories.json'},
      site: {config: TWO_LOCALES},
      prepare: async ({site, github, syncOnce}) => {
        await syncOnce();
        changeAdvisories(github);
        const config = await site.read('docusaurus.config.js');
        await site.write('docusaurus.config.js', config.replace(/"en",\s*"de"/, '"en"'));
      },
    },
  ],
];

/** What was found at one point at which a sync was killed. */
interface Finding {
  /** Which step it was, and what would have come next. */
  readonly point: string;
  readonly signal: NodeJS.Signals | null;
  readonly halfDone: readonly string[];
  /** What the next sync did not heal. */
  readonly unhealed: readonly string[];
}

/** So many of the numbers, one in each of as many equal parts of them, the last one in. */
function spread(numbers: readonly number[], count: number): number[] {
  const size = Math.floor(numbers.length / count);
  const places = Array.from({length: count}, (_, part) => {
    // At another place in each part, because every post takes the same few steps.
    const within = Math.floor(((part * GOLDEN_RATIO) % 1) * size);
    return part === count - 1 ? -1 : Math.floor((part * numbers.length) / count) + within;
  });
  return places.flatMap((place) => numbers.at(place) ?? []);
}

/**
 * The steps at which to kill: spread over all posts, and close together in the little that is not
 * about a post, because an even spread over everything would hardly meet it.
 */
function choosePoints(steps: readonly string[]): number[] {
  const numbers = steps.map((_, index) => index + 1);
  // The one before it looks for the folder of the post.
  const isOfPost = (number: number) =>
    [steps[number - 1], steps[number]].some((step) => step?.includes('GHSA-'));
  const rest = numbers.filter((number) => !isOfPost(number));
  const points = [
    ...spread(numbers.filter(isOfPost), POINTS_AT_POSTS),
    ...spread(rest, POINTS_A_SCENARIO - POINTS_AT_POSTS),
    ...numbers.filter((number) => OF_PIECES.includes(actOf(steps[number - 1] ?? ''))),
  ];
  const kindOf = (number: number) => `${isOfPost(number)} ${actOf(steps[number - 1] ?? '')}`;
  return isEverything
    ? points
    : [...new Map(points.map((number) => [kindOf(number), number])).values()];
}

/** What a step does, whatever it does it to: `before rename`. */
function actOf(step: string): string {
  return /(?:before|half-way through) \w+/.exec(step)?.[0] ?? step;
}

/** Syncs a site in this process, which spares the start of another one. */
async function syncHere({
  siteDir,
  github,
  options,
}: {
  siteDir: string;
  github: GitHub;
  options: Options;
}): Promise<void> {
  const {unread} = await sync({
    site: await loadContext({siteDir}),
    options: validateOptions({validate: normalizePluginOptions as never, options}),
    report: recordReport().report,
    waitingSecond: 1,
    env: {GITHUB_API_URL: github.url},
  });
  expect(unread).toEqual([]);
}

/** Lets the five seconds pass after which the lock of a dead sync is taken over. */
async function ageLock(siteDir: string): Promise<void> {
  const lock = lockFile({siteDir, id: 'default'});
  const past = new Date(Date.now() - 5000);
  // Killed before or after it was held.
  await fs.utimes(lock, past, past).catch(() => undefined);
}

/** Kills the sync of a copy of the site at each of the points, and syncs the copy once more. */
async function sweep({
  site,
  github,
  options,
}: {
  site: Site;
  github: GitHub;
  options: Options;
}): Promise<Finding[]> {
  /** Does something with a copy of the site. */
  async function withCopy<T>(act: (siteDir: string) => Promise<T>): Promise<T> {
    const copy = await createSite();
    try {
      await fs.rm(copy.dir, {recursive: true});
      await fs.cp(site.dir, copy.dir, {recursive: true});
      // Readers without a token have 60 requests an hour, and all of these are one reader.
      github.reset();
      return await act(copy.dir);
    } finally {
      await copy.remove();
    }
  }

  const before = await readSiteFiles(site.dir);
  const undisturbed = await withCopy(async (siteDir) => {
    const end = await runSyncProcess({siteDir, github, options});
    return {steps: stepsOf(end), after: await readSiteFiles(siteDir)};
  });
  const {steps, after} = undisturbed;

  return pMap(
    choosePoints(steps),
    (killAt) =>
      withCopy(async (siteDir): Promise<Finding> => {
        const {signal, text} = await runSyncProcess({siteDir, github, options, killAt});
        const halfDone = findHalfDone({files: await readSiteFiles(siteDir), before, after});
        await ageLock(siteDir);
        const failure = await syncHere({siteDir, github, options}).then(
          () => null,
          (error: unknown) => `the next sync failed: ${String(error)}`,
        );
        const files = await readSiteFiles(siteDir);
        const unhealed = failure === null ? findDifferences({files, expected: after}) : [failure];
        const point = /Killed at step .*/.exec(text)?.[0] ?? `Step ${killAt}: ${text}`;
        return {point: `${point} (of ${steps.length})`, signal, halfDone, unhealed};
      }),
    {concurrency: PROCESSES},
  );
}

describe.each(SCENARIOS)(
  `%s of ${ADVISORIES} advisories`,
  (_name, {options, site: input, prepare}) => {
    let github: GitHub;
    let site: Site;
    let findings: Finding[];

    beforeAll(async () => {
      github = await startGitHub({repositories: [buildFullRepository(ADVISORIES)]});
      site = await createSite(input);
      const syncOnce = () => syncHere({siteDir: site.dir, github, options});
      await prepare({site, github, syncOnce});
      findings = await sweep({site, github, options});
    });

    afterAll(async () => {
      await github.close();
      await site.remove();
    });

    /** What the findings name, each behind the point at which the sync was killed. */
    function complaints(of: (finding: Finding) => readonly string[]): string[] {
      return findings.flatMap((finding) => of(finding).map((each) => `${finding.point}: ${each}`));
    }

    it('is killed at points all over its work', () => {
      expect(complaints(({signal}) => (signal === 'SIGKILL' ? [] : [String(signal)]))).toEqual([]);
      const places = findings.map(({point}) => actOf(point));
      // Each of them in a post, and in what is not about a post.
      expect(places.filter((place) => OF_ANY_FILE.includes(place)).sort()).toEqual(
        isEverything
          ? expect.arrayContaining([...OF_ANY_FILE, ...OF_ANY_FILE])
          : [...OF_ANY_FILE, ...OF_ANY_FILE].sort(),
      );
      expect(places).toEqual(expect.arrayContaining([...OF_PIECES, 'before the']));
      expect(findings.length).toBeGreaterThanOrEqual(isEverything ? POINTS_A_SCENARIO : 15);
    });

    it('leaves every file as it was or as it will be, whenever it is killed', () => {
      expect(complaints(({halfDone}) => halfDone)).toEqual([]);
    });

    it('is healed by the next sync, with nothing left over', () => {
      expect(complaints(({unhealed}) => unhealed)).toEqual([]);
    });
  },
);
