import fc from 'fast-check';
import {describe, expect, it, vi} from 'vitest';
import {parseSnapshot} from '../../../plugin/src/sync/parseSnapshot';
import {
  findSource,
  isUnchanged,
  readSnapshotFile,
  writeSnapshot,
} from '../../../plugin/src/sync/snapshotFile';
import {
  buildAdvisoryModel,
  buildAffectedProduct,
  buildCredit,
  buildEnvironment,
  buildNameOnly,
  buildPerson,
  GHSA_ID,
  OTHER_GHSA_ID,
} from '../../given/build';
import {holdKept} from '../../../plugin/src/sync/heldAdvisory';
import {useTemporaryFolder} from '../../given/temporaryFolder';
import type {Person} from '../../../plugin/src/advisory/advisory';
import type {HeldSource} from '../../../plugin/src/sync/heldAdvisory';
import type {Snapshot} from '../../../plugin/src/sync/snapshot';
import type {HeldSnapshot} from '../../../plugin/src/sync/snapshotFile';

const folder = useTemporaryFolder();

/** A snapshot as it is on its way to the file that holds just it. */
function held({sources, ...frame}: Snapshot): HeldSnapshot {
  return {...frame, sources: sources.map(holdKept)};
}

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

function read() {
  const reasons: string[] = [];
  const stored = readSnapshotFile(file());
  const found =
    stored &&
    parseSnapshot(stored, {
      environment: buildEnvironment(),
      contentPaths: ['blog', '../beside', 'i18n/de/docusaurus-plugin-content-blog'],
      onUnusable: (reason) => {
        reasons.push(reason);
      },
    });
  return {found, reasons};
}

/** Writes as a sync does, which has read what is there. */
async function write(changed: Snapshot = snapshot): Promise<string> {
  const last = readSnapshotFile(file())?.digest ?? null;
  return writeSnapshot({file: file(), snapshot: held(changed), last});
}

describe('a snapshot', () => {
  it('comes back as it was written, but in order', async () => {
    await write();
    const {found, reasons} = read();
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
      advisories: [buildAdvisoryModel({repository: {owner: 'a', name: 'b'}, credits})],
    };
    await write({...snapshot, sources: [source]});
    const {found, reasons} = read();
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
      advisories: [buildAdvisoryModel({repository: {owner: 'a', name: 'b'}, credits})],
    };
    await write({...snapshot, sources: [source]});
    expect(read().reasons[0]).toMatch('is damaged at "sources.0.advisories.0.credits.0');
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

describe('isUnchanged', () => {
  const kept = held(snapshot);
  const [rocket, pad] = kept.sources;
  const sourcesWith = (change: Partial<HeldSource>): HeldSnapshot => ({
    ...kept,
    sources: rocket && pad ? [{...rocket, ...change}, pad] : [],
  });

  it('sees that only the order differs', () => {
    const advisories = [...(rocket?.advisories ?? [])].reverse();
    expect(isUnchanged(snapshot, sourcesWith({advisories}))).toBe(true);
  });

  it.each<[string, Partial<HeldSource>]>([
    [
      'an advisory that was read anew',
      {advisories: (rocket?.advisories ?? []).map((each) => ({...each, isKept: false}))},
    ],
    ['an advisory that is gone', {advisories: rocket?.advisories.slice(1) ?? []}],
    ['another name', {repository: 'paper-rocket/new-rocket'}],
    ['another configured name', {configuredAs: []}],
    ['another way to report', {privateReporting: true}],
  ])('does not take for the same: %s', (_case, change) => {
    expect(isUnchanged(snapshot, sourcesWith(change))).toBe(false);
  });

  it('does not take other folders or another organisation for the same', () => {
    const organization = {login: 'paper-rocket', repositories: []};
    expect(isUnchanged(snapshot, {...kept, folders: []})).toBe(false);
    expect(isUnchanged(snapshot, {...kept, organization})).toBe(false);
  });
});

describe('parseSnapshot', () => {
  it('reads each advisory by itself, so that no text is held that is as long as the file', async () => {
    await write();
    const parse = vi.spyOn(JSON, 'parse');
    const {found} = read();
    const lengths = parse.mock.calls.map(([text]) => text.length);
    parse.mockRestore();
    expect(found?.sources.flatMap(({advisories}) => advisories)).toHaveLength(2);
    expect(lengths).toHaveLength(3);
    expect(Math.max(...lengths)).toBeLessThan(
      (await folder.read('data/advisories.json')).length / 2,
    );
  });

  it.each([
    [
      'another value in the place of the list',
      '"advisories": [\n',
      '"advisories": 0, "others": [\n',
    ],
    ['a number in the place of an empty list', '"advisories": []', '"advisories": 0'],
    ['nothing in the place of the list', '"advisories": []', '"advisories": null'],
    ['another value beside the advisories', '"advisories": [\n', '"advisories": [\n        5,\n'],
    ['an advisory elsewhere', '"folders": [', '"folders": [\n        {\n        },'],
    [
      'an advisory in a field that comes twice',
      '"folders": [',
      '"folders": [\n        {\n        }\n  ],\n  "folders": [',
    ],
  ])('says the same as in one line, with %s', async (_what, instead, by) => {
    await write();
    const written = await folder.read('data/advisories.json');
    const text = written.replace(instead, by);
    expect(text).not.toBe(written);
    await folder.write('data/advisories.json', text);
    const found = read();
    await folder.write('data/advisories.json', JSON.stringify(JSON.parse(text)));
    expect(found).toEqual(read());
  });

  it('is not JSON where an advisory stands in the place of a name', async () => {
    const text =
      '{"version":1,"folders":{\n        {\n        }\n: 1},"folders":[],"organization":null,"sources":[]}';
    await folder.write('data/advisories.json', text);
    expect(read()).toMatchObject({found: null, reasons: [expect.stringContaining('is not JSON')]});
  });

  it('says the same of a text, however its lines lie', async () => {
    await write();
    const written = await folder.read('data/advisories.json');
    const lines = written.split('\n');
    const line = fc.integer({min: 0, max: lines.length - 1});
    const kind = fc.constantFrom('swap', 'copy', 'remove', 'indent', 'outdent');
    const changed = (changes: readonly {from: number; to: number; kind: string}[]) => {
      const all = [...lines];
      for (const {from, to, kind: how} of changes) {
        const [one = '', other = ''] = [all[from], all[to]];
        switch (how) {
          case 'swap':
            [all[from], all[to]] = [other, one];
            break;
          case 'copy':
            all.splice(to, 0, one);
            break;
          case 'remove':
            all.splice(from, 1);
            break;
          case 'indent':
            all[from] = `  ${one}`;
            break;
          default:
            all[from] = one.replace(/^ {2}/, '');
        }
      }
      return all.join('\n');
    };
    const changes = fc.array(fc.record({from: line, to: line, kind}), {minLength: 1, maxLength: 3});
    const inOneLine = (text: string) => {
      try {
        return JSON.stringify(JSON.parse(text));
      } catch {
        return '{';
      }
    };
    await fc.assert(
      fc.asyncProperty(changes, async (made) => {
        const text = changed(made);
        await folder.write('data/advisories.json', text);
        const found = read();
        // A text without line breaks is not divided.
        await folder.write('data/advisories.json', inOneLine(text));
        expect(found).toEqual(read());
      }),
      {numRuns: 1000},
    );
  });

  it('gives nothing, without a word, where there is none', () => {
    expect(read()).toEqual({found: null, reasons: []});
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
    const {found, reasons} = read();
    expect(found).toBeNull();
    expect(reasons).toHaveLength(1);
    expect(reasons[0]).toMatch(reason);
    expect(reasons[0]).toMatch('advisories.json');
  });

  it('never fails, whatever JSON is in the file', async () => {
    await fc.assert(
      fc.asyncProperty(fc.jsonValue(), async (value) => {
        await folder.write('data/advisories.json', JSON.stringify(value));
        const {found, reasons} = read();
        expect(found === null).toBe(reasons.length === 1);
      }),
      {numRuns: 50},
    );
  });
});

describe('a snapshot that a stranger changed', () => {
  /** What a sync would store, with everything in it that an advisory can have. */
  const whole = buildAdvisoryModel({
    cveId: 'CVE-2025-12345',
    cvss: [{version: '3.1', vector: 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:N/A:N', score: 7.5}],
    weaknesses: [{id: 'CWE-22', name: 'Path Traversal'}],
    affectedProducts: [
      buildAffectedProduct({
        vulnerableFunctions: ['launch'],
        releases: [
          {
            version: '1.2.3',
            url: 'https://github.com/paper-rocket/rocket/releases/tag/v1.2.3',
          },
        ],
      }),
    ],
    credits: [buildCredit('ada', {name: 'Ada', avatarUrl: 'https://github.com/ada.png'})],
    collaborators: {
      people: [buildPerson('grace')],
      teams: [{name: 'Team', url: 'https://github.com/orgs/paper-rocket/teams/team'}],
    },
    status: {state: 'withdrawn', at: '2025-02-01T00:00:00.000Z'},
    references: ['https://example.org/'],
    changes: [
      {kind: 'severity', at: null, from: null, to: 'high'},
      {kind: 'fixed', at: '2025-02-01T00:00:00.000Z', product: 'paper-rocket', version: '1.2.3'},
      {kind: 'cve', at: null, cveId: 'CVE-2025-12345'},
    ],
  });
  const stored = {
    version: 1,
    folders: ['blog/security-advisories'],
    organization: {login: 'paper-rocket', repositories: [{owner: 'paper-rocket', name: 'rocket'}]},
    sources: [
      {
        repository: 'paper-rocket/rocket',
        configuredAs: ['paper-rocket/rocket'],
        advisories: [whole],
      },
    ],
  };

  /** Reads the snapshot with something else at a place, such as `sources.0.repository`. */
  async function readWith(place: string, value: unknown) {
    const changed = structuredClone(stored) as unknown as Record<string, unknown>;
    const names = place.split('.');
    const last = names.pop() ?? '';
    const parent = names.reduce((each, name) => each[name] as Record<string, unknown>, changed);
    Object.defineProperty(parent, last, {
      value,
      enumerable: true,
      configurable: true,
      writable: true,
    });
    await folder.write('data/advisories.json', JSON.stringify(changed));
    return read();
  }

  it('is read as long as nothing is changed', async () => {
    const {found, reasons} = await readWith('version', 1);
    expect(reasons).toEqual([]);
    expect(found?.sources[0]?.advisories).toEqual([whole]);
    expect(JSON.stringify(found?.sources[0]?.advisories[0])).toBe(JSON.stringify(whole));
  });

  it.each([
    'blog/security-advisories',
    'news/advisories',
    '../beside/security-advisories',
    'i18n/de/docusaurus-plugin-content-blog/security-advisories',
  ])('may name the folder %s', async (place) => {
    expect((await readWith('folders', [place])).found?.folders).toEqual([place]);
  });

  it.each(
    [
      ['../../x', '..', '.', '', '/', '/etc', '/etc/passwd', 'blog/..', 'blog/../..', 'a/../../x'],
      ['blog/', './blog', 'blog//x', '..\\x', 'a\\..\\..\\x', 'C:\\x', 'C:/x', '\\\\host\\x'],
      ['../beside', '../beside/../x', '../beside/', '../other/x', 'a\u0000b', 'a\nb', 7, null, {}],
    ].flat(),
  )('may not name the folder %j', async (place) => {
    const {found, reasons} = await readWith('folders', ['blog/security-advisories', place]);
    expect(found).toBeNull();
    expect(reasons[0]).toMatch('is damaged at "folders.1", so it is made anew.');
  });

  const ADVISORY = 'sources.0.advisories.0';
  const LONG = 'x'.repeat(70_000);
  it.each<[string, unknown]>([
    ['sources.0.repository', '../../x'],
    ['sources.0.repository', 'paper-rocket/..'],
    ['sources.0.repository', 'eve/rocket'],
    ['sources.0.configuredAs', ['../x']],
    ['sources.0.configuredAs', 'paper-rocket/rocket'],
    ['sources.0.advisories', {}],
    ['sources.0.advisories', [whole, whole]],
    ['sources.0.extra', 1],
    ['sources', [stored.sources[0], stored.sources[0]]],
    ['organization.login', '../x'],
    ['organization.repositories.0.owner', '..'],
    ['extra', 1],
    ['__proto__', {polluted: true}],
    [`${ADVISORY}.__proto__`, {polluted: true}],
    [`${ADVISORY}.ghsaId`, '../../x'],
    [`${ADVISORY}.ghsaId`, 'ghsa-2222-3333-4444'],
    [`${ADVISORY}.cveId`, 'CVE-x'],
    [`${ADVISORY}.repository`, {owner: '..', name: '..'}],
    [`${ADVISORY}.repository.name`, '../../../x'],
    [`${ADVISORY}.repository.owner`, 'eve'],
    [`${ADVISORY}.url`, 'https://evil.example/'],
    [`${ADVISORY}.url`, 'javascript:alert(1)'],
    [`${ADVISORY}.url`, 'https://github.com/eve/x/releases/download/v1/x.exe'],
    [
      `${ADVISORY}.url`,
      'https://ghe.example/paper-rocket/rocket/security/advisories/GHSA-2222-3333-4444',
    ],
    [`${ADVISORY}.summary`, 'a\u202eb'],
    [`${ADVISORY}.summary`, LONG],
    [`${ADVISORY}.summary`, null],
    [`${ADVISORY}.description`, 'half \ud800 pair'],
    [`${ADVISORY}.description`, LONG],
    [`${ADVISORY}.description`, 7],
    [`${ADVISORY}.severity`, 'bad'],
    [`${ADVISORY}.cvss.0.score`, 11],
    [`${ADVISORY}.cvss.0.score`, '7.5'],
    [`${ADVISORY}.cvss.0.vector`, '<b>'],
    [`${ADVISORY}.weaknesses.0.id`, 'CWE-22) [x](https://evil.example'],
    [`${ADVISORY}.weaknesses.0.name`, 'a\nb'],
    [`${ADVISORY}.affectedProducts.0.ecosystem`, 'npm:rocket'],
    [`${ADVISORY}.affectedProducts.0.name`, 'rocket\u200b'],
    [`${ADVISORY}.affectedProducts.0.patchedVersions`, '\u202e0.0.2'],
    [`${ADVISORY}.affectedProducts.0.vulnerableFunctions.0`, {}],
    [`${ADVISORY}.affectedProducts.0.releases.0.url`, 'https://evil.example/v1.2.3'],
    [
      `${ADVISORY}.affectedProducts.0.releases.0.url`,
      'https://github.com/eve/x/releases/tag/v1.2.3',
    ],
    [
      `${ADVISORY}.affectedProducts.0.releases.0.url`,
      'https://github.com/paper-rocket/rocket/releases/tag/v6.6.6',
    ],
    [`${ADVISORY}.affectedProducts`, Array.from({length: 5000}, () => buildAffectedProduct())],
    [`${ADVISORY}.affectedProductsOmitted`, -1],
    [`${ADVISORY}.credits.0.person.login`, '../x'],
    [`${ADVISORY}.credits.0.person.url`, 'javascript:alert(1)'],
    [`${ADVISORY}.credits.0.person.url`, 'https://github.com/eve'],
    [`${ADVISORY}.credits.0.person.avatarUrl`, 'https://evil.example/pixel.png'],
    [`${ADVISORY}.credits.0.person.avatarUrl`, 'http://avatars.githubusercontent.com/u/1'],
    [`${ADVISORY}.credits.0.role`, 'king'],
    [`${ADVISORY}.credits`, Array.from({length: 5000}, (_, index) => buildCredit(`p${index}`))],
    [`${ADVISORY}.collaborators.people.0.url`, 'data:text/html,x'],
    [`${ADVISORY}.collaborators.teams.0.url`, 'https://github.com/eve'],
    [`${ADVISORY}.status`, {state: 'draft'}],
    [`${ADVISORY}.status.at`, 'yesterday'],
    [`${ADVISORY}.publishedAt`, 'no date'],
    [`${ADVISORY}.publishedAt`, '2025-13-45T00:00:00.000Z'],
    [`${ADVISORY}.updatedAt`, 0],
    [`${ADVISORY}.createdAt`, '+275760-09-13T00:00:00.000Z'],
    [`${ADVISORY}.references.0`, 'javascript:alert(1)'],
    [`${ADVISORY}.references.0`, 'https://user:password@example.org/'],
    [`${ADVISORY}.references.0`, 'https://example.org/%E0%A4%A'],
    [`${ADVISORY}.references.0`, 'https://example.org/ "onload=x'],
    [`${ADVISORY}.changes.0.to`, 'dreadful'],
    [`${ADVISORY}.changes.1.version`, '[x](https://evil.example)'],
    [`${ADVISORY}.changes.1.at`, 'soon'],
    [`${ADVISORY}.changes.2.cveId`, 'CVE-2025-1 [x](https://evil.example)'],
    [`${ADVISORY}.changes.2.kind`, 'news'],
  ])('is damaged with another %s: %j', async (place, value) => {
    const {found, reasons} = await readWith(place, value);
    expect(found).toBeNull();
    expect(reasons).toHaveLength(1);
    expect(reasons[0]).toMatch(/is damaged at "[\w.]*", so it is made anew\.$/);
  });

  it('is damaged with another kind of value at any place', async () => {
    function placesIn(value: unknown, place = ''): string[] {
      return typeof value === 'object' && value !== null
        ? Object.entries(value).flatMap(([name, each]) => {
            const inside = place === '' ? name : `${place}.${name}`;
            return [inside, ...placesIn(each, inside)];
          })
        : [];
    }
    for (const place of placesIn(stored).filter((each) => each !== 'version')) {
      for (const value of [-7, true, [[]], {a: {}}]) {
        expect(
          (await readWith(place, value)).found,
          `${place} ${JSON.stringify(value)}`,
        ).toBeNull();
      }
    }
  });

  it('says nothing of what a stranger wrote', async () => {
    const {reasons} = await readWith(`${ADVISORY}.\u001b[2Jnews`, 'x');
    expect(reasons[0]).toMatch(`is damaged at "${ADVISORY}"`);
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
