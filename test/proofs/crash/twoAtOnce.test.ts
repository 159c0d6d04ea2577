import {afterAll, afterEach, beforeAll, beforeEach, describe, expect, it} from 'vitest';
import {startGitHub} from '../../github/index';
import {createSite} from '../../site/site';
import {buildFullRepository, changeAdvisories} from './manyAdvisories';
import {findDifferences, readSiteFiles} from './siteFiles';
import {runSyncProcess, stepsOf} from './syncProcess';
import type {Options} from '../../../plugin/src/options/options';
import type {GitHub} from '../../github/index';
import type {Site} from '../../site/site';
import type {SiteFiles} from './siteFiles';
import type {SyncEnd, SyncProcessInput} from './syncProcess';

const ROUNDS = 3;

type Settings = Pick<SyncProcessInput, 'options' | 'locale'>;

const TWO_LOCALES = {i18n: {defaultLocale: 'en', locales: ['en', 'de']}};

/** Two instances of the plugin that feed a folder each, as `advisories:sync --id` syncs them. */
const LAUNCHES: Options = {id: 'launches', folder: 'launches'};
const LANDINGS: Options = {id: 'landings', folder: 'landings'};

let github: GitHub;
let sites: Site[];

async function newSite(): Promise<Site> {
  const site = await createSite({config: TWO_LOCALES});
  sites.push(site);
  return site;
}

async function syncAtOnce(site: Site, both: readonly Settings[]): Promise<SyncEnd[]> {
  // Readers without a token have 60 requests an hour, and all of these are one reader.
  github.reset();
  return Promise.all(
    both.map((settings) => runSyncProcess({siteDir: site.dir, github, ...settings})),
  );
}

/** What the same syncs make of a site when the second one waits for the end of the first one. */
async function syncInTurn(site: Site, both: readonly Settings[]): Promise<SiteFiles> {
  for (const settings of both) {
    await syncAtOnce(site, [settings]);
  }
  return readSiteFiles(site.dir);
}

beforeEach(() => {
  sites = [];
});

afterEach(async () => {
  await Promise.all(sites.map((site) => site.remove()));
});

describe.each<[string, Settings, Settings]>([
  ['with the same settings', {}, {}],
  ['of two locales', {locale: 'en'}, {locale: 'de'}],
  ['of two instances of the plugin', {options: LAUNCHES}, {options: LANDINGS}],
])('two syncs of a site at the same moment, %s', (_case, ...both) => {
  beforeAll(async () => {
    github = await startGitHub({repositories: [buildFullRepository(60)]});
  });

  afterAll(() => github.close());

  it('end as one behind the other does, new site or not', async () => {
    const inTurn = await newSite();
    const atOnce = await Promise.all(Array.from({length: ROUNDS}, newSite));
    for (const change of [() => undefined, changeAdvisories]) {
      change(github);
      const expected = await syncInTurn(inTurn, both);
      for (const site of atOnce) {
        const ends = await syncAtOnce(site, both);
        expect(ends.filter(({code}) => code !== 0)).toEqual([]);
        expect(findDifferences({files: await readSiteFiles(site.dir), expected})).toEqual([]);
      }
    }
  });
});

describe('what a dead sync left', () => {
  /** What the next sync may take longer for it, and what one more request to a busy machine may. */
  const MILLISECONDS = 5000 + 3000;

  beforeAll(async () => {
    github = await startGitHub({repositories: [buildFullRepository(60)]});
  });

  afterAll(() => github.close());

  it('costs the next sync at most five seconds', async () => {
    const undisturbed = await newSite();
    const [end] = await syncAtOnce(undisturbed, [{}]);
    const expected = await readSiteFiles(undisturbed.dir);
    const killAt = Math.floor((end ? stepsOf(end).length : 0) / 2);

    const site = await newSite();
    const dead = await runSyncProcess({siteDir: site.dir, github, killAt});
    expect(dead.signal).toBe('SIGKILL');
    const next = await runSyncProcess({siteDir: site.dir, github});
    expect(next.code).toBe(0);
    // Held against one that nothing was in the way of: a busy machine slows both.
    const plain = await runSyncProcess({siteDir: (await newSite()).dir, github});
    expect(next.milliseconds).toBeLessThan(2 * plain.milliseconds + MILLISECONDS);
    expect(findDifferences({files: await readSiteFiles(site.dir), expected})).toEqual([]);
  });
});
