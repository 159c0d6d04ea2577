import fs from 'node:fs/promises';
import fc from 'fast-check';
import stringWidth from 'string-width';
import {describe, expect, it} from 'vitest';
import {mayReveal} from '../../../plugin/src/oversight/mayReveal';
import {careFor, careMessages} from '../../../plugin/src/oversight/publishedCare';
import {isLate, toSourceStatus} from '../../../plugin/src/oversight/toSourceStatus';
import {countStatus} from '../../../plugin/src/oversight/statusCounts';
import {countSummary, statusSummary} from '../../../plugin/src/oversight/statusSummary';
import {countLines, statusLines} from '../../../plugin/src/oversight/statusLines';
import {shapeLine} from '../../../plugin/src/door/shapeLine';
import {buildAffectedProduct, buildPublishedAdvisory} from '../../given/build';
import {useTemporaryFolder} from '../../given/temporaryFolder';
import {hostileLine} from '../../given/strangersWords';
import {buildManaged} from './managed';
import type {ManagedAdvisory} from '../../../plugin/src/github/managedAdvisory';

const NOW = new Date('2026-03-12T12:00:00Z');
const NO_POSTS = {added: [], updated: [], unchanged: [], removed: [], replaced: []};
const POLICY = {acknowledge: 7, fix: 30, disclose: 120};

function statusOf(advisories: readonly ManagedAdvisory[]) {
  return toSourceStatus(
    {repository: 'paper-rocket/rocket', advisories},
    {published: [], posts: NO_POSTS, policy: POLICY, now: NOW, dueDays: 3},
  );
}

const LATE = buildManaged();
const FRESH = buildManaged({
  ghsaId: 'GHSA-3333-4444-5555',
  summary: 'Overflow',
  severity: null,
  openedBy: null,
  createdAt: '2026-03-12T06:00:00.000Z',
});
const DRAFT = buildManaged({
  ghsaId: 'GHSA-4444-5555-6666',
  state: 'draft',
  createdAt: '2026-02-01T12:00:00.000Z',
});

describe('the status of a repository', () => {
  it('has the most urgent report first', () => {
    expect(statusOf([FRESH, LATE, DRAFT]).open.map(({ghsaId}) => ghsaId)).toEqual([
      DRAFT.ghsaId,
      LATE.ghsaId,
      FRESH.ghsaId,
    ]);
  });

  it('knows what is late, and what is due', () => {
    expect(isLate([statusOf([LATE])], ['overdue'])).toBe(true);
    expect(isLate([statusOf([FRESH])], ['due', 'overdue'])).toBe(false);
    expect(isLate([statusOf([])], ['due', 'overdue'])).toBe(false);
  });

  it('is a table that fits 80 columns, whatever is in it', async () => {
    const long = buildManaged({
      summary: 'x'.repeat(1000),
      openedBy: 'a'.repeat(39),
      severity: 'critical',
      createdAt: '2016-03-01T12:00:00.000Z',
    });
    const wide = buildManaged({summary: '脆弱性'.repeat(100)});
    for (const line of await statusLines(statusOf([LATE, FRESH, DRAFT, long, wide]), NOW)) {
      expect(stringWidth(line), line).toBeLessThanOrEqual(80);
    }
    expect((await statusLines(statusOf([LATE, FRESH]), NOW)).slice(0, 4)).toEqual([
      'paper-rocket/rocket: 2 reports are open',
      '  GHSA-2222-3333-4444  high     reported  11 days  @hunter',
      '    Path traversal in the launch pad',
      '    acknowledge overdue by 4 days · fix in 19 days · disclose in 109 days',
    ]);
    expect(await statusLines(statusOf([]), NOW)).toEqual([
      'paper-rocket/rocket: no report is open',
    ]);
  });
});

it.each(['##[add-mask]x ::error::y', '::error::x', '::stop-commands::x'])(
  'is nothing to a workflow that reads it: %j',
  async (summary) => {
    const hostile = buildManaged({summary, openedBy: null});
    const lines = await statusLines(statusOf([hostile]), NOW);
    expect(lines.join('\n')).not.toContain('##[');
    expect(lines.filter((line) => line.trimStart().startsWith('::'))).toEqual([]);
  },
);

describe('what is left to do for a published advisory', () => {
  const published = buildPublishedAdvisory({
    ghsaId: LATE.ghsaId,
    affectedProducts: [
      buildAffectedProduct({
        patchedVersions: '1.2.3, 2.0.1',
        releases: [{version: '1.2.3', url: 'https://github.com/paper-rocket/rocket/releases/x'}],
      }),
    ],
  });
  const managed = buildManaged({
    state: 'published',
    collaborators: ['ada', 'Grace', 'linus'],
    credits: [
      {login: 'ada', role: 'finder', state: 'accepted'},
      {login: 'grace', role: 'analyst', state: 'pending'},
      {login: 'ken', role: 'reporter', state: 'declined'},
    ],
  });

  it('is said as a person would', () => {
    const care = careFor(managed, {published, posts: {...NO_POSTS, added: [LATE.ghsaId]}});
    expect(careMessages(care)).toEqual([
      'it has no post in News',
      'no release of 2.0.1',
      'worked on it and has no credit: @linus',
      'credit not answered yet: @grace',
      'credit declined: @ken',
      'no CVE id (GitHub does not say whether one was asked for)',
    ]);
  });

  it('is nothing where all is well', () => {
    const well = buildManaged({state: 'published', cveId: 'CVE-2026-1234'});
    const posts = {...NO_POSTS, unchanged: [LATE.ghsaId]};
    expect(careMessages(careFor(well, {published: null, posts}))).toEqual([]);
    expect(careMessages(careFor(well, {published: null, posts: NO_POSTS}))).toEqual([]);
    const old = careFor(well, {published: null, posts: {...NO_POSTS, updated: [LATE.ghsaId]}});
    expect(careMessages(old)).toEqual(['its post in News is not up to date']);
  });
});

describe('what may be said in public', () => {
  it('holds numbers and the name of the repository, and nothing of a report', () => {
    const secret = buildManaged({
      summary: 'secret-summary',
      openedBy: 'secret-hunter',
      ghsaId: 'GHSA-9999-9999-9999',
    });
    const counts = countStatus(statusOf([secret, FRESH, DRAFT]), NOW);
    for (const text of [
      JSON.stringify(counts),
      countLines(counts).join('\n'),
      countSummary(counts).join('\n'),
    ]) {
      expect(text).not.toMatch(/secret|GHSA|hunter|Overflow/i);
    }
    expect(countLines(counts)).toEqual([
      'paper-rocket/rocket: 3 open (2 reported, 1 accepted)',
      '  acknowledge: 1 overdue, by up to 4 days',
      '  fix: 1 overdue, by up to 9 days',
    ]);
  });
});

describe('a summary', () => {
  it('holds the words of a stranger as words, whatever they are', () => {
    fc.assert(
      fc.property(hostileLine, (words) => {
        const summary = shapeLine(words, 1024) ?? 'x';
        const lines = statusSummary(statusOf([buildManaged({summary})]), NOW);
        const row = lines.find((line) => line.startsWith('| [GHSA')) ?? '';
        expect(lines).toHaveLength(6);
        const [, , cell = ''] = row.split(' | ');
        const title = row.split(' | ')[1] ?? cell;
        expect(title.replaceAll('<!-- -->', '').replace(/&#\d+;/g, '')).not.toMatch(
          /[\\`*_{}[\]()#+\-.!|<>~@&:/$^="'\n]/,
        );
      }),
    );
  });
});

describe('whether reports may be named', () => {
  const folder = useTemporaryFolder();

  async function revealsIn(event: unknown, env: NodeJS.ProcessEnv = {}): Promise<boolean> {
    const file = folder.path('event.json');
    await fs.writeFile(file, JSON.stringify(event));
    return mayReveal({GITHUB_ACTIONS: 'true', GITHUB_EVENT_PATH: file, ...env});
  }

  it('is up to who reads the log of a workflow', async () => {
    expect(await mayReveal({})).toBe(true);
    expect(await revealsIn({repository: {private: true}})).toBe(true);
    expect(await revealsIn({repository: {private: false}})).toBe(false);
    expect(await revealsIn({repository: {private: 'true'}})).toBe(false);
    expect(await revealsIn({})).toBe(false);
    expect(await revealsIn({repository: {private: true}}, {GITHUB_EVENT_PATH: '/nowhere'})).toBe(
      false,
    );
  });
});
