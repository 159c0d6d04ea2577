import fs from 'node:fs/promises';
import path from 'node:path';
import {setTimeout as sleep} from 'node:timers/promises';
import {afterEach, beforeEach, describe, expect, it, vi} from 'vitest';
import {readSiteFiles} from '../../proofs/crash/siteFiles';
import {buildAdvisory, buildRepository, buildUser, startGitHub} from '../../github/index';
import {runDocusaurus} from '../../site/docusaurus';
import {createSite} from '../../site/site';
import type {GitHub} from '../../github/index';
import type {Site} from '../../site/site';

const MANAGER = 'ghp_0123456789abcdefghijklmnopqrstuvwxyz';
const READER = 'ghp_abcdefghijklmnopqrstuvwxyz0123456789';
const OPEN = 'GHSA-2222-3333-4444';
const PUBLISHED = 'GHSA-3333-4444-5555';
const DAY = 24 * 60 * 60 * 1000;

const ago = (days: number) => new Date(Date.now() - days * DAY).toISOString();

let github: GitHub;
let site: Site;
let env: Record<string, string>;

beforeEach(async () => {
  github = await startGitHub({
    tokens: [
      {token: MANAGER, access: 'advisories'},
      {token: READER, access: 'none'},
    ],
    repositories: [
      buildRepository('paper-rocket/rocket', {
        advisories: [
          buildAdvisory({
            ghsa_id: OPEN,
            summary: 'confidential-title',
            severity: 'high',
            state: 'triage',
            author: buildUser('confidential-hunter'),
            created_at: ago(10.5),
          }),
          buildAdvisory({
            ghsa_id: PUBLISHED,
            summary: 'Overflow',
            credits: [{user: buildUser('confidential-pending'), type: 'finder', state: 'pending'}],
          }),
        ],
      }),
    ],
  });
  site = await createSite();
  env = {GITHUB_API_URL: github.url, GITHUB_TOKEN: MANAGER};
});

afterEach(async () => {
  await github.close();
  await site.remove();
});

/** Every file of the site that holds what only managers may see. */
async function leaks(): Promise<string[]> {
  const files = [...(await readSiteFiles(site.dir))];
  return files
    .filter(([, text]) => /confidential|GHSA-2222-3333-4444/.test(text))
    .map(([file]) => file);
}

describe('docusaurus advisories:status', () => {
  it('shows a table to who may see it, on standard output alone', async () => {
    const {code, stdout, text} = await site.run(['advisories:status'], env);
    expect(stdout).toContain('paper-rocket/rocket: 1 report is open');
    expect(stdout).toContain(`  ${OPEN}  high  reported  10 days  @confidential-hunter`);
    expect(stdout).toContain('    confidential-title');
    expect(stdout).toContain(
      'acknowledge overdue by 4 days · fix in 19 days · disclose in 109 days',
    );
    expect(stdout).toContain('credit not answered yet: @confidential-pending');
    expect(stdout).toContain('it has no post in News');
    // Each of these words stands there as often as on standard output: on no other stream.
    expect(text.match(/confidential/g)).toHaveLength(stdout.match(/confidential/g)?.length ?? 0);
    expect(code).toBe(0);
    expect(await leaks()).toEqual([]);
  });

  it('writes JSON with --json, as the contract has it', async () => {
    const {code, stdout} = await site.run(['advisories:status', '--json'], env);
    expect(JSON.parse(stdout)).toMatchObject({
      sources: [
        {
          repository: 'paper-rocket/rocket',
          open: [
            {
              ghsaId: OPEN,
              title: 'confidential-title',
              severity: 'high',
              stage: 'reported',
              openedAt: github.state.repositories[0]?.advisories[0]?.created_at,
              clocks: [
                {name: 'acknowledge', state: 'overdue'},
                {name: 'fix', state: 'running'},
                {name: 'disclose', state: 'running'},
              ],
            },
          ],
          published: [{ghsaId: PUBLISHED, post: 'missing'}],
        },
      ],
    });
    expect(code).toBe(0);
  });

  it('exits with 2 if something is late, and only then', async () => {
    const run = async (...args: string[]) =>
      (await site.run(['advisories:status', ...args], env)).code;
    expect(await run('--fail-on', 'overdue')).toBe(2);
    const [repository] = github.state.repositories;
    Object.assign(repository?.advisories[0] ?? {}, {created_at: ago(1)});
    expect(await run('--fail-on', 'overdue')).toBe(0);
    expect(await run('--fail-on', 'due:6')).toBe(2);
    expect(await run('--fail-on', 'sometimes')).toBe(1);
  });

  it('writes Markdown with --summary', async () => {
    const {stdout} = await site.run(['advisories:status', '--summary'], env);
    expect(stdout).toContain('| Report | Title | Severity | Stage | Opened by | Promises |');
    expect(stdout).toContain('confidential&#45;title | high | reported');
  });

  it.each([
    ['no token', {GITHUB_TOKEN: ''}, 'are shown to a token alone, and none is set.'],
    ['a token without access', {GITHUB_TOKEN: READER}, 'Nothing shows that the token may see'],
  ])('says which permission is missing, with %s', async (_case, changes, message) => {
    const {code, text, stdout} = await site.run(['advisories:status', '--json'], {
      ...env,
      ...changes,
    });
    expect(text).toContain(message);
    expect(text).toContain('paper-rocket/rocket');
    expect(text).toContain('"Repository security advisories: read"');
    expect(stdout).toBe('');
    expect(code).toBe(1);
  });

  it('could not tell where GitHub fails halfway, and says nothing of what it read', async () => {
    github.fault({kind: 'status', status: 503, times: 'always', on: {query: {state: 'draft'}}});
    const {code, text} = await site.run(['advisories:status'], env);
    expect(code).toBe(1);
    expect(text).not.toContain('confidential');
    expect(await leaks()).toEqual([]);
  });

  it.each(['status', 'lint'])(
    'leaves nothing behind when it is killed with what it read: %s',
    async (command) => {
      // Of the lists it has the first one, and waits for another.
      github.fault({
        kind: 'delay',
        milliseconds: 600_000,
        times: 'always',
        on: {route: 'repository-advisories', query: {state: /./}},
        skip: 1,
      });
      const before = [...(await readSiteFiles(site.dir)).keys()];
      const {code, text} = await runDocusaurus({
        siteDir: site.dir,
        args: [`advisories:${command}`],
        env,
        killWhen: vi
          .waitUntil(
            () => github.requests.filter(({route}) => route === 'repository-advisories').length > 0,
            {timeout: 30_000},
          )
          .then(() => sleep(500)),
      });
      expect(code).toBeNull();
      expect(text).not.toMatch(/confidential|GHSA-2222/);
      expect(await leaks()).toEqual([]);
      expect([...(await readSiteFiles(site.dir)).keys()]).toEqual(before);
    },
  );

  it('names nothing in the log of a public workflow, unless it is told to', async () => {
    const event = path.join(site.dir, 'event.json');
    await fs.writeFile(event, JSON.stringify({repository: {private: false}}));
    const workflow = {...env, GITHUB_ACTIONS: 'true', GITHUB_EVENT_PATH: event};
    for (const args of [[], ['--json'], ['--summary']]) {
      const {code, text} = await site.run(['advisories:status', ...args], workflow);
      expect(text).not.toMatch(/confidential|GHSA-2222/);
      expect(text).toContain('1');
      expect(text).toContain('the log of a workflow in a public repository is public');
      expect(code).toBe(0);
    }
    const {text} = await site.run(['advisories:status', '--reveal'], workflow);
    expect(text).toContain('confidential-title');
  });
});
