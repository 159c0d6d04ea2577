import {execFile} from 'node:child_process';
import fs from 'node:fs/promises';
import path from 'node:path';
import {pathToFileURL} from 'node:url';
import {promisify} from 'node:util';
import {afterEach, beforeEach, describe, expect, it} from 'vitest';
import TEXTS from '../../../plugin/locales/en/security-advisories.json';
import {buildAdvisory, buildRepository, startGitHub} from '../../github/index';
import {createSite} from '../../site/site';
import type {GitHub} from '../../github/index';
import type {Site} from '../../site/site';

const execute = promisify(execFile);

const TRAVERSAL = 'GHSA-2222-3333-4444';
const POST = `blog/security-advisories/${TRAVERSAL}.md`;
const TOKEN = 'ghp_0123456789abcdefghijklmnopqrstuvwxyz';

let github: GitHub;
let site: Site;
let env: Record<string, string>;

beforeEach(async () => {
  github = await startGitHub({
    repositories: [
      buildRepository('paper-rocket/rocket', {
        advisories: [buildAdvisory({ghsa_id: TRAVERSAL, summary: 'Path traversal'})],
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

describe('commands that do not build', () => {
  it.each([
    [['swizzle', '--list']],
    [['write-translations']],
    [['--help']],
    [['docs:version', '1.0']],
    [['clear']],
  ])('do not ask GitHub: docusaurus %j', async (args) => {
    await site.run(args, env);
    expect(github.requests).toEqual([]);
    expect(await site.exists(POST)).toBe(false);
  });
});

describe('docusaurus write-translations', () => {
  it("writes out all of the theme's texts, and finds none that nothing says", async () => {
    const {code, text} = await site.run(['write-translations'], env);
    expect(code, text).toBe(0);
    expect(text).not.toContain('Unused default message');
    const written = JSON.parse(await site.read('i18n/en/code.json')) as object;
    const ofTheme = Object.keys(TEXTS).filter((id) => id.startsWith('theme.'));
    expect(Object.keys(written)).toEqual(expect.arrayContaining(ofTheme));
  });
});

describe('docusaurus deploy', () => {
  it('syncs, because it builds: what is pushed has the posts', async () => {
    const git = (...args: string[]) => execute('git', ['-C', site.dir, ...args]);
    const pushed = path.join(site.dir, 'pushed.git');
    await execute('git', ['init', '--quiet', '--bare', pushed]);
    await git('init', '--quiet', '--initial-branch', 'main');
    await git('remote', 'add', 'origin', 'https://github.com/paper-rocket/rocket.git');
    await git('add', 'package.json');
    await git(
      '-c',
      'user.name=t',
      '-c',
      'user.email=t@example.org',
      'commit',
      '--quiet',
      '-m',
      'x',
    );
    await git('push', '--quiet', pushed, 'main:gh-pages');
    const {code, text} = await site.run(['deploy'], {
      ...env,
      GIT_USER: 'example',
      GIT_USER_NAME: 'Example',
      GIT_USER_EMAIL: 'example@example.org',
      // What would be pushed to GitHub is pushed to a folder.
      GIT_CONFIG_COUNT: '1',
      GIT_CONFIG_KEY_0: `url.${pathToFileURL(pushed).href}.insteadOf`,
      GIT_CONFIG_VALUE_0: 'https://example@github.com/paper-rocket/rocket.git',
    });
    expect(text).toContain('Security advisories: 1 source, 1 advisory: 1 new');
    expect(code, text).toBe(0);
    const {stdout} = await execute('git', [
      '--git-dir',
      pushed,
      'ls-tree',
      '-r',
      '--name-only',
      'gh-pages',
    ]);
    expect(stdout).toContain(`blog/security-advisories/${TRAVERSAL}/index.html`);
  });
});

describe('docusaurus advisories:sync', () => {
  it('makes the posts without a build and exits with 0', async () => {
    const {code, text} = await site.run(['advisories:sync'], env);
    expect(text).toContain(
      'Security advisories: 1 source, 1 advisory: 1 new, 0 updated, 0 unchanged, 0 withdrawn, 0 removed; 3 requests; ',
    );
    expect(code).toBe(0);
    expect(await site.exists(POST)).toBe(true);
    expect(await site.exists('build')).toBe(false);
  });

  it('writes JSON to standard output and messages to standard error with --json', async () => {
    const {code, text, stdout} = await site.run(['advisories:sync', '--json'], env);
    expect(JSON.parse(stdout)).toMatchObject([
      {
        id: 'default',
        inSync: true,
        sources: ['paper-rocket/rocket'],
        unread: [],
        advisories: 1,
        posts: {added: [TRAVERSAL], updated: [], unchanged: [], removed: [], replaced: []},
      },
    ]);
    expect(text).toContain('[SUCCESS] Security advisories: 1 source, 1 advisory');
    expect(code).toBe(0);
  });

  it.each(['sync', 'check', 'status', 'lint', 'policy'])(
    'does nothing for advisories:%s with a word that is no option, and says so',
    async (command) => {
      const {code, text} = await site.run(
        [`advisories:${command}`, 'https://rocket.example/'],
        env,
      );
      expect(code).toBe(1);
      expect(text).toContain(
        `advisories:${command} takes nothing but options, and got "https://rocket.example/".`,
      );
    },
  );

  it('exits with 1 when a source was not read, and makes the posts of the others', async () => {
    const options = {repositories: ['paper-rocket/rocket', 'paper-rocket/nowhere']};
    const other = await createSite({options});
    try {
      const {code, text} = await other.run(['advisories:sync'], env);
      expect(code).toBe(1);
      expect(text).toContain(
        'The security advisories of paper-rocket/nowhere could not be read in full. GET /repos/paper-rocket/nowhere was answered with 404. Does the repository exist, and is it public? The option "repositories" names it: correct the name there, or take it out. They were never read before, so their posts would be missing.',
      );
      expect(await other.exists(POST)).toBe(true);
    } finally {
      await other.remove();
    }
  });
});

describe('a build without GitHub', () => {
  it('fails where there is no snapshot: a security page is never empty by accident', async () => {
    github.fault({kind: 'status', status: 503, times: 'always'});
    const {code, text} = await site.run(['build'], env);
    expect(code).toBe(1);
    expect(text).toContain('The security advisories of paper-rocket/rocket could not be read');
    expect(text).toContain('They were never read before, so their posts would be missing.');
    expect(await site.exists('build/index.html')).toBe(false);
  });

  it('warns and goes on with the last posts where there is one', async () => {
    await site.run(['advisories:sync'], env);
    github.fault({kind: 'status', status: 503, times: 'always'});
    const {code, text} = await site.run(['build'], env);
    expect(code).toBe(0);
    expect(text).toMatch(/\[WARNING\] The security advisories of paper-rocket\/rocket could not/);
    expect(await site.exists(`build/blog/security-advisories/${TRAVERSAL}/index.html`)).toBe(true);
  });

  it('fails at a bad token even so, and does not show it', async () => {
    await site.run(['advisories:sync'], env);
    const {code, text} = await site.run(['build'], {...env, GITHUB_TOKEN: TOKEN});
    expect(code).toBe(1);
    expect(text).toContain('The token is wrong or has expired');
    expect(text).not.toContain(TOKEN);
  });

  it('fails where the site wants it to', async () => {
    const strict = await createSite({options: {onSyncError: 'throw'}});
    try {
      await strict.run(['advisories:sync'], env);
      github.fault({kind: 'status', status: 503, times: 'always'});
      const {code} = await strict.run(['build'], env);
      expect(code).toBe(1);
      expect(await strict.exists(POST)).toBe(true);
    } finally {
      await strict.remove();
    }
  });
});

describe('a token in the configuration', () => {
  it('is refused without being shown', async () => {
    const careless = await createSite({options: {token: TOKEN}});
    try {
      const {code, text} = await careless.run(['build'], env);
      expect(code).toBe(1);
      expect(text).toContain('There is no option `token`');
      expect(text).not.toContain(TOKEN);
    } finally {
      await careless.remove();
    }
  });
});

describe('the cache', () => {
  it('may be lost: after docusaurus clear everything is as before', async () => {
    await site.run(['advisories:sync'], env);
    const before = await fs.stat(path.join(site.dir, POST), {bigint: true});
    await site.run(['clear'], env);
    const {text} = await site.run(['advisories:sync'], env);
    const after = await fs.stat(path.join(site.dir, POST), {bigint: true});
    expect(text).toContain('1 unchanged');
    expect(after.mtimeNs).toBe(before.mtimeNs);
  });
});
