import {afterEach, beforeEach, describe, expect, test} from 'vitest';
import {ask, askGraphQL} from './ask';
import {buildAdvisory, buildRepository, startGitHub} from './index';
import type {FaultPlace, GitHub} from './index';

const LIST = '/repos/example-org/server/security-advisories';
const GHSA = 'GHSA-2222-2222-2222';

let github: GitHub;

beforeEach(async () => {
  github = await startGitHub({
    repositories: [
      buildRepository('example-org/server', {
        advisories: [buildAdvisory({ghsa_id: GHSA, summary: 'Path traversal'})],
      }),
      buildRepository('example-org/client'),
    ],
    tokens: [{token: 'of-anybody', access: 'none'}],
  });
});

afterEach(() => github.close());

describe('a fault', () => {
  test('happens once', async () => {
    const outage = github.fault({kind: 'status', status: 502});
    expect(await statuses([LIST, LIST])).toEqual([502, 200]);
    expect(outage.hits).toBe(1);
  });

  test('happens as often as it is told', async () => {
    github.fault({kind: 'status', status: 502, times: 2});
    expect(await statuses([LIST, LIST, LIST])).toEqual([502, 502, 200]);
  });

  test('happens always, until it is lifted', async () => {
    const outage = github.fault({kind: 'status', status: 503, times: 'always'});
    expect(await statuses([LIST, LIST, LIST])).toEqual([503, 503, 503]);
    outage.lift();
    expect(await statuses([LIST])).toEqual([200]);
  });

  test('may skip some requests', async () => {
    github.fault({kind: 'status', status: 500, skip: 1});
    expect(await statuses([LIST, LIST, LIST])).toEqual([200, 500, 200]);
  });

  test('waits behind those that were placed before', async () => {
    github.fault({kind: 'status', status: 500});
    github.fault({kind: 'status', status: 502});
    expect(await statuses([LIST, LIST, LIST])).toEqual([500, 502, 200]);
  });

  const places: FaultPlace[] = [
    {route: 'repository-advisories'},
    {route: ['repository-advisories', 'graphql']},
    {repository: 'Example-Org/Server'},
    {path: LIST},
    {path: /server\/security/},
    {query: {per_page: '5'}},
    {withToken: false},
  ];

  test.each(places)('keeps to its place: %o', async (on) => {
    github.fault({kind: 'status', status: 500, on, times: 'always'});
    const elsewhere = await ask({github, path: '/repos/example-org/client', token: 'of-anybody'});
    expect(elsewhere.status).toBe(200);
    expect(await statuses([`${LIST}?per_page=5`])).toEqual([500]);
  });

  test('is forgotten with the rest', async () => {
    github.fault({kind: 'status', status: 500, times: 'always'});
    github.reset();
    expect(await statuses([LIST])).toEqual([200]);
  });
});

describe('what can go wrong', () => {
  test('another status, with a body and headers', async () => {
    github.fault({
      kind: 'status',
      status: 410,
      body: {message: 'Gone'},
      headers: {'x-reason': 'tests'},
    });
    const {status, headers, body} = await ask({github, path: LIST});
    expect(status).toBe(410);
    expect(headers.get('x-reason')).toBe('tests');
    expect(body).toEqual({message: 'Gone'});
  });

  test('a status comes before a 304', async () => {
    const {headers} = await ask({github, path: LIST});
    github.fault({kind: 'status', status: 502});
    const again = {'if-none-match': headers.get('etag') ?? ''};
    expect((await ask({github, path: LIST, headers: again})).status).toBe(502);
  });

  test('a delay, and something else after it', async () => {
    github.fault({kind: 'delay', milliseconds: 100});
    github.fault({kind: 'status', status: 500});
    const begin = performance.now();
    expect(await statuses([LIST])).toEqual([500]);
    expect(performance.now() - begin).toBeGreaterThan(90);
  });

  test.each(['before-headers', 'within-headers', 'within-body'] as const)(
    'a connection that is cut %s',
    async (at) => {
      github.fault({kind: 'cut', at});
      await expect(ask({github, path: LIST})).rejects.toThrow();
      expect(github.requests.at(-1)?.status).toBe(at === 'within-body' ? 200 : null);
      expect(await statuses([LIST])).toEqual([200]);
    },
  );

  test('JSON that stops halfway', async () => {
    github.fault({kind: 'broken-json'});
    await expect(ask({github, path: LIST})).rejects.toThrow(SyntaxError);
  });

  test('HTML', async () => {
    github.fault({kind: 'html'});
    const {status, headers, body} = await ask({github, path: LIST});
    expect(status).toBe(200);
    expect(headers.get('content-type')).toMatch('text/html');
    expect(body).toMatch('<!DOCTYPE html>');
  });

  test('JSON of another type', async () => {
    github.fault({kind: 'json', body: {advisories: []}});
    expect((await ask({github, path: LIST})).body).toEqual({advisories: []});
  });

  test('an item that is replaced', async () => {
    github.fault({kind: 'changed-json', change: (body) => [...(body as unknown[]), null]});
    expect((await ask({github, path: LIST})).body).toMatchObject([{ghsa_id: GHSA}, null]);
    expect((await ask({github, path: LIST})).body).toHaveLength(1);
  });

  test('a redirect to another server, or on this one', async () => {
    github.fault({kind: 'redirect', to: 'http://example.org/x'});
    github.fault({kind: 'redirect', to: '/repos/example-org/client', status: 307});
    const far = await ask({github, path: LIST});
    const near = await ask({github, path: LIST});
    expect([far.status, far.headers.get('location')]).toEqual([302, 'http://example.org/x']);
    expect([near.status, near.headers.get('location')]).toEqual([
      307,
      `${github.url}/repos/example-org/client`,
    ]);
  });

  test('errors of GraphQL', async () => {
    const errors = [{message: 'Something went wrong', type: 'INTERNAL'}];
    github.fault({kind: 'graphql-errors', errors, on: {route: 'graphql'}});
    const {status, body} = await askGraphQL({
      github,
      token: 'of-anybody',
      query: '{rateLimit {cost}}',
    });
    expect(status).toBe(200);
    expect(body).toEqual({errors});
  });

  test('an answer without end', async () => {
    github.fault({kind: 'endless-body', everyMilliseconds: 5});
    const patience = AbortSignal.timeout(200);
    const response = await fetch(github.url + LIST, {signal: patience});
    expect(response.status).toBe(200);
    await expect(response.text()).rejects.toThrow(/timeout/);
    expect(await statuses([LIST])).toEqual([200]);
  });

  test('a huge answer', async () => {
    const bytes = 5_000_000;
    github.fault({kind: 'huge-body', bytes});
    const response = await fetch(github.url + LIST, {signal: AbortSignal.timeout(5000)});
    const text = await response.text();
    expect(text).toHaveLength(bytes);
    expect(JSON.parse(text)).toHaveLength(1);
  });
});

describe('the server', () => {
  test('outlives clients that hang up', async () => {
    github.fault({kind: 'delay', milliseconds: 50});
    const signal = AbortSignal.timeout(10);
    await expect(fetch(github.url + LIST, {signal})).rejects.toThrow(/timeout/);
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(await statuses([LIST])).toEqual([200]);
  });

  test.each([{kind: 'delay', milliseconds: 60_000}, {kind: 'endless-body'}] as const)(
    'closes at once in the middle of $kind',
    async (fault) => {
      github.fault(fault);
      const asked = fetch(github.url + LIST).then((response) => response.text());
      const failed = expect(asked).rejects.toThrow();
      await new Promise((resolve) => setTimeout(resolve, 50));
      const begin = performance.now();
      await github.close();
      expect(performance.now() - begin).toBeLessThan(500);
      await failed;
    },
  );
});

async function statuses(paths: string[]): Promise<number[]> {
  const seen: number[] = [];
  for (const path of paths) seen.push((await ask({github, path})).status);
  return seen;
}
