import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {ask, linksOf} from './ask';
import {buildAdvisory, buildRepository, startGitHub} from './index';
import type {GitHub, RepositoryAdvisory} from './index';

const LIST = '/repos/example-org/server/security-advisories';

let github: GitHub;

beforeAll(async () => {
  github = await startGitHub({
    repositories: [buildRepository('example-org/server', {advisories: manyAdvisories(45)})],
  });
});

afterAll(() => github.close());

describe('the list of advisories', () => {
  test('has 30 on a page, and says where the next one is', async () => {
    const {body, headers} = await page(LIST);
    expect(body).toHaveLength(30);
    const {id} = github.repository('example-org/server');
    expect(linksOf({headers}).next).toMatch(
      new RegExp(`^${github.url}/repositories/${id}/security-advisories\\?after=`),
    );
    expect(linksOf({headers}).prev).toBeUndefined();
  });

  test('is walked to its end by the links, and back', async () => {
    const first = await page(`${LIST}?per_page=20&state=published`);
    const second = await page(linksOf(first).next);
    const third = await page(linksOf(second).next);
    const all = [...first.body, ...second.body, ...third.body];
    expect([first, second, third].map(({body}) => body.length)).toEqual([20, 20, 5]);
    expect(new Set(all.map(({ghsa_id}) => ghsa_id)).size).toBe(45);
    expect(linksOf(third).next).toBeUndefined();

    const back = await page(linksOf(third).prev);
    expect(back.body).toEqual(second.body);
  });

  test('loses and repeats nothing when it changes between two pages', async () => {
    const repository = buildRepository('example-org/busy', {advisories: manyAdvisories(10)});
    github.state.repositories.push(repository);
    const first = await page('/repos/example-org/busy/security-advisories?per_page=5');
    repository.advisories.push(
      buildAdvisory({
        ghsa_id: 'GHSA-9999-9999-9999',
        summary: 'New',
        created_at: '2026-01-01T00:00:00Z',
      }),
    );
    const second = await page(linksOf(first).next);
    expect([...first.body, ...second.body].map(({ghsa_id}) => ghsa_id).sort()).toEqual(
      manyAdvisories(10).map(({ghsa_id}) => ghsa_id),
    );
  });

  test('never has more than 100 on a page', async () => {
    const {body} = await page(`${LIST}?per_page=1000`);
    expect(body).toHaveLength(45);
    const large = buildRepository('example-org/large', {advisories: manyAdvisories(101)});
    github.state.repositories.push(large);
    const {body: full} = await page('/repos/example-org/large/security-advisories?per_page=1000');
    expect(full).toHaveLength(100);
  });

  test('begins with the advisory that was opened last, unless it is asked otherwise', async () => {
    const {body: newest} = await page(`${LIST}?per_page=1`);
    const {body: oldest} = await page(`${LIST}?per_page=1&direction=asc&sort=published`);
    expect(newest[0]?.ghsa_id).toBe('GHSA-2222-2222-0044');
    expect(oldest[0]?.ghsa_id).toBe('GHSA-2222-2222-0000');
  });

  test.each(['state=withdrawn', 'state=all', 'sort=severity', 'after=nonsense'])(
    'cannot be asked for %s',
    async (query) => {
      const {status, body} = await ask({github, path: `${LIST}?${query}`});
      expect(status).toBe(400);
      expect(body).toMatchObject({status: '400'});
    },
  );

  test('gives the addresses of an advisory', async () => {
    const {body} = await page(`${LIST}?per_page=1`);
    expect(body[0]).toMatchObject({
      url: `${github.url}${LIST}/GHSA-2222-2222-0044`,
      html_url: 'https://github.com/example-org/server/security/advisories/GHSA-2222-2222-0044',
    });
  });

  test('has no `cvss` in the version of the API that dropped it', async () => {
    const [older] = (await page(`${LIST}?per_page=1`)).body;
    const [newer] = (await page(`${LIST}?per_page=1`, {'x-github-api-version': '2026-03-10'})).body;
    expect(older).toHaveProperty('cvss');
    expect(newer).not.toHaveProperty('cvss');
  });
});

async function page(path = 'missing link', headers: Record<string, string> = {}) {
  const reply = await ask<RepositoryAdvisory[]>({github, path, headers});
  expect(reply.status).toBe(200);
  return reply;
}

function manyAdvisories(count: number) {
  return Array.from({length: count}, (_, index) =>
    buildAdvisory({
      ghsa_id: `GHSA-2222-2222-${String(index).padStart(4, '0')}`,
      summary: `Advisory ${index}`,
      created_at: new Date(Date.UTC(2025, 0, 1 + index)).toISOString(),
    }),
  );
}
