import fs from 'node:fs/promises';
import path from 'node:path';
import {afterEach, beforeEach, describe, expect, it} from 'vitest';
import {serveFolder} from '../browser/staticServer';
import {readSiteFiles} from '../../proofs/crash/siteFiles';
import {buildAdvisory, buildRepository, startGitHub} from '../../github/index';
import {createSite} from '../../site/site';
import type {GitHub} from '../../github/index';
import type {Site} from '../../site/site';

const TRAVERSAL = 'GHSA-2222-3333-4444';
const OVERFLOW = 'GHSA-3333-4444-5555';
const POSTS = 'blog/security-advisories';
const HOUR = 60 * 60 * 1000;

const ago = (hours: number) => new Date(Date.now() - hours * HOUR).toISOString();

let github: GitHub;
let site: Site;
let env: Record<string, string>;

beforeEach(async () => {
  github = await startGitHub({
    repositories: [
      buildRepository('paper-rocket/rocket', {
        advisories: [
          buildAdvisory({ghsa_id: TRAVERSAL, summary: 'Path traversal', severity: 'medium'}),
        ],
      }),
    ],
  });
  site = await createSite();
  env = {GITHUB_API_URL: github.url};
});

afterEach(async () => {
  await github.close();
  await site.remove();
});

/** Every file of the site, but for what Docusaurus itself generates. */
async function filesOf(dir: string): Promise<(readonly [string, string])[]> {
  return [...(await readSiteFiles(dir))].filter(([file]) => !file.startsWith('.docusaurus/'));
}

function changeOnGitHub(ghsaId: string, changes: Partial<ReturnType<typeof buildAdvisory>>): void {
  const [repository] = github.state.repositories;
  const advisory = repository?.advisories.find((each) => each.ghsa_id === ghsaId);
  Object.assign(advisory ?? {}, {updated_at: ago(0)}, changes);
}

describe('docusaurus advisories:check', () => {
  it('exits with 0 where the posts say what GitHub says, and writes nothing', async () => {
    await site.run(['advisories:sync'], env);
    const before = await filesOf(site.dir);
    const {code, text} = await site.run(['advisories:check'], env);
    expect(text).toContain('The site is in sync with GitHub: 1 advisory of paper-rocket/rocket.');
    expect(code).toBe(0);
    expect(await filesOf(site.dir)).toEqual(before);
  });

  it('exits with 2 and says what is different, as a person would', async () => {
    await site.run(['advisories:sync'], env);
    changeOnGitHub(TRAVERSAL, {severity: 'high'});
    github.state.repositories[0]?.advisories.push(
      buildAdvisory({ghsa_id: OVERFLOW, summary: 'Overflow', published_at: ago(49)}),
    );
    const before = await filesOf(site.dir);
    const {code, text} = await site.run(['advisories:check'], env);
    expect(text).toContain(`- ${TRAVERSAL}: the severity on the site is medium, on GitHub high.`);
    expect(text).toContain('Make the posts with --fix, or with the next build.');
    expect(text).toContain(
      `- ${OVERFLOW} has been published on GitHub for 2 days and is not on the site.`,
    );
    expect(code).toBe(2);
    expect(await filesOf(site.dir)).toEqual(before);
  });

  it("sees a page of the site's own that does not say what became of its advisory", async () => {
    await site.run(['advisories:sync'], env);
    await site.write('blog/own.md', `---\nghsa_id: ${TRAVERSAL}\n---\n\nAs we lived it.\n`);
    const twice = await site.run(['advisories:check'], env);
    expect(twice.text).toContain(
      `- ${TRAVERSAL} has a post beside blog/own.md, which stands for it.`,
    );
    expect(twice.code).toBe(2);

    await site.run(['advisories:sync'], env);
    changeOnGitHub(TRAVERSAL, {severity: 'high'});
    expect((await site.run(['advisories:check'], env)).code).toBe(0);

    changeOnGitHub(TRAVERSAL, {state: 'withdrawn', withdrawn_at: ago(1)});
    const {code, text} = await site.run(['advisories:check'], env);
    expect(text).toContain(
      `- ${TRAVERSAL} was withdrawn on GitHub, and blog/own.md does not say so.`,
    );
    expect(code).toBe(2);

    await fs.appendFile(path.join(site.dir, 'blog/own.md'), '\nIt was withdrawn since.\n');
    expect((await site.run(['advisories:check'], env)).code).toBe(0);
  });

  it('sees a post that was changed by hand, and one that is gone', async () => {
    await site.run(['advisories:sync'], env);
    await fs.appendFile(path.join(site.dir, POSTS, `${TRAVERSAL}.md`), '\nHarmless.\n');
    const changed = await site.run(['advisories:check'], env);
    expect(changed.text).toContain(`${TRAVERSAL}: its post is not as the plugin makes it`);
    expect(changed.code).toBe(2);
    await fs.rm(path.join(site.dir, POSTS, `${TRAVERSAL}.md`));
    const removed = await site.run(['advisories:check'], env);
    expect(removed.text).toContain('is not on the site.');
    expect(removed.code).toBe(2);
  });

  it('exits with 1 where GitHub can not be read: nobody can tell', async () => {
    await site.run(['advisories:sync'], env);
    github.fault({kind: 'status', status: 503, times: 'always'});
    const {code, text, stdout} = await site.run(['advisories:check', '--json'], env);
    expect(text).toContain('Whether the site is in sync could not be told in full.');
    expect(JSON.parse(stdout)).toMatchObject({inSync: null});
    expect(code).toBe(1);
  });

  it('makes the posts with --fix, and leaves them for a commit', async () => {
    const {code, text} = await site.run(['advisories:check', '--fix'], env);
    expect(text).toContain('1 post was made, changed or removed, and not committed.');
    expect(code).toBe(0);
    expect(await site.exists(`${POSTS}/${TRAVERSAL}.md`)).toBe(true);
  });

  it('writes JSON to standard output with --json', async () => {
    const {code, stdout} = await site.run(['advisories:check', '--json'], env);
    expect(JSON.parse(stdout)).toEqual({
      inSync: false,
      instances: [
        {
          id: 'default',
          sources: ['paper-rocket/rocket'],
          advisories: 1,
          drift: [
            {
              ghsaId: TRAVERSAL,
              kind: 'missing',
              messages: [expect.stringMatching(/^has been published on GitHub for \d+ days/)],
            },
          ],
          untold: null,
        },
      ],
    });
    expect(code).toBe(2);
  });
});

describe('docusaurus advisories:check --site', () => {
  it('holds GitHub against what a deployed site publishes of itself', async () => {
    await site.run(['build'], env);
    const server = await serveFolder(path.join(site.dir, 'build'));
    try {
      const args = ['advisories:check', '--site', server.url];
      expect((await site.run(args, env)).code).toBe(0);

      changeOnGitHub(TRAVERSAL, {severity: 'critical', state: 'withdrawn', withdrawn_at: ago(1)});
      const {code, text} = await site.run(args, env);
      expect(text).toContain(
        `${TRAVERSAL}: the severity on the site is medium, on GitHub critical.`,
      );
      expect(text).toContain(`${TRAVERSAL} was withdrawn on GitHub, and the site does not say so.`);
      expect(text).toContain('Build and deploy the site, and it says what GitHub says.');
      expect(code).toBe(2);
    } finally {
      await server.close();
    }
  });

  it('asks for what GitHub lists no more, in a checkout that has known nothing of it', async () => {
    await site.run(['build'], env);
    changeOnGitHub(TRAVERSAL, {state: 'closed', closed_at: ago(1), visibleWhenClosed: true});
    // With the snapshot of the build before, this one says that it was closed.
    await site.run(['build'], env);
    await fs.rm(path.join(site.dir, 'node_modules/.cache'), {recursive: true});
    await fs.rm(path.join(site.dir, POSTS), {recursive: true});
    const server = await serveFolder(path.join(site.dir, 'build'));
    try {
      const args = ['advisories:check', '--site', server.url];
      const closed = await site.run(args, env);
      expect(closed.code, closed.text).toBe(0);
      changeOnGitHub(TRAVERSAL, {visibleWhenClosed: false});
      const gone = await site.run(args, env);
      expect(gone.text).toContain(`${TRAVERSAL} is on the site, and GitHub does not publish it.`);
      expect(gone.code).toBe(2);
    } finally {
      await server.close();
    }
  });

  it.each([
    ['of its last change', {updated_at: ago(3)}, 'GitHub says that it was last changed at '],
    ['of its publication', {published_at: ago(72)}, 'the site says that it was published at '],
  ])('sees another time %s, also where nothing else differs', async (_what, changes, says) => {
    await site.run(['build'], env);
    changeOnGitHub(TRAVERSAL, changes);
    const server = await serveFolder(path.join(site.dir, 'build'));
    try {
      const deployed = await site.run(['advisories:check', '--site', server.url], env);
      expect(deployed.text).toContain(`- ${TRAVERSAL}: ${says}`);
      expect(deployed.code).toBe(2);
      const here = await site.run(['advisories:check'], env);
      expect(here.text).toContain(`- ${TRAVERSAL}: ${says}`);
      expect(here.code).toBe(2);
    } finally {
      await server.close();
    }
  });

  it('repeats no password of an address', async () => {
    const address = 'https://ci:hunter2@rocket.example/';
    const {code, text} = await site.run(['advisories:check', '--site', address], env);
    expect(text).toContain('--site expects an address without a user and a password');
    expect(text).not.toContain('hunter2');
    expect(code).toBe(1);
  });

  it('exits with 1 where there is no such site, or no manifest', async () => {
    const server = await serveFolder(path.join(site.dir, 'static'));
    try {
      const {code, text} = await site.run(['advisories:check', '--site', server.url], env);
      expect(text).toContain(
        'security-advisories.json could not be read: it was answered with 404',
      );
      expect(code).toBe(1);
      const json = await site.run(['advisories:check', '--json', '--site', server.url], env);
      expect(json.code).toBe(1);
      expect(JSON.parse(json.stdout)).toEqual({
        inSync: null,
        instances: [
          expect.objectContaining({
            drift: [],
            untold: expect.stringContaining('it was answered with 404') as string,
          }),
        ],
      });
    } finally {
      await server.close();
    }
    const {code, text} = await site.run(['advisories:check', '--site', 'example.org'], env);
    expect(text).toContain("--site expects the address of the site's home page");
    expect(code).toBe(1);
  });
});
