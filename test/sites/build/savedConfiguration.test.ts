import {setTimeout as wait} from 'node:timers/promises';
import {afterEach, beforeEach, describe, expect, it} from 'vitest';
import {buildAdvisory, buildRepository, startGitHub} from '../../github/index';
import {startServer, until} from '../../site/devServer';
import {createSite} from '../../site/site';
import type {GitHub} from '../../github/index';
import type {RunningServer} from '../../site/devServer';
import type {Site} from '../../site/site';

const OF_ROCKET = 'GHSA-2222-3333-4444';
const OF_LAUNCHPAD = ['GHSA-5555-6666-7777', 'GHSA-8888-8888-8888'];

const MINUTE = 60_000;
/** Milliseconds in which a server that has work left goes on with it. */
const QUIET = 5000;

let github: GitHub;
let site: Site;
let server: RunningServer;

/** Docusaurus reads a configuration that is a module anew when it is saved, and any other once. */
const asModule = (text: string) => text.replace('module.exports =', 'export default');

beforeEach(async () => {
  const advisories = OF_LAUNCHPAD.map((id) => buildAdvisory({ghsa_id: id, summary: `Loop ${id}`}));
  github = await startGitHub({
    repositories: [
      buildRepository('paper-rocket/rocket', {
        advisories: [buildAdvisory({ghsa_id: OF_ROCKET, summary: 'Path traversal'})],
      }),
      buildRepository('paper-rocket/launchpad', {advisories}),
    ],
  });
  site = await createSite({options: {id: 'ours', repositories: ['paper-rocket/rocket']}});
  await site.write('docusaurus.config.js', asModule(await site.read('docusaurus.config.js')));
  server = await startServer({
    siteDir: site.dir,
    command: 'start',
    env: {GITHUB_API_URL: github.url},
  });
});

afterEach(async () => {
  await server.stop();
  await github.close();
  await site.remove();
});

async function listPosts(): Promise<string[]> {
  const files = await site.list('blog/security-advisories');
  return files.filter((file) => file.endsWith('.md')).map((file) => file.slice(-22, -3));
}

/** Saves the configuration with something else in it, and waits until the server has come to rest. */
async function save(from: string, to: string): Promise<string> {
  const before = server.text().length;
  const text = await site.read('docusaurus.config.js');
  expect(text).toContain(from);
  await site.write('docusaurus.config.js', text.replace(from, to));
  const said = () => server.text().slice(before);
  await until(() => said().includes('Security advisories: '), {
    within: MINUTE,
    describe: () => `It did not sync. The server said:\n${said()}`,
  });
  for (let length = -1; length !== said().length;) {
    length = said().length;
    await wait(QUIET);
  }
  return said();
}

describe('a configuration that is saved while docusaurus start is running', () => {
  it('has the posts that it asks for, and keeps them', async () => {
    expect(await listPosts()).toEqual([OF_ROCKET]);
    const said = await save(
      '"paper-rocket/rocket"',
      '"paper-rocket/rocket","paper-rocket/launchpad"',
    );
    expect(said).not.toContain('not configured any more');
    expect(await listPosts()).toEqual([OF_ROCKET, ...OF_LAUNCHPAD]);
    expect(said.match(/Security advisories: /g)).toHaveLength(1);
  });

  it('may call the instance by another name', async () => {
    const said = await save('"id": "ours"', '"id": "theirs"');
    expect(said).not.toContain('Two instances');
    expect(await listPosts()).toEqual([OF_ROCKET]);
  });
});
