import {afterEach, beforeEach, describe, expect, test} from 'vitest';
import {ask} from './ask';
import {
  buildAdvisory,
  buildPrivateFork,
  buildRepository,
  buildTeam,
  buildUser,
  close,
  startGitHub,
  withdraw,
} from './index';
import type {GitHub, RepositoryAdvisory} from './index';

const LIST = '/repos/example-org/server/security-advisories';
const PUBLISHED = 'GHSA-2222-2222-2222';
const DRAFT = 'GHSA-3333-3333-3333';
const AT = '2026-01-02T03:04:05Z';

let github: GitHub;

beforeEach(async () => {
  const ada = buildUser('ada', {name: 'Ada Example'});
  const bob = buildUser('bob');
  github = await startGitHub({
    repositories: [
      buildRepository('example-org/server', {
        advisories: [
          buildAdvisory({
            ghsa_id: PUBLISHED,
            summary: 'Path traversal',
            credits: [
              {user: ada, type: 'finder'},
              {user: bob, type: 'reporter', state: 'pending'},
              {user: ada, type: 'analyst', state: 'declined'},
            ],
            collaborating_users: [bob],
            collaborating_teams: [buildTeam('example-org/security')],
            private_fork: buildPrivateFork('example-org/server-ghsa-2222-2222-2222'),
            submission: {accepted: true},
          }),
          buildAdvisory({ghsa_id: DRAFT, summary: 'Not public yet', state: 'draft'}),
        ],
      }),
      buildRepository('example-org/secret', {private: true}),
    ],
    tokens: [
      {token: 'of-anybody', access: 'none'},
      {token: 'of-a-maintainer', access: 'advisories', seesPrivateRepositories: true},
    ],
  });
});

afterEach(() => github.close());

describe.each([{token: undefined}, {token: 'of-anybody'}])('without access ($token)', ({token}) => {
  test('only what is published is listed, whatever state is asked for', async () => {
    expect(await listed({token})).toEqual([PUBLISHED]);
    expect(await listed({token, query: '?state=published'})).toEqual([PUBLISHED]);
    expect(await listed({token, query: '?state=draft'})).toEqual([]);
  });

  test('only accepted credits are named, and nothing of the work on the fix', async () => {
    const advisory = await read({token});
    expect(advisory.credits).toEqual([{login: 'ada', type: 'finder'}]);
    expect(advisory.credits_detailed?.map(({user, state}) => [user.login, state])).toEqual([
      ['ada', 'accepted'],
    ]);
    expect(advisory).toMatchObject({
      collaborating_users: null,
      collaborating_teams: null,
      private_fork: null,
      submission: null,
    });
    expect(JSON.stringify(advisory)).not.toContain('bob');
  });

  test('a draft does not exist', async () => {
    const {status} = await ask({github, path: `${LIST}/${DRAFT}`, ...withToken(token)});
    expect(status).toBe(404);
  });

  test('a private repository does not exist', async () => {
    const reply = await ask({github, path: '/repos/example-org/secret', ...withToken(token)});
    expect(reply.status).toBe(404);
    expect(reply.body).toMatchObject({message: 'Not Found', status: '404'});
  });
});

describe('with access', () => {
  const token = 'of-a-maintainer';

  test('every state is listed, unless one is asked for', async () => {
    expect(await listed({token})).toEqual([DRAFT, PUBLISHED]);
    expect(await listed({token, query: '?state=draft'})).toEqual([DRAFT]);
    expect(await listed({token, query: '?state=published'})).toEqual([PUBLISHED]);
  });

  test('everything of an advisory is there, but people by their login only', async () => {
    const advisory = await read({token});
    expect(advisory.credits).toHaveLength(3);
    expect(advisory.credits_detailed?.map(({state}) => state)).toEqual([
      'accepted',
      'pending',
      'declined',
    ]);
    expect(advisory.collaborating_users?.map(({login}) => login)).toEqual(['bob']);
    expect(advisory.private_fork?.full_name).toBe('example-org/server-ghsa-2222-2222-2222');
    expect(advisory.credits_detailed?.[0]?.user).not.toHaveProperty('name');
  });

  test('a private repository says that it is one', async () => {
    const {status, body} = await ask({github, path: '/repos/example-org/secret', token});
    expect(status).toBe(200);
    expect(body).toMatchObject({private: true, visibility: 'private'});
  });
});

describe('an advisory that was published once', () => {
  test('can still be opened when it is withdrawn, and stays in the list', async () => {
    withdraw({advisory: github.advisory(PUBLISHED), at: AT});
    expect(await read({})).toMatchObject({state: 'withdrawn', withdrawn_at: AT});
    expect(await listed({query: '?state=published'})).toEqual([PUBLISHED]);
  });

  test('leaves the list when it is withdrawn, on a GitHub that does so', async () => {
    github.state.withdrawnStayListed = false;
    withdraw({advisory: github.advisory(PUBLISHED), at: AT});
    expect(await read({})).toMatchObject({state: 'withdrawn'});
    expect(await listed({query: '?state=published'})).toEqual([]);
  });

  test('is gone for the public when it is closed', async () => {
    close({advisory: github.advisory(PUBLISHED), at: AT});
    expect(await listed({query: '?state=published'})).toEqual([]);
    expect((await ask({github, path: `${LIST}/${PUBLISHED}`})).status).toBe(404);
    expect(await read({token: 'of-a-maintainer'})).toMatchObject({state: 'closed'});
  });

  test('can be opened by everybody after that, if it is said so', async () => {
    close({advisory: github.advisory(PUBLISHED), at: AT, stillVisible: true});
    const advisory = await read({});
    expect(advisory).toMatchObject({state: 'closed', closed_at: AT});
    expect(advisory).not.toHaveProperty('visibleWhenClosed');
  });
});

async function listed({token, query = ''}: {token?: string | undefined; query?: string}) {
  const {body} = await ask<RepositoryAdvisory[]>({
    github,
    path: LIST + query,
    ...withToken(token),
  });
  return body.map(({ghsa_id}) => ghsa_id);
}

async function read({token}: {token?: string | undefined}) {
  const path = `${LIST}/${PUBLISHED}`;
  const reply = await ask<RepositoryAdvisory>({github, path, ...withToken(token)});
  expect(reply.status).toBe(200);
  return reply.body;
}

function withToken(token: string | undefined) {
  return token === undefined ? {} : {token};
}
