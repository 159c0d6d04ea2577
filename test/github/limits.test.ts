import {afterEach, beforeEach, describe, expect, test} from 'vitest';
import {ask, askGraphQL} from './ask';
import {buildAdvisory, buildRepository, edit, startGitHub} from './index';
import type {GitHub} from './index';

const LIST = '/repos/example-org/server/security-advisories';
const GHSA = 'GHSA-2222-2222-2222';

let github: GitHub;

beforeEach(async () => {
  github = await startGitHub({
    repositories: [
      buildRepository('example-org/server', {
        advisories: [buildAdvisory({ghsa_id: GHSA, summary: 'Path traversal'})],
      }),
    ],
    tokens: [
      {token: 'one', access: 'none'},
      {token: 'other', access: 'none', hourlyLimit: 1000},
    ],
  });
});

afterEach(() => github.close());

describe('a conditional request', () => {
  test('is 304 without a body as long as nothing changes', async () => {
    const etag = await etagFor('one');
    expect(etag).toMatch(/^W\/"[0-9a-f]{64}"$/);
    const {status, headers, body} = await conditional({token: 'one', etag});
    expect(status).toBe(304);
    expect(body).toBe('');
    expect(headers.get('etag')).toBe(etag);
    expect(github.requests.map(({conditional: was}) => was)).toEqual([false, true]);
  });

  test('is answered in full after a change', async () => {
    const etag = await etagFor('one');
    edit({
      advisory: github.advisory(GHSA),
      at: '2026-01-01T00:00:00Z',
      changes: {severity: 'low'},
    });
    const {status, body} = await conditional({token: 'one', etag});
    expect(status).toBe(200);
    expect(body).toMatchObject([{severity: 'low'}]);
  });

  test('is answered in full when another token made the validator', async () => {
    expect((await conditional({token: 'other', etag: await etagFor('one')})).status).toBe(200);
  });

  test('is free with a token', async () => {
    const etag = await etagFor('one');
    const {headers} = await conditional({token: 'one', etag});
    expect(headers.get('x-ratelimit-used')).toBe('1');
  });

  test('counts without one', async () => {
    const {headers: first} = await ask({github, path: LIST});
    const headers = {'if-none-match': first.get('etag') ?? ''};
    const second = await ask({github, path: LIST, headers});
    expect(second.status).toBe(304);
    expect(second.headers.get('x-ratelimit-used')).toBe('2');
  });
});

describe('the limit', () => {
  test.each([
    {token: undefined, limit: '60'},
    {token: 'one', limit: '5000'},
    {token: 'other', limit: '1000'},
  ])('is $limit an hour for $token', async ({token, limit}) => {
    const {headers} = await ask({github, path: LIST, ...(token === undefined ? {} : {token})});
    expect(headers.get('x-ratelimit-limit')).toBe(limit);
    expect(headers.get('x-ratelimit-remaining')).toBe(String(Number(limit) - 1));
    expect(headers.get('x-ratelimit-resource')).toBe('core');
    const reset = Number(headers.get('x-ratelimit-reset')) - Date.now() / 1000;
    expect(reset).toBeGreaterThan(3590);
    expect(reset).toBeLessThanOrEqual(3600);
  });

  test('refuses when nothing is left, until it is full again', async () => {
    github.setRemaining({remaining: 1, resetInSeconds: 60});
    expect((await ask({github, path: LIST})).status).toBe(200);
    const {status, headers, body} = await ask({github, path: LIST});
    expect(status).toBe(403);
    expect(body).toMatchObject({message: 'API rate limit exceeded for 127.0.0.1.'});
    expect(headers.get('x-ratelimit-remaining')).toBe('0');
    expect(Number(headers.get('x-ratelimit-reset')) - Date.now() / 1000).toBeLessThanOrEqual(60);

    github.setRemaining({remaining: 0, resetInSeconds: 0});
    expect((await ask({github, path: LIST})).status).toBe(200);
  });

  test('is one for each reader', async () => {
    github.setRemaining({remaining: 0, token: 'one'});
    expect((await ask({github, path: LIST, token: 'one'})).status).toBe(403);
    expect((await ask({github, path: LIST, token: 'other'})).status).toBe(200);
    expect((await ask({github, path: LIST})).status).toBe(200);
  });

  test('of GraphQL is its own, and is told with 200', async () => {
    github.setRemaining({remaining: 0, token: 'one', resource: 'graphql'});
    expect((await ask({github, path: LIST, token: 'one'})).status).toBe(200);
    const {status, headers, body} = await askGraphQL({
      github,
      token: 'one',
      query: '{rateLimit {limit}}',
    });
    expect(status).toBe(200);
    expect(headers.get('x-ratelimit-remaining')).toBe('0');
    expect(headers.get('x-ratelimit-resource')).toBe('graphql');
    expect(body.errors).toMatchObject([{type: 'RATE_LIMITED'}]);
  });
});

describe('a secondary limit', () => {
  test('may say how long to wait', async () => {
    github.fault({kind: 'secondary-limit', retryAfter: 7});
    const {status, headers, body} = await ask({github, path: LIST});
    expect(status).toBe(403);
    expect(headers.get('retry-after')).toBe('7');
    expect(headers.get('x-ratelimit-remaining')).toBe('59');
    expect(body).toMatchObject({
      message: expect.stringContaining('secondary rate limit') as unknown,
    });
  });

  test('may not say it', async () => {
    github.fault({kind: 'secondary-limit', status: 429});
    const {status, headers} = await ask({github, path: LIST});
    expect(status).toBe(429);
    expect(headers.get('retry-after')).toBeNull();
  });
});

async function etagFor(token: string): Promise<string> {
  return (await ask({github, path: LIST, token})).headers.get('etag') ?? '';
}

function conditional({token, etag}: {token: string; etag: string}) {
  return ask({github, path: LIST, token, headers: {'if-none-match': etag}});
}
