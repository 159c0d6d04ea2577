import {afterEach, beforeEach, describe, expect, it} from 'vitest';
import {withoutToken} from '../../../plugin/src/sync/withoutToken';
import {gatherLinted} from '../../../plugin/src/commands/gatherLinted';
import {
  buildAdvisory,
  buildOrganization,
  buildRepository,
  buildUser,
  numberedGhsaId,
} from '../../github/index';
import {arrange, PRIVILEGED_TOKEN, PUBLIC_TOKEN} from './arrange';
import type {Options} from '../../../plugin/src/options/options';

let arrangement: Awaited<ReturnType<typeof arrange>>;

beforeEach(async () => {
  arrangement = await arrange({
    organizations: [buildOrganization('paper-rocket')],
    repositories: [
      buildRepository('paper-rocket/rocket', {
        advisories: [
          buildAdvisory({
            ghsa_id: numberedGhsaId(1),
            summary: 'Published',
            credits: [{user: buildUser('ada'), type: 'finder', state: 'pending'}],
          }),
          buildAdvisory({ghsa_id: numberedGhsaId(2), summary: 'A draft', state: 'draft'}),
        ],
        tags: ['v1.0.0'],
      }),
      buildRepository('paper-rocket/quiet'),
      buildRepository('paper-rocket/attic'),
    ],
  });
});

afterEach(() => arrangement.release());

async function gather(options: Options = {}, token: string | null = null) {
  return withoutToken(await arrangement.params(options, token), gatherLinted);
}

/** What was asked for beside repositories and their advisories. */
function askedBeside(): (string | null)[] {
  const listed = ['repository', 'repository-advisories', 'organization-repositories'];
  return arrangement.github.requests
    .filter(({route}) => !listed.includes(route))
    .map(({repository, route}) => `${String(repository)} ${route}`);
}

describe('what lint needs', () => {
  it('is read without writing anything, and without what a sync has kept', async () => {
    await arrangement.sync();
    const before = await arrangement.fingerprint();
    arrangement.github.reset();
    const {published, repositories, unread} = await gather();
    expect(published.map(({summary}) => summary)).toEqual(['Published']);
    expect(repositories).toMatchObject([
      {
        repository: {owner: 'paper-rocket', name: 'rocket'},
        url: 'https://github.com/paper-rocket/rocket',
        privateReporting: true,
        policy: {kind: 'found'},
        tags: ['v1.0.0'],
      },
    ]);
    expect(unread).toEqual([]);
    expect(await arrangement.fingerprint()).toEqual(before);
    expect(arrangement.github.requests.some(({conditional}) => conditional)).toBe(false);
  });

  it('is asked of a configured repository without advisories too, but for its tags', async () => {
    const {repositories} = await gather({repositories: ['paper-rocket/quiet']});
    expect(repositories).toMatchObject([{privateReporting: true, tags: null}]);
    expect(askedBeside()).not.toContain('paper-rocket/quiet repository-tags');
  });

  it("is asked of an organisation's repositories that have published something", async () => {
    const options = {organization: 'paper-rocket', repositories: ['paper-rocket/attic']};
    const {repositories} = await gather(options);
    expect(repositories.map(({repository: {name}}) => name).sort()).toEqual(['attic', 'rocket']);
    expect(askedBeside().filter((question) => question?.startsWith('paper-rocket/quiet'))).toEqual(
      [],
    );
  });

  it('is not asked where all rules that need it are off', async () => {
    const off = [
      ...['private-reporting-off', 'no-security-policy', 'policy-days-differ'],
      ...['fix-not-named', 'fix-without-release', 'range-before-fix'],
      ...['collaborator-without-credit', 'credit-pending'],
    ];
    const rules = Object.fromEntries(off.map((rule) => [rule, 'off' as const]));
    const {managed} = await gather({lint: {rules}}, PRIVILEGED_TOKEN);
    expect(askedBeside()).toEqual([]);
    expect(managed.size).toBe(0);
    const {requests} = arrangement.github;
    expect(requests.filter(({query}) => query.state === 'draft')).toEqual([]);
  });

  it('holds what managers see for a token that may', async () => {
    const {managed} = await gather({}, PRIVILEGED_TOKEN);
    expect(managed.get(numberedGhsaId(1))?.credits).toEqual([
      {login: 'ada', role: 'finder', state: 'pending'},
    ]);
  });

  it.each([null, PUBLIC_TOKEN])('holds nothing of that for another reader: %s', async (token) => {
    const {managed, unread} = await gather({}, token);
    expect(managed.size).toBe(0);
    expect(unread).toEqual([]);
  });

  it.each([403, 404])('takes %i for "no access", which is no failure', async (status) => {
    arrangement.github.fault({
      kind: 'status',
      status,
      on: {route: 'repository-advisories', query: {state: 'triage'}},
      times: 'always',
    });
    const {managed, unread} = await gather({}, PRIVILEGED_TOKEN);
    expect(managed.size).toBe(0);
    expect(unread).toEqual([]);
  });

  it('names a listing that failed, and a repository of which something was not answered', async () => {
    arrangement.github.fault({
      kind: 'status',
      status: 500,
      on: {route: ['organization-repositories', 'private-vulnerability-reporting']},
      times: 'always',
    });
    const options = {organization: 'paper-rocket', repositories: ['paper-rocket/rocket']};
    const {unread, published} = await gather(options);
    expect(unread.map(({source}) => source)).toEqual(['paper-rocket', 'paper-rocket/rocket']);
    expect(published).toHaveLength(1);
  });
});
