import {afterEach, beforeEach, describe, expect, it} from 'vitest';
import {createClient} from '../../../plugin/src/github/createClient';
import {createDeadline} from '../../../plugin/src/github/deadline';
import {findRepository, listRepositories} from '../../../plugin/src/github/findRepositories';
import {buildOrganization, buildRepository, startGitHub} from '../../github/index';
import {environmentOf} from '../../given/build';
import {recordReport} from '../../given/recordReport';
import type {KnownRepository} from '../../../plugin/src/github/findRepositories';
import type {GitHub} from '../../github/index';

const TOKEN = 'token-that-sees-all';

let github: GitHub;

beforeEach(async () => {
  github = await startGitHub({
    organizations: [buildOrganization('paper-rocket')],
    repositories: [
      buildRepository('paper-rocket/rocket', {renamedFrom: 'paper-rocket/old-rocket'}),
      buildRepository('paper-rocket/attic', {archived: true}),
      buildRepository('paper-rocket/secret', {private: true}),
      buildRepository('somebody/else'),
    ],
    tokens: [{token: TOKEN, access: 'owner', seesPrivateRepositories: true}],
  });
});

afterEach(() => github.close());

function connect(token: string | null = null) {
  return createClient({
    environment: environmentOf(github, token),
    report: recordReport().report,
  });
}

async function find(
  configuredName: string,
  {token = null, known = null}: {token?: string | null; known?: KnownRepository | null} = {},
) {
  const client = connect(token);
  return findRepository({client, configuredName, known, deadline: createDeadline(10)});
}

describe('findRepository', () => {
  it.each(['paper-rocket/rocket', 'paper-rocket/old-rocket', 'Paper-Rocket/ROCKET'])(
    'finds the name that %s has now',
    async (configuredName) => {
      expect(await find(configuredName)).toMatchObject({
        name: {owner: 'paper-rocket', name: 'rocket'},
      });
    },
  );

  it('keeps what is known if nothing changed', async () => {
    const known = await find('paper-rocket/rocket');
    expect(await find('paper-rocket/rocket', {known})).toBe(known);
    expect(github.requests.map(({status}) => status)).toEqual([200, 304]);
  });

  it('does not find what is not there', async () => {
    await expect(find('paper-rocket/typo')).rejects.toMatchObject({
      status: 404,
      message: expect.stringContaining('Does the repository exist') as unknown,
    });
  });

  it('takes a name as it is where only the list of advisories is there, for anybody', async () => {
    github.fault({kind: 'status', status: 404, on: {route: 'repository'}, times: 'always'});
    expect(await find('paper-rocket/rocket', {token: TOKEN})).toEqual({
      name: {owner: 'paper-rocket', name: 'rocket'},
      etag: null,
    });
    await expect(find('paper-rocket/secret', {token: TOKEN})).rejects.toMatchObject({status: 404});
  });

  it('refuses a repository that is not public, even for a token that sees it', async () => {
    await expect(find('paper-rocket/secret', {token: TOKEN})).rejects.toMatchObject({
      kind: 'settings',
      message: expect.stringContaining('paper-rocket/secret is not public') as unknown,
    });
  });

  it('refuses one that only the organisation sees', async () => {
    github.fault({
      kind: 'changed-json',
      change: (body) => ({...(body as object), private: false, visibility: 'internal'}),
    });
    await expect(find('paper-rocket/rocket')).rejects.toMatchObject({kind: 'settings'});
  });

  it.each([[], {}, null, 'rocket', {full_name: 'rocket'}, {full_name: 'a/b/c'}, {full_name: 7}])(
    'fails for an answer without a name: %j',
    async (body) => {
      github.fault({kind: 'json', body});
      await expect(find('paper-rocket/rocket')).rejects.toMatchObject({
        name: 'GitHubFailure',
        kind: 'passing',
      });
    },
  );
});

describe('listRepositories', () => {
  async function list({
    token = null,
    seconds = 10,
  }: {token?: string | null; seconds?: number} = {}) {
    const client = connect(token);
    const deadline = createDeadline(seconds);
    const found = await listRepositories({client, organization: 'paper-rocket', deadline});
    return found.map(({name}) => name).sort();
  }

  it('lists the public ones, archived ones included', async () => {
    expect(await list()).toEqual(['attic', 'rocket']);
  });

  it('lists no private one, even for a token that sees it', async () => {
    expect(await list({token: TOKEN})).not.toContain('secret');
  });

  it('reads all pages', async () => {
    const names = Array.from({length: 230}, (_, index) => `r${String(index).padStart(3, '0')}`);
    github.state.repositories = names.map((name) => buildRepository(`paper-rocket/${name}`));
    expect(await list()).toEqual(names);
    expect(github.requests).toHaveLength(3);
  });

  // Whoever misses a repository here takes its posts away.
  it.each([
    {kind: 'status', status: 404},
    {kind: 'status', status: 204, body: ''},
    {kind: 'status', status: 409},
    {kind: 'cut', at: 'within-body'},
    {kind: 'broken-json'},
    {kind: 'html'},
    {kind: 'json', body: null},
    {kind: 'json', body: {}},
    {kind: 'json', body: {total_count: 0, items: []}},
  ] as const)('fails as a whole when one page does: %j', async (fault) => {
    const names = Array.from({length: 130}, (_, index) => `r${index}`);
    github.state.repositories = names.map((name) => buildRepository(`paper-rocket/${name}`));
    github.fault({...fault, skip: 1, times: 'always'});
    await expect(list({seconds: 2})).rejects.toMatchObject({name: 'GitHubFailure'});
  });

  it('passes over what is no repository', async () => {
    github.fault({
      kind: 'changed-json',
      change: (body) => [null, 'x', {}, {full_name: 'x'}, ...(body as unknown[])],
    });
    expect(await list()).toEqual(['attic', 'rocket']);
  });
});
