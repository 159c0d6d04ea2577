import {afterEach, beforeEach, describe, expect, it} from 'vitest';
import {askForVanished, listAdvisories} from '../../../plugin/src/github/listAdvisories';
import {createClient} from '../../../plugin/src/github/createClient';
import {createDeadline} from '../../../plugin/src/github/deadline';
import {
  buildAdvisory,
  buildRepository,
  close,
  edit,
  publish,
  remove,
  startGitHub,
  withdraw,
} from '../../github/index';
import {buildReadingRules, environmentOf, GHSA_ID, REPOSITORY} from '../../given/build';
import {recordReport} from '../../given/recordReport';
import type {KnownPage, Page} from '../../../plugin/src/github/listAdvisories';
import type {GhsaId} from '../../../plugin/src/advisory/advisory';
import type {FaultOrder, GitHub} from '../../github/index';

const PUBLIC = 'token-of-the-public';
const MAINTAINER = 'token-of-a-maintainer';
const AT = '2026-02-01T00:00:00Z';

/** An id that stands at its place when they are sorted. */
const idOf = (index: number): GhsaId => `GHSA-2222-2222-${String(index).padStart(4, '0')}`;

let github: GitHub;

beforeEach(async () => {
  github = await startGitHub({
    repositories: [buildRepository('paper-rocket/rocket')],
    tokens: [
      {token: PUBLIC, access: 'none'},
      {token: MAINTAINER, access: 'advisories'},
    ],
  });
});

afterEach(() => github.close());

/** Publishes so many advisories, one a day. */
function publishMany(count: number): void {
  github.repository('paper-rocket/rocket').advisories = Array.from({length: count}, (_, index) =>
    buildAdvisory({
      ghsa_id: idOf(index),
      summary: `Advisory ${index}`,
      created_at: new Date(Date.UTC(2025, 0, 1 + index)).toISOString(),
    }),
  );
}

function readingParams(token: string | null) {
  const environment = environmentOf(github, token);
  const client = createClient({environment, report: recordReport().report});
  const rules = buildReadingRules({environment});
  return {client, rules, repository: REPOSITORY, deadline: createDeadline(20)};
}

async function list({
  token = null,
  knownPage = () => null,
  expected = 0,
}: {
  token?: string | null;
  knownPage?: (url: string) => KnownPage | null;
  expected?: number;
} = {}) {
  return listAdvisories({...readingParams(token), knownPage, expected});
}

type Listed = Awaited<ReturnType<typeof list>>;

/** What a later read may know of an earlier one. */
function remember({advisories, pages}: Listed): (url: string) => KnownPage | null {
  return (url) => {
    const page = pages.find((each: Page) => each.url === url);
    return page?.etag
      ? {
          etag: page.etag,
          next: page.next,
          advisories: advisories.filter(({ghsaId}) => page.ghsaIds.includes(ghsaId)),
        }
      : null;
  };
}

const idsOf = ({advisories}: Listed) => advisories.map(({ghsaId}) => ghsaId);

describe('listAdvisories', () => {
  it('is empty where nothing was ever published', async () => {
    expect((await list()).advisories).toEqual([]);
  });

  it('reads all pages to the end, 100 on each', async () => {
    publishMany(250);
    const listed = await list();
    expect(idsOf(listed)).toEqual(Array.from({length: 250}, (_, index) => idOf(index)));
    expect(listed.pages.map(({ghsaIds}) => ghsaIds.length)).toEqual([100, 100, 50]);
    expect(github.requests).toHaveLength(3);
  });

  it('asks for published ones, the oldest first, so that earlier pages stay as they are', async () => {
    publishMany(1);
    await list();
    expect(github.requests[0]?.query).toEqual({
      state: 'published',
      sort: 'published',
      direction: 'asc',
      per_page: '100',
    });
  });

  it('keeps out what is not published, whatever a token may see', async () => {
    const published_at = '2025-01-20T09:00:00Z';
    github.repository('paper-rocket/rocket').advisories = [
      buildAdvisory({ghsa_id: idOf(1), summary: 'Published'}),
      buildAdvisory({ghsa_id: idOf(2), summary: 'Draft', state: 'draft'}),
      buildAdvisory({ghsa_id: idOf(3), summary: 'Triage', state: 'triage'}),
      buildAdvisory({ghsa_id: idOf(4), summary: 'Closed', state: 'closed', published_at}),
    ];
    expect(idsOf(await list({token: MAINTAINER}))).toEqual([idOf(1)]);
  });

  it('filters again, should GitHub answer with more than was asked for', async () => {
    publishMany(1);
    const built = (index: number, state: 'draft' | 'triage' | 'closed') =>
      buildAdvisory({ghsa_id: idOf(index), summary: state, state, published_at: AT});
    const unpublished = [built(7, 'draft'), built(8, 'triage'), built(9, 'closed')];
    github.fault({
      kind: 'changed-json',
      change: (body) => [...(body as unknown[]), ...unpublished],
    });
    expect(idsOf(await list())).toEqual([idOf(0)]);
  });

  it.each([true, false])('is ready for withdrawn ones to stay in the list: %s', async (stay) => {
    publishMany(2);
    github.state.withdrawnStayListed = stay;
    withdraw({advisory: github.advisory(idOf(1)), at: AT});
    const {advisories} = await list();
    expect(advisories.map(({status}) => status.state)).toEqual(
      stay ? ['published', 'withdrawn'] : ['published'],
    );
  });

  it('has an advisory once that moved to a later page meanwhile', async () => {
    publishMany(150);
    github.fault({
      kind: 'changed-json',
      change: (body) => [
        {...(body as object[])[0], ghsa_id: idOf(5), summary: 'Changed'},
        ...(body as unknown[]),
      ],
      skip: 1,
    });
    const listed = await list();
    expect(idsOf(listed)).toHaveLength(150);
    expect(listed.advisories.find(({ghsaId}) => ghsaId === idOf(5))?.summary).toBe('Changed');
  });
});

describe('a list that was read before', () => {
  it('costs nothing but "not modified", page by page', async () => {
    publishMany(150);
    const first = await list({token: PUBLIC});
    const second = await list({token: PUBLIC, knownPage: remember(first)});
    expect(github.requests.map(({status}) => status)).toEqual([200, 200, 304, 304]);
    expect(first.pages.map(({isModified}) => isModified)).toEqual([true, true]);
    expect(second).toEqual({
      ...first,
      pages: first.pages.map((page) => ({...page, isModified: false})),
    });
  });

  it('gives the very objects that are known', async () => {
    publishMany(2);
    const first = await list();
    const second = await list({knownPage: remember(first)});
    expect(second.advisories[0]).toBe(first.advisories[0]);
  });

  it('is read again where it changed, and only there', async () => {
    publishMany(150);
    const first = await list({token: PUBLIC});
    edit({advisory: github.advisory(idOf(120)), at: AT, changes: {summary: 'Changed'}});
    const {advisories} = await list({token: PUBLIC, knownPage: remember(first)});
    expect(github.requests.map(({status}) => status)).toEqual([200, 200, 304, 200]);
    expect(advisories.find(({ghsaId}) => ghsaId === idOf(120))?.summary).toBe('Changed');
  });

  it('grows at its end', async () => {
    publishMany(100);
    const first = await list({token: PUBLIC});
    const late = buildAdvisory({ghsa_id: idOf(100), summary: 'Late', state: 'draft'});
    github.repository('paper-rocket/rocket').advisories.push(late);
    publish({advisory: late, at: AT});
    const second = await list({token: PUBLIC, knownPage: remember(first)});
    expect(idsOf(second)).toHaveLength(101);
  });
});

describe('the last page of a list', () => {
  it.each([100, 200, 9900])('is not full where %s advisories are expected', async (expected) => {
    publishMany(expected === 9900 ? 100 : expected);
    const listed = await list({token: PUBLIC, expected});
    expect(listed.advisories).toHaveLength(expected === 9900 ? 100 : expected);
    expect(listed.pages.every(({etag}) => etag !== null)).toBe(true);
  });

  it('is read again where it is full all the same', async () => {
    publishMany(99);
    const {pages} = await list({token: PUBLIC, expected: 100});
    expect(pages.map(({etag}) => etag)).toEqual([null]);
  });

  it('comes in pages of the usual size where another number is expected', async () => {
    publishMany(101);
    const {pages} = await list({token: PUBLIC, expected: 101});
    expect(pages.map(({ghsaIds}) => ghsaIds.length)).toEqual([100, 1]);
  });
});

describe('a list that cannot be read whole', () => {
  const faults: FaultOrder[] = [
    {kind: 'status', status: 404},
    {kind: 'status', status: 410},
    {kind: 'status', status: 403},
    {kind: 'status', status: 422},
    {kind: 'status', status: 204, body: ''},
    {kind: 'status', status: 206, body: []},
    {kind: 'cut', at: 'within-body'},
    {kind: 'broken-json'},
    {kind: 'html'},
    {kind: 'json', body: null},
    {kind: 'json', body: {}},
    {kind: 'json', body: {advisories: []}},
    {kind: 'json', body: 'text'},
    {kind: 'json', body: [null]},
    {kind: 'json', body: [[]]},
    {kind: 'json', body: [{ghsa_id: idOf(1)}]},
    {kind: 'json', body: [{ghsa_id: 'no id', state: 'published'}]},
  ];

  it.each(faults)('fails as a whole: %j', async (fault) => {
    publishMany(150);
    github.fault({...fault, skip: 1, times: 'always'});
    await expect(list()).rejects.toMatchObject({name: 'GitHubFailure'});
  });

  it('names the repository, and repeats nothing of the answer', async () => {
    github.fault({kind: 'json', body: [{ghsa_id: 'unpublished words', state: 'draft'}]});
    await expect(list()).rejects.toThrow(
      "GitHub's list of the advisories of paper-rocket/rocket holds something without a GHSA id and a state, so it was not read. Try again later.",
    );
  });

  it('fails where it goes round in a circle', async () => {
    const link = `<${github.url}/repos/paper-rocket/rocket/security-advisories?after=x>; rel="next"`;
    github.fault({kind: 'status', status: 200, body: [], headers: {link}, times: 'always'});
    await expect(list()).rejects.toThrow('goes round in a circle');
  });

  it('fails for a "not modified" that says nothing', async () => {
    publishMany(1);
    const knownPage = () => ({etag: '"x"', next: null, advisories: []});
    github.fault({kind: 'status', status: 304, body: ''});
    await expect(list({knownPage})).resolves.toMatchObject({advisories: []});
    github.fault({kind: 'status', status: 304, body: ''});
    await expect(list()).rejects.toMatchObject({name: 'GitHubFailure'});
  });
});

describe('askForVanished', () => {
  beforeEach(() => {
    github.repository('paper-rocket/rocket').advisories = [
      buildAdvisory({ghsa_id: GHSA_ID, summary: 'Path traversal'}),
    ];
  });

  async function ask(token: string | null = null, known: KnownPage | null = null) {
    const params = readingParams(token);
    return askForVanished({...params, ghsaId: GHSA_ID, knownPage: () => known});
  }

  /** Asks twice, the second time with what the first one gave. */
  async function askAgain(token: string) {
    const first = await ask(token);
    const stays = first.fate === 'stays' ? first : null;
    const {etag = null, next = null} = stays?.page ?? {};
    const known = stays && etag !== null ? {etag, next, advisories: [stays.advisory]} : null;
    github.requests.length = 0;
    return {first, second: await ask(token, known)};
  }

  it('asks again conditionally for what stays', async () => {
    withdraw({advisory: github.advisory(GHSA_ID), at: AT});
    const {first, second} = await askAgain(PUBLIC);
    expect(first).toMatchObject({page: {isModified: true}});
    expect(second).toMatchObject({...first, page: {isModified: false}});
    expect(github.requests.map(({status}) => status)).toEqual([304]);
  });

  it('asks again as somebody without a token whether what was closed is still public', async () => {
    close({advisory: github.advisory(GHSA_ID), at: AT, stillVisible: true});
    const {first, second} = await askAgain(MAINTAINER);
    expect(second).toEqual(first);
    expect(github.requests.map(({withToken, status}) => [withToken, status])).toEqual([
      [true, 304],
      [false, 200],
    ]);
  });

  it('finds one that was withdrawn', async () => {
    withdraw({advisory: github.advisory(GHSA_ID), at: AT});
    expect(await ask()).toMatchObject({
      fate: 'stays',
      advisory: {ghsaId: GHSA_ID, status: {state: 'withdrawn', at: '2026-02-01T00:00:00.000Z'}},
    });
  });

  it('finds one that is still published', async () => {
    expect(await ask()).toMatchObject({
      fate: 'stays',
      advisory: {status: {state: 'published'}},
    });
  });

  it('finds one that was deleted gone, and confirmed', async () => {
    remove({repository: github.repository('paper-rocket/rocket'), ghsa_id: GHSA_ID});
    expect(await ask()).toEqual({fate: 'gone', ghsaId: GHSA_ID, confirmed: true});
  });

  it('takes 410 for gone, too', async () => {
    github.fault({kind: 'status', status: 410});
    expect(await ask()).toEqual({fate: 'gone', ghsaId: GHSA_ID, confirmed: true});
  });

  it.each([PUBLIC, MAINTAINER])(
    'finds one that was closed and is still public, asking with %s',
    async (token) => {
      close({advisory: github.advisory(GHSA_ID), at: AT, stillVisible: true});
      expect(await ask(token)).toMatchObject({
        fate: 'stays',
        advisory: {status: {state: 'closed', at: '2026-02-01T00:00:00.000Z'}},
      });
    },
  );

  it('finds one gone that was closed, although a token still sees it', async () => {
    close({advisory: github.advisory(GHSA_ID), at: AT});
    expect(await ask(MAINTAINER)).toMatchObject({fate: 'gone', ghsaId: GHSA_ID});
    expect(github.requests.map(({withToken, status}) => [withToken, status])).toEqual([
      [true, 200],
      [false, 404],
    ]);
  });

  it('does not believe that it became a draft again', async () => {
    Object.assign(github.advisory(GHSA_ID), {state: 'draft'});
    await expect(ask(MAINTAINER)).rejects.toThrow(
      `${GHSA_ID} of paper-rocket/rocket is not in the list of published advisories any more, and GitHub does not say that it was withdrawn, closed or deleted.`,
    );
  });

  it.each<FaultOrder>([
    {kind: 'status', status: 403},
    {kind: 'status', status: 401},
    {kind: 'status', status: 204, body: ''},
    {kind: 'html'},
    {kind: 'broken-json'},
    {kind: 'json', body: []},
    {kind: 'json', body: null},
    {kind: 'json', body: {ghsa_id: idOf(1), state: 'published'}},
    {kind: 'json', body: {ghsa_id: GHSA_ID, state: 'a new state'}},
  ])('cannot tell from any other answer: %j', async (fault) => {
    github.fault({...fault, times: 'always'});
    await expect(ask()).rejects.toMatchObject({name: 'GitHubFailure'});
  });
});
