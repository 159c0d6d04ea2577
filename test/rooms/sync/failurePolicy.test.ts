import {describe, expect, it} from 'vitest';
import {GitHubFailure} from '../../../plugin/src/github/GitHubFailure';
import {judge} from '../../../plugin/src/sync/failurePolicy';
import type {PluginOptions} from '../../../plugin/src/options/options';
import type {SnapshotSource} from '../../../plugin/src/sync/snapshot';
import type {SyncResult} from '../../../plugin/src/sync/sync';

const KNOWN: SnapshotSource = {
  repository: 'paper-rocket/rocket',
  configuredAs: ['paper-rocket/rocket'],
  advisories: [],
};

const outage = new GitHubFailure({message: 'GitHub is out of reach.'});
const badToken = new GitHubFailure({
  message: 'The token has expired.',
  kind: 'settings',
  status: 401,
});

function unread(error = outage, known: SnapshotSource | null = KNOWN) {
  return {configuredAs: 'paper-rocket/rocket', order: 0, error, known};
}

function daysAgo(days: number): string {
  return new Date(Date.now() - days * 24 * 60 * 60 * 1000).toISOString();
}

function judgeSync(
  result: Partial<SyncResult>,
  options: Partial<Pick<PluginOptions, 'maxAge' | 'onSyncError'>> = {},
) {
  return judge(
    {
      id: 'default',
      sources: [],
      advisoriesOf: new Map(),
      unread: [],
      staleListing: null,
      published: [],
      standIns: new Map(),
      reportPlaces: [],
      advisories: 0,
      withdrawn: 0,
      posts: {added: [], updated: [], unchanged: [], removed: [], replaced: []},
      requests: 0,
      notModified: 0,
      milliseconds: 0,
      lastSyncedAt: null,
      ...result,
    },
    {maxAge: null, onSyncError: 'warn', ...options},
  );
}

describe('judge', () => {
  it('has nothing to say when everything was read', () => {
    expect(judgeSync({})).toEqual({kind: 'in sync'});
    expect(judgeSync({lastSyncedAt: null}, {maxAge: 1, onSyncError: 'throw'})).toEqual({
      kind: 'in sync',
    });
  });

  it.each(['ignore', 'log', 'warn'] as const)(
    'goes on with the posts as they are where there is a snapshot: %s',
    (onSyncError) => {
      expect(judgeSync({unread: [unread()]}, {onSyncError})).toEqual({
        kind: 'stale',
        message:
          'The security advisories of paper-rocket/rocket could not be read in full. GitHub is out of reach. Their posts stay as they are.',
      });
    },
  );

  it('fails where the site wants it so', () => {
    expect(judgeSync({unread: [unread()]}, {onSyncError: 'throw'})).toMatchObject({
      kind: 'fail',
      cause: outage,
    });
  });

  it.each(['ignore', 'log', 'warn', 'throw'] as const)(
    'always fails without a snapshot: %s',
    (onSyncError) => {
      const verdict = judgeSync({unread: [unread(outage, null)]}, {onSyncError});
      expect(verdict).toMatchObject({
        kind: 'fail',
        message: expect.stringContaining(
          'They were never read before, so their posts would be missing.',
        ) as unknown,
      });
    },
  );

  it.each(['ignore', 'log', 'warn', 'throw'] as const)(
    'always fails for a bad token: %s',
    (onSyncError) => {
      expect(judgeSync({unread: [unread(badToken)]}, {onSyncError})).toMatchObject({
        kind: 'fail',
      });
    },
  );

  it('fails for one source, however well the others are', () => {
    const verdict = judgeSync({
      sources: ['paper-rocket/pad'],
      unread: [unread(), unread(badToken)],
    });
    expect(verdict.kind).toBe('fail');
  });

  it('names every source that was not read', () => {
    const verdict = judgeSync({
      unread: [unread(), {...unread(), configuredAs: 'paper-rocket/pad'}],
    });
    expect(verdict).toMatchObject({
      message: expect.stringMatching(
        /of paper-rocket\/rocket could[^]*of paper-rocket\/pad could/,
      ) as unknown,
    });
  });
});

describe('a listing of the organisation that failed', () => {
  it('goes on with the last one', () => {
    expect(judgeSync({staleListing: outage})).toEqual({
      kind: 'stale',
      message: 'GitHub is out of reach. The last known list of its repositories is used.',
    });
  });

  it('fails where the site wants it so', () => {
    expect(judgeSync({staleListing: outage}, {onSyncError: 'throw'}).kind).toBe('fail');
  });

  it('fails for a bad token', () => {
    expect(judgeSync({staleListing: badToken}).kind).toBe('fail');
  });
});

describe('the age of the snapshot', () => {
  it('is said where it is used, and known', () => {
    const message = expect.stringMatching(
      /\nAll of them were last read in full on 2026-06-01, not before 12:30 UTC\.$/,
    ) as unknown;
    expect(judgeSync({unread: [unread()], lastSyncedAt: '2026-06-01T12:30:59.000Z'})).toMatchObject(
      {kind: 'stale', message},
    );
  });
});

describe('a repository that was never read', () => {
  it('is not said to have been read in full, whenever the others were', () => {
    const result = {
      unread: [unread(outage, null), unread()],
      lastSyncedAt: '2026-06-01T12:30:59.000Z',
    };
    const verdicts = [judgeSync(result), judgeSync(result, {maxAge: 1})];
    for (const verdict of verdicts) {
      expect(verdict.kind).toBe('fail');
      expect(verdict).toMatchObject({
        message: expect.not.stringContaining('last read in full') as unknown,
      });
    }
  });
});

describe('maxAge', () => {
  it('lets a failed sync pass while the last full one is young enough', () => {
    expect(judgeSync({unread: [unread()], lastSyncedAt: daysAgo(6.9)}, {maxAge: 7}).kind).toBe(
      'stale',
    );
  });

  it('fails when the last full one is too old, whatever onSyncError says', () => {
    const result = {unread: [unread()], lastSyncedAt: daysAgo(7.5)};
    expect(judgeSync(result, {maxAge: 7, onSyncError: 'ignore'})).toMatchObject({
      kind: 'fail',
      message: expect.stringContaining(
        'They were last read in full 7.5 days ago, and the option "maxAge" allows 7.',
      ) as unknown,
    });
  });

  it.each([null, 'not a date'])('fails when the last full one is not known: %j', (lastSyncedAt) => {
    expect(judgeSync({unread: [unread()], lastSyncedAt}, {maxAge: 7}).kind).toBe('fail');
  });

  it('counts for a failed listing, too', () => {
    const result = {staleListing: outage, lastSyncedAt: daysAgo(8)};
    expect(judgeSync(result, {maxAge: 7}).kind).toBe('fail');
  });

  it('is no limit unless it is set', () => {
    expect(judgeSync({unread: [unread()], lastSyncedAt: daysAgo(4000)}).kind).toBe('stale');
  });
});
