import {request} from 'node:http';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {ask, linksOf} from './ask';
import {buildAdvisory, buildOrganization, buildRepository, buildUser, startGitHub} from './index';
import type {GitHub} from './index';

const GHSA = 'GHSA-2222-2222-2222';

let github: GitHub;

beforeAll(async () => {
  github = await startGitHub({
    organizations: [buildOrganization('example-org')],
    users: [buildUser('ada', {name: 'Ada <Example>'})],
    repositories: [
      buildRepository('example-org/server', {
        renamedFrom: 'example-org/old-server',
        description: 'Serves examples',
        advisories: [
          buildAdvisory({
            ghsa_id: GHSA,
            summary: 'Path traversal',
            global: {references: ['https://example.org/notes']},
          }),
          buildAdvisory({ghsa_id: 'GHSA-3333-3333-3333', summary: 'Known to nobody else'}),
        ],
      }),
      buildRepository('example-org/client', {
        archived: true,
        created_at: '2024-01-01T00:00:00Z',
        privateVulnerabilityReporting: false,
      }),
      buildRepository('example-org/secret', {private: true}),
      buildRepository('ada/notes'),
    ],
    tokens: [
      {token: 'of-anybody', access: 'none'},
      {token: 'of-an-owner', access: 'owner', seesPrivateRepositories: true},
    ],
  });
});

afterAll(() => github.close());

describe('a repository', () => {
  test('is described as GitHub describes it', async () => {
    const {body} = await ask({github, path: '/repos/example-org/server'});
    expect(body).toMatchObject({
      full_name: 'example-org/server',
      name: 'server',
      owner: {login: 'example-org', type: 'Organization'},
      private: false,
      visibility: 'public',
      archived: false,
      html_url: 'https://github.com/example-org/server',
      url: `${github.url}/repos/example-org/server`,
      default_branch: 'main',
    });
  });

  test('is found in any case', async () => {
    const {body} = await ask({github, path: '/repos/Example-Org/SERVER'});
    expect(body).toMatchObject({full_name: 'example-org/server'});
  });

  test('may belong to a person', async () => {
    const {body} = await ask<{owner: object}>({github, path: '/repos/ada/notes'});
    expect(body.owner).toMatchObject({login: 'ada', type: 'User'});
    expect(body.owner).not.toHaveProperty('name');
  });

  test('says whether it takes reports in private', async () => {
    const enabled = (name: string) =>
      ask({github, path: `/repos/example-org/${name}/private-vulnerability-reporting`});
    expect((await enabled('server')).body).toEqual({enabled: true});
    expect((await enabled('client')).body).toEqual({enabled: false});
  });
});

describe('a renamed repository', () => {
  test('is redirected to its id, with all that follows', async () => {
    const {id} = github.repository('example-org/server');
    const path = '/repos/example-org/old-server/security-advisories?state=published&per_page=1';
    const {status, headers, body} = await ask({github, path});
    expect(status).toBe(301);
    const location = `${github.url}/repositories/${id}/security-advisories?state=published&per_page=1`;
    expect(headers.get('location')).toBe(location);
    expect(body).toMatchObject({message: 'Moved Permanently', url: location});
  });

  test('answers there by its present name', async () => {
    const {headers} = await ask({github, path: '/repos/example-org/old-server'});
    const {body} = await ask({github, path: headers.get('location') ?? ''});
    expect(body).toMatchObject({full_name: 'example-org/server'});
  });
});

describe('what is not there', () => {
  test.each([
    '/repos/example-org/missing',
    '/repos/example-org/missing/security-advisories',
    `/repos/example-org/client/security-advisories/${GHSA}`,
    '/orgs/missing/repos',
    '/repositories/1',
    '/repos/%E0%A4%A/x',
    '/nothing/of/the/kind',
  ])('is 404 in JSON: %s', async (path) => {
    const {status, body} = await ask({github, path});
    expect(status).toBe(404);
    expect(body).toEqual({
      message: 'Not Found',
      documentation_url: 'https://docs.github.com/rest',
      status: '404',
    });
  });
});

describe('who asks', () => {
  test('is refused with a token that nobody has', async () => {
    const {status, body} = await ask({github, path: '/repos/example-org/server', token: 'expired'});
    expect(status).toBe(401);
    expect(body).toMatchObject({message: 'Bad credentials', status: '401'});
  });

  test('may write `token` where others write `Bearer`', async () => {
    const headers = {authorization: 'token of-an-owner'};
    const {status} = await ask({github, path: '/repos/example-org/secret', headers});
    expect(status).toBe(200);
  });

  test('has to send a user agent', async () => {
    const status = await new Promise((resolve, reject) => {
      request(`${github.url}/repos/example-org/server`, (response) => {
        response.resume();
        resolve(response.statusCode);
      })
        .on('error', reject)
        .end();
    });
    expect(status).toBe(403);
  });
});

describe('an organisation', () => {
  test('lists its public repositories in pages', async () => {
    const path = '/orgs/example-org/repos?type=public&per_page=1';
    const first = await ask<{full_name: string; archived: boolean}[]>({github, path});
    expect(first.body.map(({full_name}) => full_name)).toEqual(['example-org/client']);
    expect(first.body[0]?.archived).toBe(true);
    const second = await ask({github, path: linksOf(first).next ?? ''});
    expect(second.body).toMatchObject([{full_name: 'example-org/server'}]);
    expect(Object.keys(linksOf(second))).toEqual(['prev', 'first']);
  });

  test('lists private ones for those who see them', async () => {
    const path = '/orgs/example-org/repos';
    expect((await ask({github, path})).body).toHaveLength(2);
    expect((await ask({github, path, token: 'of-an-owner'})).body).toHaveLength(3);
  });

  test('lists its advisories for its owners only', async () => {
    const path = '/orgs/example-org/security-advisories';
    expect((await ask({github, path})).status).toBe(404);
    expect((await ask({github, path, token: 'of-anybody'})).status).toBe(403);
    const {status, body} = await ask({github, path, token: 'of-an-owner'});
    expect(status).toBe(200);
    expect(body).toHaveLength(2);
  });
});

describe('the global database', () => {
  test('has the references of an advisory that reached it', async () => {
    const {body} = await ask({github, path: `/advisories/${GHSA}`});
    expect(body).toMatchObject({
      ghsa_id: GHSA,
      references: ['https://example.org/notes'],
      withdrawn_at: null,
      repository_advisory_url: `${github.url}/repos/example-org/server/security-advisories/${GHSA}`,
    });
  });

  test('does not have the others', async () => {
    expect((await ask({github, path: '/advisories/GHSA-3333-3333-3333'})).status).toBe(404);
  });
});

describe('an avatar', () => {
  test('is drawn for every login, the same each time', async () => {
    const draw = () => ask<string>({github, path: '/avatars/ada.svg'});
    const {headers, body} = await draw();
    expect(headers.get('content-type')).toMatch('image/svg+xml');
    expect(body).toMatch(/^<svg /);
    expect(body).toContain('<title>Ada &#60;Example&#62;</title>');
    expect((await draw()).body).toBe(body);
  });
});

describe('a GitHub Enterprise Server', () => {
  test('answers under its own paths, and links to them', async () => {
    const path = '/api/v3/repos/example-org/server/security-advisories?per_page=1';
    const {body, ...reply} = await ask({github, path});
    expect(body).toMatchObject([
      {url: expect.stringMatching(`^${github.url}/api/v3/repos/example-org/`) as unknown},
    ]);
    expect(linksOf(reply).next).toMatch(`${github.url}/api/v3/repositories/`);
    const graphql = await ask({
      github,
      path: '/api/graphql',
      method: 'POST',
      token: 'of-anybody',
      send: {query: '{rateLimit {limit}}'},
    });
    expect(graphql.body).toEqual({data: {rateLimit: {limit: 5000}}});
  });
});

describe('the log', () => {
  test('tells what was asked and never a token', async () => {
    github.reset();
    await ask({
      github,
      path: '/repos/example-org/old-server/security-advisories?per_page=5',
      token: 'of-an-owner',
      headers: {'user-agent': 'tester', 'x-github-api-version': '2022-11-28'},
    });
    expect(github.requests).toEqual([
      {
        method: 'GET',
        path: '/repos/example-org/old-server/security-advisories',
        query: {per_page: '5'},
        route: 'repository-advisories',
        repository: 'example-org/server',
        status: 301,
        withToken: true,
        conditional: false,
        userAgent: 'tester',
        apiVersion: '2022-11-28',
        graphql: null,
      },
    ]);
    expect(JSON.stringify(github.requests)).not.toContain('of-an-owner');
  });
});
