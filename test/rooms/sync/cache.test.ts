import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {
  cacheFile,
  cacheKey,
  findKnownPage,
  findUnmodified,
  knownQuestions,
  readCache,
  toCachedPages,
  writeCache,
} from '../../../plugin/src/sync/cache';
import {buildAdvisoryModel, buildEnvironment, GHSA_ID, OTHER_GHSA_ID} from '../../given/build';
import {holdAdvisory} from '../../../plugin/src/sync/heldAdvisory';
import {useTemporaryFolder} from '../../given/temporaryFolder';
import type {Advisory} from '../../../plugin/src/advisory/advisory';
import type {PeopleRules, PersonRule} from '../../../plugin/src/advisory/peopleRules';
import type {Cache} from '../../../plugin/src/sync/cache';

const folder = useTemporaryFolder();

const REPOSITORY = 'paper-rocket/rocket';
const URL_OF_PAGE = `/repos/${REPOSITORY}/security-advisories`;
const API_URL = 'https://api.github.com';
const SYNCED_AT = '2026-02-01T00:00:00.000Z';

function buildCache(changes: Partial<Cache> = {}): Cache {
  return {
    key: 'key',
    snapshot: null,
    repositories: {},
    pages: {},
    enrichedAt: null,
    syncedAt: null,
    ...changes,
  };
}

const read = (key = 'key') => readCache({file: folder.path('cache.json'), key, apiUrl: API_URL});

describe('cacheKey', () => {
  const keyOf = (environment = {}, collaborators = false, people: PeopleRules = new Map()) =>
    cacheKey({environment: buildEnvironment(environment), credits: {collaborators}, people});

  it('is the same for the same reader and question', () => {
    expect(keyOf()).toBe(keyOf());
    expect(keyOf({token: 'one'})).toBe(keyOf({token: 'one'}));
  });

  it('differs from token to token, from GitHub to GitHub, and with what is asked for', () => {
    const keys = [
      keyOf(),
      keyOf({token: 'one'}),
      keyOf({token: 'other'}),
      keyOf({apiUrl: 'https://ghe.example/api/v3'}),
      keyOf({}, true),
      keyOf({}, false, new Map([['ada', {credit: false}]])),
      keyOf({}, false, new Map([['grace', {credit: false}]])),
      keyOf({}, false, new Map([['ada', {credit: true, name: 'Ada', link: true}]])),
      keyOf({}, false, new Map([['ada', {credit: true, name: 'Ada', link: false}]])),
      keyOf({}, false, new Map([['ada', {credit: true, name: 'A.', link: false}]])),
    ];
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('does not differ with the order in which people are written down', () => {
    const rules: [string, PersonRule][] = [
      ['ada', {credit: false}],
      ['grace', {credit: true, name: 'Grace', link: true}],
    ];
    expect(keyOf({}, false, new Map(rules))).toBe(keyOf({}, false, new Map(rules.reverse())));
  });

  it('tells neither the token nor who asked for what', () => {
    const people = new Map([['ghost-hunter', {credit: false}]] as const);
    expect(keyOf({token: 'secret'}, false, people)).not.toMatch(/secret|ghost/);
  });
});

describe('the cache', () => {
  it('lies beside the snapshot of its instance', () => {
    expect(cacheFile({siteDir: '/site', id: 'second'})).toMatch(
      /docusaurus-plugin-security-advisories[\\/]second\.cache\.json$/,
    );
  });

  it('comes back as it was written', async () => {
    const cache = buildCache({
      repositories: {[REPOSITORY]: {etag: '"x"', name: {owner: 'paper-rocket', name: 'rocket'}}},
      pages: {[URL_OF_PAGE]: {etag: '"y"', next: null, advisories: []}},
      enrichedAt: SYNCED_AT,
      syncedAt: SYNCED_AT,
    });
    await writeCache({file: folder.path('cache.json'), cache, last: buildCache()});
    expect(await read()).toEqual(cache);
  });

  it.each([
    ['nothing', {}, false],
    ['the moment, by less than an hour', {syncedAt: '2026-06-01T12:59:00Z'}, false],
    ['the moment, by more than an hour', {syncedAt: '2026-06-01T13:01:00Z'}, true],
    ['a validator', {repositories: {}}, true],
  ])('is written again where this has changed: %s', async (_what, change, isWritten) => {
    const repositories = {
      [REPOSITORY]: {etag: '"x"', name: {owner: 'paper-rocket', name: 'rocket'}},
    };
    const last = buildCache({repositories, syncedAt: '2026-06-01T12:00:00Z'});
    const file = folder.path('cache.json');
    await writeCache({file, cache: {...last, ...change}, last});
    expect((await folder.list('.')).includes('cache.json')).toBe(isWritten);
  });

  it('is empty where there is none', async () => {
    expect(await read()).toEqual(buildCache());
  });

  it('forgets the validators of another key, but not when all was last read', async () => {
    const pages = {[URL_OF_PAGE]: {etag: '"y"', next: null, advisories: []}};
    const cache = buildCache({pages, enrichedAt: SYNCED_AT, syncedAt: SYNCED_AT});
    await writeCache({file: folder.path('cache.json'), cache, last: buildCache()});
    expect(await read('other')).toEqual(buildCache({key: 'other', syncedAt: SYNCED_AT}));
  });

  it.each(['', 'no JSON', 'null', '[]', '7', '{"key": "key"', '{}'])(
    'is empty where the file is broken: %j',
    async (text) => {
      await folder.write('cache.json', text);
      expect(await read()).toEqual(buildCache());
    },
  );

  it('can be used whatever JSON is in the file', async () => {
    const broken = fc.record(
      {
        key: fc.constant('key'),
        repositories: fc.jsonValue(),
        pages: fc.jsonValue(),
        enrichedAt: fc.jsonValue(),
        syncedAt: fc.jsonValue(),
      },
      {requiredKeys: ['key']},
    );
    await fc.assert(
      fc.asyncProperty(fc.oneof(broken, fc.jsonValue()), async (value) => {
        await folder.write('cache.json', JSON.stringify(value));
        const cache = await read();
        const stored = new Map([[GHSA_ID, buildAdvisoryModel()]]);
        const question = {isOwnSnapshot: false, stored, url: URL_OF_PAGE};
        expect(findKnownPage({cache, ...question})).toBeNull();
        expect(knownQuestions(cache)).toEqual([]);
        expect(cache.repositories[REPOSITORY]).toBeUndefined();
      }),
      {numRuns: 100, examples: [[{key: 'key', pages: null, repositories: null}]]},
    );
  });
});

describe('a cache that a stranger changed', () => {
  const page = {etag: '"y"', next: null, advisories: []};
  const readChanged = async (changes: object) => {
    await folder.write('cache.json', JSON.stringify({...buildCache(), ...changes}));
    return read();
  };

  it.each([
    '/user/emails',
    '/repos/paper-rocket/rocket',
    '/repos/paper-rocket/../security-advisories',
    '/repos/paper-rocket/rocket/security-advisories/../../../user',
    '/repos/paper-rocket/rocket/security-advisories#x',
    'https://example.org/repos/paper-rocket/rocket/security-advisories',
    'https://api.github.com.example.org/repos/paper-rocket/rocket/security-advisories',
    'https://api.github.com@example.org/repos/paper-rocket/rocket/security-advisories',
    '//example.org/repos/paper-rocket/rocket/security-advisories',
    '__proto__',
  ])('has nothing asked but for advisories: %s', async (url) => {
    const pages = JSON.parse(`{${JSON.stringify(url)}: ${JSON.stringify(page)}}`) as object;
    expect((await readChanged({pages})).pages).toEqual({});
    const next = {[URL_OF_PAGE]: {...page, next: url}};
    expect((await readChanged({pages: next})).pages).toEqual({});
  });

  it('has no page of one repository lead to one of another', async () => {
    const pages = {
      [URL_OF_PAGE]: {...page, next: '/repos/eve/rocket/security-advisories?after=x'},
    };
    expect((await readChanged({pages})).pages).toEqual({});
  });

  it.each([
    `${API_URL}/repos/Paper-Rocket/rocket/security-advisories?per_page=100&after=Y3%3D`,
    `${API_URL}/repositories/42/security-advisories?per_page=100&after=Y3%3D`,
  ])('keeps a next page as GitHub names it: %s', async (next) => {
    const pages = {[URL_OF_PAGE]: {...page, next}, [next]: page};
    expect((await readChanged({pages})).pages).toEqual(pages);
  });

  it.each([
    ['a name that leads elsewhere', '../x', {owner: 'a', name: 'b'}, '"x"'],
    ['a repository that leads elsewhere', 'a/b', {owner: '..', name: '..'}, '"x"'],
    ['a repository with a query', 'a/b?x=1', {owner: 'a', name: 'b'}, '"x"'],
    ['a validator with a line in it', 'a/b', {owner: 'a', name: 'b'}, '"x"\r\nx-evil: 1'],
  ])('knows no repository by %s', async (_what, configuredAs, name, etag) => {
    expect(
      (await readChanged({repositories: {[configuredAs]: {etag, name}}})).repositories,
    ).toEqual({});
  });

  it('does not say when all was last read where that is no date', async () => {
    const {syncedAt, enrichedAt} = await readChanged({syncedAt: 'soon', enrichedAt: '<script>'});
    expect([syncedAt, enrichedAt]).toEqual([null, null]);
  });
});

describe('knownQuestions', () => {
  it('asks again for repositories and pages that have a validator', () => {
    const name = {owner: 'paper-rocket', name: 'rocket'};
    const cache = buildCache({
      repositories: {
        [REPOSITORY]: {etag: '"x"', name},
        'paper-rocket/pad': {etag: null, name},
      },
      pages: {[URL_OF_PAGE]: {etag: '"y"', next: null, advisories: []}},
    });
    expect(knownQuestions(cache)).toEqual([
      {url: `/repos/${REPOSITORY}`, etag: '"x"'},
      {url: URL_OF_PAGE, etag: '"y"'},
    ]);
  });
});

describe('a cached page', () => {
  const one = buildAdvisoryModel();
  const other = buildAdvisoryModel({ghsaId: OTHER_GHSA_ID});
  const page = {
    ...{url: URL_OF_PAGE, etag: '"y"', next: '/next', ghsaIds: [GHSA_ID, OTHER_GHSA_ID]},
    isModified: false,
  };
  const held = [one, other].map(holdAdvisory);

  const find = (
    pages: Cache['pages'],
    advisories: readonly Advisory[],
    {isOwnSnapshot = false} = {},
  ) =>
    findKnownPage({
      cache: buildCache({pages}),
      isOwnSnapshot,
      stored: new Map(advisories.map((each) => [each.ghsaId, each])),
      url: URL_OF_PAGE,
    });

  it('is known as long as the snapshot holds what was on it', () => {
    const pages = toCachedPages({pages: [page], advisories: held});
    expect(find(pages, [other, one])).toEqual({
      etag: '"y"',
      next: '/next',
      advisories: [one, other],
    });
  });

  it('gives the very objects of the snapshot', () => {
    const pages = toCachedPages({pages: [page], advisories: held});
    const stored = [structuredClone(one), structuredClone(other)];
    expect(find(pages, stored)?.advisories[0]).toBe(stored[0]);
  });

  it.each([
    ['when one of them is gone', [one]],
    ['when one of them changed', [one, {...other, summary: 'Changed'}]],
    ['when nothing is stored', []],
  ])('is not known %s', (_case, stored) => {
    const pages = toCachedPages({pages: [page], advisories: held});
    expect(find(pages, stored)).toBeNull();
  });

  it('is known without a look where the snapshot is the one that it was written with', () => {
    const pages = toCachedPages({pages: [page], advisories: held});
    const stored = [one, {...other, summary: 'Not looked at'}];
    expect(find(pages, stored, {isOwnSnapshot: true})?.advisories).toEqual(stored);
    expect(find(pages, [one], {isOwnSnapshot: true})).toBeNull();
  });

  it('is not kept without a validator', () => {
    const pages = [{...page, etag: null}];
    expect(toCachedPages({pages, advisories: held})).toEqual({});
  });

  it('tells which advisories GitHub has not modified: those on no page that it has', () => {
    const cache = buildCache({pages: toCachedPages({pages: [page], advisories: held})});
    expect(findUnmodified(cache, [page])).toEqual(
      new Map(held.map(({advisory, digest}) => [advisory.ghsaId, digest])),
    );
    const modified = {...page, url: '/2', ghsaIds: [OTHER_GHSA_ID], isModified: true};
    expect([...findUnmodified(cache, [page, modified]).keys()]).toEqual([GHSA_ID]);
    expect(findUnmodified(cache, [{...page, isModified: true}]).size).toBe(0);
    expect(findUnmodified(buildCache({pages: {}}), [page]).size).toBe(0);
  });

  it('holds no text of the advisories', () => {
    const pages = toCachedPages({pages: [page], advisories: held});
    expect(JSON.stringify(pages)).not.toMatch(one.summary);
  });
});
