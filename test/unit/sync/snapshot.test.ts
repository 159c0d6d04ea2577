import path from 'node:path';
import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {
  findSource,
  isSameSnapshot,
  parseOwnSnapshot,
  parseSnapshot,
  readSnapshotFile,
  snapshotFile,
  writeSnapshot,
} from '../../../plugin/src/sync/snapshot';
import {buildAdvisoryModel, buildCredit, buildNameOnly, GHSA_ID, OTHER_GHSA_ID} from '../build';
import {useTemporaryFolder} from '../temporaryFolder';
import type {Person} from '../../../plugin/src/advisory';
import type {Snapshot} from '../../../plugin/src/sync/snapshot';

const folder = useTemporaryFolder();

const snapshot: Snapshot = {
  folders: ['blog/security-advisories'],
  organization: null,
  sources: [
    {
      repository: 'paper-rocket/rocket',
      configuredAs: ['paper-rocket/old-rocket'],
      advisories: [
        buildAdvisoryModel({ghsaId: OTHER_GHSA_ID}),
        buildAdvisoryModel({credits: [buildCredit('ada', {name: 'Ada Example'})]}),
      ],
    },
    {repository: 'paper-rocket/pad', configuredAs: ['paper-rocket/pad'], advisories: []},
  ],
};

const file = () => folder.path('data/advisories.json');

async function read() {
  const reasons: string[] = [];
  const stored = readSnapshotFile(file());
  const found = stored && (await parseSnapshot(stored, (reason) => reasons.push(reason)));
  return {found, reasons};
}

/** Writes as a sync does, which has read what is there. */
async function write(changed: Snapshot = snapshot): Promise<string> {
  const last = readSnapshotFile(file())?.digest ?? null;
  return writeSnapshot({file: file(), snapshot: changed, last});
}

describe('snapshotFile', () => {
  it('lies in the cache, one for each instance', () => {
    const options = {id: 'second', snapshot: null};
    expect(path.relative('/site', snapshotFile({siteDir: '/site', options}))).toBe(
      path.normalize('node_modules/.cache/docusaurus-plugin-security-advisories/second.json'),
    );
  });

  it('lies where the site says', () => {
    const options = {id: 'default', snapshot: './data/advisories.json'};
    expect(snapshotFile({siteDir: path.resolve('/site'), options})).toBe(
      path.resolve('/site/data/advisories.json'),
    );
  });
});

describe('a snapshot', () => {
  it('comes back as it was written, but in order', async () => {
    await write();
    const {found, reasons} = await read();
    expect(reasons).toEqual([]);
    expect(found?.folders).toEqual(snapshot.folders);
    expect(found?.sources.map(({repository}) => repository)).toEqual([
      'paper-rocket/pad',
      'paper-rocket/rocket',
    ]);
    expect(found?.sources[1]?.advisories).toEqual(
      [...(snapshot.sources[0]?.advisories ?? [])].reverse(),
    );
  });

  it('keeps people who are known by name alone', async () => {
    const credits = [{person: buildNameOnly('P. P.'), role: 'finder' as const}];
    const source = {
      repository: 'a/b',
      configuredAs: [],
      advisories: [buildAdvisoryModel({credits})],
    };
    await write({...snapshot, sources: [source]});
    const {found, reasons} = await read();
    expect(reasons).toEqual([]);
    expect(found?.sources).toEqual([source]);
  });

  it.each([
    ['an account without an address', {login: 'ada', name: null, url: null, avatarUrl: null}],
    ['a name with an address', {...buildNameOnly('P. P.'), url: 'https://github.com/ada'}],
    ['a name with a picture', {...buildNameOnly('P. P.'), avatarUrl: 'https://github.com/ada.png'}],
    ['nobody', {login: null, name: null, url: null, avatarUrl: null}],
  ])('is damaged where it holds %s', async (_what, person) => {
    const credits = [{person: person as unknown as Person, role: 'finder' as const}];
    const source = {
      repository: 'a/b',
      configuredAs: [],
      advisories: [buildAdvisoryModel({credits})],
    };
    await write({...snapshot, sources: [source]});
    expect((await read()).reasons[0]).toMatch('is damaged at "sources.0.advisories.0.credits.0');
  });

  it('has the same bytes for the same content, whatever its order', async () => {
    await write();
    const before = await folder.read('data/advisories.json');
    const [rocket, pad] = snapshot.sources;
    if (rocket && pad) {
      const advisories = [...rocket.advisories].reverse();
      const sources = [pad, {...rocket, advisories}];
      await write({...snapshot, sources});
    }
    expect(await folder.read('data/advisories.json')).toBe(before);
  });

  it('is not touched where nothing changed', async () => {
    await write();
    const before = await folder.modifiedAt('data/advisories.json');
    await write();
    expect(await folder.modifiedAt('data/advisories.json')).toBe(before);
  });

  it('holds no time of its own, so that a committed one does not change daily', async () => {
    await write({...snapshot, sources: []});
    expect(await folder.read('data/advisories.json')).not.toMatch(/\d{4}-\d{2}-\d{2}/);
  });

  it('is readable for people: one field a line', async () => {
    await write({...snapshot, sources: []});
    expect(await folder.read('data/advisories.json')).toBe(
      '{\n  "version": 1,\n  "folders": [\n    "blog/security-advisories"\n  ],\n  "organization": null,\n  "sources": []\n}\n',
    );
  });

  it('leaves nothing beside it', async () => {
    await write();
    await write({...snapshot, sources: []});
    expect(await folder.list('data')).toEqual(['advisories.json']);
  });
});

describe('the digest of a snapshot', () => {
  it('is that of the file, whoever tells it', async () => {
    const written = await write();
    expect(readSnapshotFile(file())?.digest).toBe(written);
    expect(await write()).toBe(written);
  });

  it('is another one as soon as a byte differs', async () => {
    const written = await write();
    await folder.write('data/advisories.json', `${await folder.read('data/advisories.json')} `);
    expect(readSnapshotFile(file())?.digest).not.toBe(written);
  });
});

describe('parseOwnSnapshot', () => {
  it('gives what the careful way gives', async () => {
    await write();
    const stored = readSnapshotFile(file());
    expect(stored && parseOwnSnapshot(stored)).toMatchObject((await read()).found ?? {});
  });
});

describe('isSameSnapshot', () => {
  const [rocket, pad] = snapshot.sources;
  const sourcesWith = (change: Partial<Snapshot['sources'][number]>): Snapshot => ({
    ...snapshot,
    sources: rocket && pad ? [{...rocket, ...change}, pad] : [],
  });

  it('sees that only the order differs', () => {
    const advisories = [...(rocket?.advisories ?? [])].reverse();
    expect(isSameSnapshot(snapshot, sourcesWith({advisories}))).toBe(true);
  });

  it.each([
    ['an advisory that was read anew', {advisories: structuredClone(rocket?.advisories ?? [])}],
    ['an advisory that is gone', {advisories: rocket?.advisories.slice(1) ?? []}],
    ['another name', {repository: 'paper-rocket/new-rocket'}],
    ['another configured name', {configuredAs: []}],
  ])('does not take for the same: %s', (_case, change) => {
    expect(isSameSnapshot(snapshot, sourcesWith(change))).toBe(false);
  });

  it('does not take other folders or another organisation for the same', () => {
    const organization = {login: 'paper-rocket', repositories: []};
    expect(isSameSnapshot(snapshot, {...snapshot, folders: []})).toBe(false);
    expect(isSameSnapshot(snapshot, {...snapshot, organization})).toBe(false);
  });
});

describe('parseSnapshot', () => {
  it('gives nothing, without a word, where there is none', async () => {
    expect(await read()).toEqual({found: null, reasons: []});
  });

  it.each([
    ['', 'is not JSON'],
    ['<<<<<<< HEAD', 'is not JSON'],
    ['{"version": 1', 'is not JSON'],
    ['null', 'was not written by this version'],
    ['[]', 'was not written by this version'],
    ['{"version": 2, "sources": [], "folders": []}', 'was not written by this version'],
    [
      '{"version": 1, "folders": [], "organization": null, "sources": {}}',
      'is damaged at "sources"',
    ],
    ['{"version": 1, "sources": [], "folders": [7]}', 'is damaged at "folders.0"'],
    [
      '{"version": 1, "folders": [], "organization": "x", "sources": []}',
      'is damaged at "organization"',
    ],
    [
      '{"version": 1, "folders": [], "organization": null, "sources": [{"repository": 7}]}',
      'is damaged at "sources.0.repository"',
    ],
    [
      '{"version": 1, "folders": [], "organization": null, "sources": [{"repository": "a/b", "configuredAs": [], "advisories": [null]}]}',
      'is damaged at "sources.0.advisories.0"',
    ],
  ])('says why %j cannot be used, and where it lies', async (text, reason) => {
    await folder.write('data/advisories.json', text);
    const {found, reasons} = await read();
    expect(found).toBeNull();
    expect(reasons).toHaveLength(1);
    expect(reasons[0]).toMatch(reason);
    expect(reasons[0]).toMatch('advisories.json');
  });

  it('never fails, whatever JSON is in the file', async () => {
    await fc.assert(
      fc.asyncProperty(fc.jsonValue(), async (value) => {
        await folder.write('data/advisories.json', JSON.stringify(value));
        const {found, reasons} = await read();
        expect(found === null).toBe(reasons.length === 1);
      }),
      {numRuns: 50},
    );
  });
});

describe('findSource', () => {
  it.each(['paper-rocket/rocket', 'paper-rocket/old-rocket', 'Paper-Rocket/Old-Rocket'])(
    'finds a source by the name %s',
    (name) => {
      expect(findSource(snapshot, name)?.repository).toBe('paper-rocket/rocket');
    },
  );

  it('finds nothing where there is nothing', () => {
    expect(findSource(snapshot, 'paper-rocket/other')).toBeNull();
    expect(findSource(null, 'paper-rocket/rocket')).toBeNull();
  });

  it('holds the advisories', () => {
    const ids = findSource(snapshot, 'paper-rocket/rocket')?.advisories.map(({ghsaId}) => ghsaId);
    expect(ids).toEqual([OTHER_GHSA_ID, GHSA_ID]);
  });
});
