import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {ask, askGraphQL} from './ask';
import {buildAdvisory, buildOrganization, buildRepository, buildUser, startGitHub} from './index';
import type {GitHub} from './index';

const GHSA = 'GHSA-2222-2222-2222';
const token = 'of-anybody';
const ada = buildUser('ada', {name: 'Ada Example'});
const grace = buildUser('grace', {avatar_url: 'https://example.org/grace.png'});

let github: GitHub;

beforeAll(async () => {
  github = await startGitHub({
    organizations: [buildOrganization('example-org', {name: 'The Example'})],
    users: [ada, buildUser('left', {gone: true})],
    repositories: [
      buildRepository('example-org/server', {
        renamedFrom: 'example-org/old-server',
        tags: ['v1.0.0'],
        releases: [{tag_name: 'v1.2.3', name: 'One two three'}],
        advisories: [
          buildAdvisory({
            ghsa_id: GHSA,
            summary: 'Path traversal',
            credits: [{user: grace, type: 'finder'}],
            global: {references: ['https://example.org/notes']},
          }),
        ],
      }),
      buildRepository('example-org/client', {securityPolicyUrl: null}),
      buildRepository('example-org/secret', {private: true}),
    ],
    tokens: [{token, access: 'none'}],
  });
});

afterAll(() => github.close());

describe('GraphQL', () => {
  test('needs a token', async () => {
    const {status, body} = await ask({github, path: '/graphql', method: 'POST', send: {}});
    expect(status).toBe(401);
    expect(body).toMatchObject({message: 'This endpoint requires you to be authenticated.'});
  });

  test('takes JSON only', async () => {
    const {status} = await ask({github, path: '/graphql', method: 'POST', token, send: 'x'});
    expect(status).toBe(400);
  });

  test('refuses what is not in the schema, with 200', async () => {
    const {status, body} = await askGraphQL({
      github,
      token,
      query: '{repository(owner: "a", name: "b") {securityAdvisories {nodes {ghsaId}}}}',
    });
    expect(status).toBe(200);
    expect(body).toMatchObject({
      errors: [
        {message: expect.stringContaining('"securityAdvisories" on type "Repository"') as unknown},
      ],
    });
    expect(body).not.toHaveProperty('data');
  });

  test('is written down with its query', async () => {
    github.reset();
    await askGraphQL({github, token, query: '{rateLimit {cost}}'});
    expect(github.requests).toMatchObject([
      {route: 'graphql', graphql: '{rateLimit {cost}}', withToken: true, status: 200},
    ]);
  });

  test('tells the budget', async () => {
    github.reset();
    expect(await data('{rateLimit {limit cost remaining used}}')).toEqual({
      rateLimit: {limit: 5000, cost: 1, remaining: 4999, used: 1},
    });
  });
});

describe('accounts', () => {
  test('are asked for in batches, and one that nobody has is null', async () => {
    const fields = '{__typename login avatarUrl url ... on User {name} ... on Organization {name}}';
    const query = `{
      a0: repositoryOwner(login: "ADA") ${fields}
      a1: repositoryOwner(login: "grace") ${fields}
      a2: repositoryOwner(login: "example-org") ${fields}
      a3: repositoryOwner(login: "nobody") ${fields}
      a4: repositoryOwner(login: "left") ${fields}
    }`;
    expect(await data(query)).toEqual({
      a0: {
        __typename: 'User',
        login: 'ada',
        name: 'Ada Example',
        avatarUrl: `${github.url}/avatars/ada.svg`,
        url: 'https://github.com/ada',
      },
      a1: {
        __typename: 'User',
        login: 'grace',
        name: null,
        avatarUrl: 'https://example.org/grace.png',
        url: 'https://github.com/grace',
      },
      a2: {
        __typename: 'Organization',
        login: 'example-org',
        name: 'The Example',
        avatarUrl: `${github.url}/avatars/example-org.svg`,
        url: 'https://github.com/example-org',
      },
      a3: null,
      a4: null,
    });
  });

  test('are found by their ids', async () => {
    const {body} = await askGraphQL({
      github,
      token,
      query: 'query ($ids: [ID!]!) {nodes(ids: $ids) {... on User {login name}}}',
      variables: {ids: [ada.node_id, 'U_nobody']},
    });
    expect(body.data).toEqual({nodes: [{login: 'ada', name: 'Ada Example'}, null]});
    expect(body.errors).toMatchObject([
      {
        type: 'NOT_FOUND',
        path: ['nodes', 1],
        message: "Could not resolve to a node with the global id of 'U_nobody'.",
      },
    ]);
  });

  test('that are no people are not among the users', async () => {
    const {body} = await askGraphQL({github, token, query: '{user(login: "example-org") {name}}'});
    expect(body).toMatchObject({data: {user: null}, errors: [{type: 'NOT_FOUND'}]});
  });
});

describe('repositories', () => {
  test('have releases, tags and a security policy', async () => {
    const query = `{
      repository(owner: "example-org", name: "server") {
        nameWithOwner url isSecurityPolicyEnabled securityPolicyUrl
        fixed: release(tagName: "v1.2.3") {tagName name url publishedAt}
        other: release(tagName: "v9") {tagName}
        releases(first: 10) {totalCount nodes {tagName}}
        tag: ref(qualifiedName: "refs/tags/v1.0.0") {name}
        noTag: ref(qualifiedName: "refs/tags/v9") {name}
      }
    }`;
    expect(await data(query)).toEqual({
      repository: {
        nameWithOwner: 'example-org/server',
        url: 'https://github.com/example-org/server',
        isSecurityPolicyEnabled: true,
        securityPolicyUrl: 'https://github.com/example-org/server/security/policy',
        fixed: {
          tagName: 'v1.2.3',
          name: 'One two three',
          url: 'https://github.com/example-org/server/releases/tag/v1.2.3',
          publishedAt: '2025-01-20T11:00:00Z',
        },
        other: null,
        releases: {totalCount: 1, nodes: [{tagName: 'v1.2.3'}]},
        tag: {name: 'v1.0.0'},
        noTag: null,
      },
    });
  });

  test('that are missing or private are errors at their place, and harm no other', async () => {
    const {status, body} = await askGraphQL({
      github,
      token,
      query: `{
        r0: repository(owner: "example-org", name: "client") {securityPolicyUrl}
        r1: repository(owner: "example-org", name: "missing") {url}
        r2: repository(owner: "example-org", name: "secret") {url}
      }`,
    });
    expect(status).toBe(200);
    expect(body.data).toEqual({r0: {securityPolicyUrl: null}, r1: null, r2: null});
    expect(body.errors).toMatchObject([
      {
        type: 'NOT_FOUND',
        path: ['r1'],
        message: "Could not resolve to a Repository with the name 'example-org/missing'.",
      },
      {type: 'NOT_FOUND', path: ['r2']},
    ]);
  });

  test('are found by an earlier name', async () => {
    const named = (more: string) =>
      `{repository(owner: "example-org", name: "old-server"${more}) {nameWithOwner}}`;
    expect(await data(named(''))).toEqual({repository: {nameWithOwner: 'example-org/server'}});
    const {body} = await askGraphQL({github, token, query: named(', followRenames: false')});
    expect(body.errors).toMatchObject([{type: 'NOT_FOUND'}]);
  });

  test('of an organisation are listed in pages', async () => {
    const query = `query ($after: String) {
      organization(login: "example-org") {
        repositories(first: 1, after: $after, privacy: PUBLIC) {
          nodes {nameWithOwner} pageInfo {hasNextPage endCursor}
        }
      }
    }`;
    const page = async (after: string | null) => {
      const {body} = await askGraphQL({github, token, query, variables: {after}});
      return body.data as {organization: {repositories: RepositoriesPage}};
    };
    const first = (await page(null)).organization.repositories;
    const second = (await page(first.pageInfo.endCursor)).organization.repositories;
    expect([...first.nodes, ...second.nodes].map(({nameWithOwner}) => nameWithOwner)).toEqual([
      'example-org/server',
      'example-org/client',
    ]);
    expect([first, second].map(({pageInfo}) => pageInfo.hasNextPage)).toEqual([true, false]);
  });

  test('are not listed without saying how many', async () => {
    const query = '{organization(login: "example-org") {repositories {totalCount}}}';
    const {body} = await askGraphQL({github, token, query});
    expect(body.errors).toMatchObject([{type: 'MISSING_PAGINATION_BOUNDARIES'}]);
  });
});

describe('advisories', () => {
  test('are there if the global database has them', async () => {
    const query = `{securityAdvisory(ghsaId: "${GHSA}") {ghsaId severity references {url} withdrawnAt}}`;
    expect(await data(query)).toEqual({
      securityAdvisory: {
        ghsaId: GHSA,
        severity: 'MODERATE',
        references: [{url: 'https://example.org/notes'}],
        withdrawnAt: null,
      },
    });
  });
});

interface RepositoriesPage {
  nodes: {nameWithOwner: string}[];
  pageInfo: {hasNextPage: boolean; endCursor: string};
}

async function data(query: string) {
  const {body} = await askGraphQL({github, token, query});
  expect(body.errors).toBeUndefined();
  return body.data;
}
