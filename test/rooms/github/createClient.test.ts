import {inspect} from 'node:util';
import {describe, expect, test} from 'vitest';
import {version} from '../../../plugin/package.json';
import {createClient} from '../../../plugin/src/github/createClient';
import {createDeadline} from '../../../plugin/src/github/deadline';
import {GitHubFailure} from '../../../plugin/src/github/GitHubFailure';
import {buildAdvisory, buildRepository, startGitHub} from '../../github/index';
import {environmentOf, GHSA_ID} from '../../given/build';
import {recordReport} from '../../given/recordReport';
import type {GitHubClient} from '../../../plugin/src/github/createClient';
import type {GitHub} from '../../github/index';

const TOKEN = 'token-of-a-maintainer';
const URL_OF_REPOSITORY = '/repos/paper-rocket/rocket';
const LIST = `${URL_OF_REPOSITORY}/security-advisories`;

interface Fixtures {
  /** A GitHub of its own for each test: they wait for retries side by side. */
  github: GitHub;
}

const it = test.extend<Fixtures>({
  // eslint-disable-next-line no-empty-pattern -- Vitest reads what a fixture needs from its pattern.
  github: async ({}, use) => {
    const github = await startGitHub({
      repositories: [
        buildRepository('paper-rocket/rocket', {
          renamedFrom: 'paper-rocket/old-rocket',
          advisories: [buildAdvisory({ghsa_id: GHSA_ID, summary: 'Path traversal'})],
        }),
      ],
      tokens: [{token: TOKEN, access: 'none'}],
    });
    await use(github);
    await github.close();
  },
});

function connect(github: GitHub, token: string | null = null) {
  const {report, messages} = recordReport();
  const client = createClient({environment: environmentOf(github, token), report});
  return {client, messages};
}

/** Why asking fails. */
async function failureOf({
  github,
  ask,
  token = null,
}: {
  github: GitHub;
  ask: (client: GitHubClient) => Promise<unknown>;
  token?: string | null;
}): Promise<GitHubFailure> {
  const {client} = connect(github, token);
  const error: unknown = await ask(client).then(
    () => null,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(GitHubFailure);
  return error as GitHubFailure;
}

const askForList =
  (seconds = 10) =>
  (client: GitHubClient) =>
    client.get({url: LIST, deadline: createDeadline(seconds)});

const askGraphQl =
  (query: string, seconds = 10) =>
  async (client: GitHubClient) =>
    client.graphql?.({query, variables: {}, deadline: createDeadline(seconds)});

describe.concurrent('a request', () => {
  it('says who asks, and in which version of the API', async ({github}) => {
    const {client} = connect(github, TOKEN);
    const deadline = createDeadline(10);
    await client.get({url: LIST, deadline});
    await client.graphql?.({query: '{rateLimit {cost}}', variables: {}, deadline});
    expect(github.requests).toHaveLength(2);
    for (const {userAgent} of github.requests) {
      expect(userAgent).toMatch(`docusaurus-plugin-security-advisories/${version}`);
    }
    expect(github.requests[0]?.apiVersion).toBe('2022-11-28');
  });

  it('carries the token if there is one', async ({github}) => {
    const {client} = connect(github, TOKEN);
    await client.get({url: LIST, deadline: createDeadline(10)});
    await client.get({url: LIST, deadline: createDeadline(10), anonymous: true});
    expect(github.requests.map(({withToken}) => withToken)).toEqual([true, false]);
  });

  it('carries none if there is none, and cannot use GraphQL', async ({github}) => {
    const {client} = connect(github);
    await client.get({url: LIST, deadline: createDeadline(10)});
    expect(github.requests.map(({withToken}) => withToken)).toEqual([false]);
    expect(client.graphql).toBeNull();
  });

  it('is answered with JSON, a validator and the next page', async ({github}) => {
    const {client} = connect(github);
    const answer = await client.get({
      url: LIST,
      query: {per_page: 1},
      deadline: createDeadline(10),
    });
    expect(answer).toMatchObject({
      modified: true,
      data: [{ghsa_id: GHSA_ID}],
      etag: expect.stringMatching(/^W\/"/) as unknown,
      next: null,
    });
  });

  it('is answered with "not modified" if nothing changed since', async ({github}) => {
    const {client} = connect(github, TOKEN);
    const first = await client.get({url: LIST, deadline: createDeadline(10)});
    const etag = first.modified ? first.etag : null;
    expect(await client.get({url: LIST, deadline: createDeadline(10), etag})).toEqual({
      modified: false,
    });
    expect(client.count).toEqual({requests: 2, notModified: 1});
  });

  it('fails for a "not modified" that nobody asked for', async ({github}) => {
    github.fault({kind: 'status', status: 304, body: ''});
    const failure = await failureOf({github, ask: askForList()});
    expect(failure.status).toBe(304);
  });

  it('fails for any other success than 200', async ({github}) => {
    github.fault({kind: 'status', status: 202, body: {}});
    const failure = await failureOf({github, ask: askForList()});
    expect(failure.message).toBe(
      `GET ${LIST} was answered with 202, not with 200. Try again later.`,
    );
  });
});

describe.concurrent('a redirect', () => {
  it('is followed on the same host, as renamed repositories have it', async ({github}) => {
    const {client} = connect(github, TOKEN);
    const answer = await client.get({
      url: '/repos/paper-rocket/old-rocket',
      deadline: createDeadline(10),
    });
    expect(answer).toMatchObject({data: {full_name: 'paper-rocket/rocket'}});
    expect(github.requests.map(({status}) => status)).toEqual([301, 200]);
  });

  it('to another host is refused, and shows it neither request nor token', async ({github}) => {
    const other = await startGitHub();
    try {
      github.fault({kind: 'redirect', to: `${other.url}${LIST}`, times: 'always'});
      const failure = await failureOf({github, ask: askForList(), token: TOKEN});
      expect(failure.message).toMatch(new URL(other.url).host);
      expect(failure.message).toMatch('not followed');
      expect(other.requests).toEqual([]);
      expect(github.requests, 'asked once, and not again').toHaveLength(1);
    } finally {
      await other.close();
    }
  });

  it('in a circle is given up', async ({github}) => {
    github.fault({kind: 'redirect', to: LIST, times: 'always'});
    const failure = await failureOf({github, ask: askForList()});
    expect(failure.message).toMatch('redirects more than 5 times');
  });

  it('of a GraphQL query is refused', async ({github}) => {
    github.fault({kind: 'redirect', to: '/graphql', times: 'always', on: {route: 'graphql'}});
    const failure = await failureOf({
      github,
      ask: askGraphQl('{rateLimit {cost}}'),
      token: TOKEN,
    });
    expect(failure.message).toMatch('redirects a POST request');
  });
});

describe.concurrent('a next page', () => {
  const linkTo = (github: GitHub, link: string) => {
    github.fault({kind: 'status', status: 200, body: [], headers: {link}});
  };

  it('is named by the Link header', async ({github}) => {
    const next = `${github.url}/repositories/7/security-advisories?after=x`;
    linkTo(github, `<${github.url}/first>; rel="first", <${next}>; rel="next"`);
    const {client} = connect(github);
    expect(await client.get({url: LIST, deadline: createDeadline(10)})).toMatchObject({next});
  });

  it.for(['https://example.org/next', 'http://127.0.0.1:1/next', '/relative', 'javascript:x'])(
    'on another host, or on none, is refused: %s',
    async (next, {github}) => {
      linkTo(github, `<${next}>; rel="next"`);
      const failure = await failureOf({github, ask: askForList()});
      expect(failure.message).toMatch('names a next page on another host: not followed.');
    },
  );

  it('is refused when it is asked for, too', async ({github}) => {
    const failure = await failureOf({
      github,
      ask: (client) => client.get({url: 'http://127.0.0.1:1/next', deadline: createDeadline(10)}),
    });
    expect(failure.message).toMatch('not followed');
    expect(github.requests).toEqual([]);
  });
});

describe.concurrent('a failure', () => {
  it.for([404, 410])('with %i asks whether the repository is there', async (status, {github}) => {
    github.fault({kind: 'status', status});
    expect(await failureOf({github, ask: askForList()})).toMatchObject({
      status,
      kind: 'passing',
      message: `GET ${LIST} was answered with ${status}. Does the repository exist, and is it public?`,
    });
  });

  it('with 401 is a setting to mend', async ({github}) => {
    const failure = await failureOf({github, ask: askForList(), token: 'a-token-that-expired'});
    expect(failure).toMatchObject({status: 401, kind: 'settings'});
    expect(failure.message).toMatch('The token is wrong or has expired: set a new one');
  });

  it('is asked again after an outage of a second', async ({github}) => {
    github.fault({kind: 'status', status: 502});
    const {client} = connect(github);
    expect(await client.get({url: LIST, deadline: createDeadline(10)})).toMatchObject({
      data: [{ghsa_id: GHSA_ID}],
    });
  });

  it.for(['before-headers', 'within-headers'] as const)(
    'of the connection is asked again: %s',
    async (at, {github}) => {
      github.fault({kind: 'cut', at});
      const {client} = connect(github);
      expect(await client.get({url: LIST, deadline: createDeadline(10)})).toMatchObject({
        data: [{ghsa_id: GHSA_ID}],
      });
    },
  );

  it('without any answer asks for the network', async () => {
    const environment = environmentOf({url: 'http://127.0.0.1:1'});
    const client = createClient({environment, report: recordReport().report});
    const asked = client.get({url: LIST, deadline: createDeadline(10)});
    await expect(asked).rejects.toThrow(/got no answer: .*Is the network there\?/);
  });

  it.for([
    {kind: 'status', status: 403, body: {message: 'an unpublished text'}},
    {kind: 'status', status: 404, body: 'an unpublished text'},
    {kind: 'status', status: 422, body: {errors: ['an unpublished text']}},
    {kind: 'status', status: 401},
  ] as const)('never holds a token, or what GitHub answered: %j', async (fault, {github}) => {
    github.fault(fault);
    const printed = inspect(await failureOf({github, ask: askForList(), token: TOKEN}), {
      depth: Infinity,
    });
    expect(printed).not.toMatch(TOKEN);
    expect(printed).not.toMatch('unpublished');
  });

  it('of a GraphQL query never holds a token either', async ({github}) => {
    github.fault({kind: 'graphql-errors', errors: [{message: 'Something went wrong'}]});
    const failure = await failureOf({
      github,
      ask: askGraphQl('{rateLimit {cost}}'),
      token: TOKEN,
    });
    expect(inspect(failure, {depth: Infinity})).not.toMatch(TOKEN);
  });
});

describe.concurrent('a rate limit', () => {
  it('is named with its end and with the way out, without a token', async ({github}) => {
    github.setRemaining({remaining: 0, resetInSeconds: 600});
    const failure = await failureOf({github, ask: askForList()});
    expect(failure.message).toMatch(
      /The rate limit for readers without a token is reached\. It ends at \d{4}-\S+Z\. Set GITHUB_TOKEN/,
    );
    const [end = ''] = /\d{4}-\S+Z/.exec(failure.message) ?? [];
    expect(Date.parse(end) - Date.now()).toBeLessThanOrEqual(600_000);
  });

  it('is named with its end, with a token', async ({github}) => {
    github.setRemaining({remaining: 0, resetInSeconds: 600, token: TOKEN});
    const failure = await failureOf({github, ask: askForList(), token: TOKEN});
    expect(failure.message).toMatch(/The rate limit of the token is reached\. It ends at /);
    expect(failure.message).not.toMatch(TOKEN);
  });

  it('is not waited for if there is no time for it', async ({github}) => {
    github.setRemaining({remaining: 0, resetInSeconds: 600});
    const before = Date.now();
    await failureOf({github, ask: askForList(10)});
    expect(Date.now() - before).toBeLessThan(5000);
    expect(github.requests).toHaveLength(1);
  });

  it('is waited for if there is time for it', async ({github}) => {
    github.fault({kind: 'secondary-limit', retryAfter: 1});
    const {client, messages} = connect(github);
    expect(await client.get({url: LIST, deadline: createDeadline(10)})).toMatchObject({
      data: [{ghsa_id: GHSA_ID}],
    });
    expect(messages).toEqual(["info: GitHub's rate limit is reached: waiting 1 s."]);
  });

  it('of requests at a time is named with its own end, and not that of the hour', async ({
    github,
  }) => {
    github.fault({kind: 'secondary-limit', retryAfter: 120});
    const before = Date.now();
    const failure = await failureOf({github, ask: askForList()});
    const [, end = ''] = /It ends at (\S+Z)\./.exec(failure.message) ?? [];
    expect(Date.parse(end)).toBeGreaterThanOrEqual(before + 120_000);
    expect(Date.parse(end)).toBeLessThanOrEqual(Date.now() + 120_000);
  });

  it.for([403, 429] as const)(
    'of requests at a time is not run into again, as long as it may be there: %i',
    async (status, {github}) => {
      github.fault({kind: 'secondary-limit', status, times: 'always'});
      const failure = await failureOf({github, ask: askForList()});
      expect(failure).toMatchObject({status});
      expect(failure.message).toMatch('The rate limit for readers without a token is reached.');
      expect(github.requests).toHaveLength(1);
    },
  );
});

describe.concurrent('a deadline', () => {
  it.for([
    {kind: 'delay', milliseconds: 60_000},
    {kind: 'endless-body', everyMilliseconds: 20},
    {kind: 'status', status: 502},
  ] as const)('ends what takes too long: $kind', async (fault, {github}) => {
    github.fault({...fault, times: 'always'});
    const before = Date.now();
    const failure = await failureOf({github, ask: askForList(0.3)});
    expect(failure.message).toBe(
      `GET ${LIST} took longer than 0.3 s (the option "timeout"). Try again later, or allow more seconds.`,
    );
    expect(Date.now() - before).toBeLessThan(3000);
  });

  it('ends GraphQL queries as well', async ({github}) => {
    github.fault({kind: 'delay', milliseconds: 60_000, times: 'always'});
    const failure = await failureOf({
      github,
      ask: askGraphQl('{rateLimit {cost}}', 0.3),
      token: TOKEN,
    });
    expect(failure.message).toMatch('POST /graphql took longer than 0.3 s');
  });

  it('that is over asks for nothing', async ({github}) => {
    const deadline = createDeadline(0.001);
    await new Promise((resolve) => setTimeout(resolve, 20));
    const failure = await failureOf({
      github,
      ask: (client) => client.get({url: LIST, deadline}),
    });
    expect(failure.message).toMatch('took longer than 0.001 s');
    expect(github.requests).toEqual([]);
  });
});

describe.concurrent('a GraphQL query', () => {
  it('is answered with data', async ({github}) => {
    const {client} = connect(github, TOKEN);
    expect(await askGraphQl('{rateLimit {cost}}')(client)).toEqual({rateLimit: {cost: 1}});
  });

  it('is answered in part where a thing does not exist', async ({github}) => {
    const {client} = connect(github, TOKEN);
    const query = '{a: repository(owner: "no", name: "no") {url} rateLimit {cost}}';
    expect(await askGraphQl(query)(client)).toEqual({a: null, rateLimit: {cost: 1}});
  });

  it.for([
    [{message: 'Something went wrong', type: 'INTERNAL'}],
    [
      {message: 'No such', type: 'NOT_FOUND'},
      {message: 'Refused', type: 'FORBIDDEN'},
    ],
    [{message: 'No type at all'}],
  ])('fails as a whole for any other error: %j', async (errors, {github}) => {
    github.fault({kind: 'graphql-errors', errors, data: {rateLimit: {cost: 1}}});
    await failureOf({github, ask: askGraphQl('{rateLimit {cost}}'), token: TOKEN});
  });

  it('fails when its budget is spent', async ({github}) => {
    github.setRemaining({remaining: 0, token: TOKEN, resource: 'graphql'});
    const failure = await failureOf({github, ask: askGraphQl('{rateLimit {cost}}'), token: TOKEN});
    expect(failure.message).toMatch('POST /graphql');
  });

  it('is not asked twice', async ({github}) => {
    github.fault({kind: 'status', status: 502});
    await failureOf({github, ask: askGraphQl('{rateLimit {cost}}'), token: TOKEN});
    expect(github.requests).toHaveLength(1);
  });
});
