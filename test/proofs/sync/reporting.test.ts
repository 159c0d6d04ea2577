import {describe, expect, it} from 'vitest';
import {buildAdvisory, buildOrganization, buildRepository} from '../../github/index';
import {PUBLIC_TOKEN} from './arrange';
import {useArrangement} from './useArrangement';
import type {Arrangement} from './arrange';

const TRAVERSAL = 'GHSA-2222-3333-4444';
const ROUTE = 'private-vulnerability-reporting';
const FORM =
  '[Report it privately on GitHub](https://github.com/paper-rocket/rocket/security/advisories/new)';
const POLICY = '[How to report it](https://github.com/paper-rocket/rocket/security/policy)';

function rocket(privateVulnerabilityReporting = true) {
  return buildRepository('paper-rocket/rocket', {
    privateVulnerabilityReporting,
    advisories: [buildAdvisory({ghsa_id: TRAVERSAL, summary: 'Path traversal'})],
  });
}

const given = useArrangement();

const CACHE = 'node_modules/.cache/docusaurus-plugin-security-advisories/default.cache.json';

/** As if the last answer was of yesterday. */
async function passADay({site}: Arrangement): Promise<void> {
  const cache = JSON.parse(await site.read(CACHE)) as object;
  const enrichedAt = new Date(Date.now() - 25 * 3_600_000).toISOString();
  await site.write(CACHE, JSON.stringify({...cache, enrichedAt}));
}

function asked({github}: Arrangement): string[] {
  return github.requests.filter(({route}) => route === ROUTE).map(({path}) => path);
}

describe('where to report the next vulnerability', () => {
  it.each([
    [true, FORM],
    [false, POLICY],
  ])('is said by the post: private reporting %s', async (enabled, link) => {
    const {sync, post} = await given({repositories: [rocket(enabled)]});
    await sync();
    expect(await post(TRAVERSAL)).toContain(link);
  });

  it('is asked with a token too, once a day', async () => {
    const arrangement = await given({repositories: [rocket()]});
    await arrangement.sync({}, PUBLIC_TOKEN);
    await arrangement.sync({}, PUBLIC_TOKEN);
    expect(asked(arrangement)).toEqual([`/repos/paper-rocket/rocket/${ROUTE}`]);
  });

  it('changes the post when it changes on GitHub, although no advisory does', async () => {
    const arrangement = await given({repositories: [rocket()]});
    const {github, sync, post} = arrangement;
    await sync();
    github.repository('paper-rocket/rocket').privateVulnerabilityReporting = false;
    await passADay(arrangement);
    const result = await sync();
    expect(result.posts.updated).toEqual([TRAVERSAL]);
    expect(await post(TRAVERSAL)).toContain(POLICY);
  });

  it.each([
    ['does not say', 404, 0],
    ['can not be asked', 500, 1],
  ] as const)('stays as it was where GitHub %s (%d)', async (_, status, lines) => {
    const arrangement = await given({repositories: [rocket()]});
    const {github, sync, post, log} = arrangement;
    await sync();
    github.fault({kind: 'status', status, on: {route: ROUTE}, times: 'always'});
    await passADay(arrangement);
    const {unread, posts} = await sync();
    expect([unread, posts.updated]).toEqual([[], []]);
    expect(await post(TRAVERSAL)).toContain(FORM);
    expect(log.filter((line) => line.startsWith('warn'))).toEqual([]);
    expect(log.filter((line) => line.includes('stay as they were'))).toHaveLength(lines);
  });

  it('is the policy where GitHub has never said it', async () => {
    const {github, sync, post} = await given({repositories: [rocket()]});
    github.fault({kind: 'status', status: 404, on: {route: ROUTE}, times: 'always'});
    const {unread} = await sync();
    expect(unread).toEqual([]);
    expect(await post(TRAVERSAL)).toContain(POLICY);
  });

  it("is asked of an organisation's repositories only where they publish something", async () => {
    const arrangement = await given({
      repositories: [rocket(), buildRepository('paper-rocket/pad')],
      organizations: [buildOrganization('paper-rocket')],
    });
    const {reportPlaces} = await arrangement.sync({organization: 'paper-rocket'});
    expect(asked(arrangement)).toEqual([`/repos/paper-rocket/rocket/${ROUTE}`]);
    expect(reportPlaces).toEqual([
      {
        repository: 'paper-rocket/rocket',
        isPrivate: true,
        url: 'https://github.com/paper-rocket/rocket/security/advisories/new',
      },
    ]);
  });

  it('is known of a repository that the site names and that has published nothing', async () => {
    const {sync} = await given({repositories: [rocket(), buildRepository('paper-rocket/pad')]});
    const {reportPlaces} = await sync({repositories: ['paper-rocket/rocket', 'paper-rocket/pad']});
    expect(reportPlaces.map(({repository}) => repository)).toEqual([
      'paper-rocket/rocket',
      'paper-rocket/pad',
    ]);
  });
});
