import {execFile} from 'node:child_process';
import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import {promisify} from 'node:util';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {buildAdvisory, buildRepository, startGitHub} from '../github/index';
import {cleanEnvironment, ROOT, runDocusaurus} from '../site/docusaurus';
import {packPlugin} from '../sites/packPlugin';
import type {GitHub} from '../github/index';

const execute = promisify(execFile);

const TRAVERSAL = 'GHSA-2222-3333-4444';

/** The one line of the README, put into a configuration as `create-docusaurus` makes it. */
const LINE = "  plugins: ['docusaurus-plugin-security-advisories'],\n";

let folder: string;
let tarball: string;
let github: GitHub;

async function npm(args: readonly string[], cwd: string): Promise<string> {
  const {stdout} = await execute('npm', [...args], {
    cwd,
    env: {...process.env, CI: 'true', npm_config_update_notifier: 'false'},
    maxBuffer: 64 * 1024 * 1024,
  });
  return stdout;
}

/** Makes a site as a new user does, outside the repository, with the packed plugin installed. */
async function createNewSite(language: 'javascript' | 'typescript'): Promise<string> {
  const siteDir = path.join(folder, language);
  await execute(
    process.execPath,
    [
      path.join(ROOT, 'node_modules/create-docusaurus/bin/index.js'),
      language,
      'classic',
      `--${language}`,
      '--skip-install',
      '--package-manager',
      'npm',
    ],
    {cwd: folder, env: cleanEnvironment({})},
  );
  await npm(
    ['install', '--no-audit', '--no-fund', '--prefer-offline', '--no-save', tarball],
    siteDir,
  );
  await fs.rm(path.join(siteDir, 'node_modules/.cache'), {recursive: true, force: true});
  return siteDir;
}

async function configFile(siteDir: string): Promise<string> {
  const names = await fs.readdir(siteDir);
  return path.join(siteDir, names.find((name) => name.startsWith('docusaurus.config.')) ?? '');
}

beforeAll(async () => {
  folder = await fs.mkdtemp(path.join(os.tmpdir(), 'create-docusaurus-'));
  tarball = await packPlugin(folder);
  github = await startGitHub({
    repositories: [
      // What the configuration of a new site names.
      buildRepository('facebook/docusaurus', {
        advisories: [buildAdvisory({ghsa_id: TRAVERSAL, summary: 'Path traversal'})],
      }),
    ],
  });
});

afterAll(async () => {
  await github.close();
  await fs.rm(folder, {recursive: true, force: true});
});

describe.each(['javascript', 'typescript'] as const)('a new site in %s', (language) => {
  let siteDir: string;
  let original: string;

  beforeAll(async () => {
    siteDir = await createNewSite(language);
    original = await fs.readFile(await configFile(siteDir), 'utf8');
  });

  it.each([
    ['rspack and SWC (future.faster)', true],
    ['webpack', false],
  ])('builds with the one line of configuration, with %s', async (_bundler, faster) => {
    const config = original
      .replace(/^ {2}presets: \[/m, `${LINE}  presets: [`)
      .replace(/future: \{[^}]*\},/, `future: {v4: true, faster: ${faster}},`);
    expect(config).toContain(LINE);
    expect(config).toContain(`faster: ${faster}`);
    await fs.writeFile(await configFile(siteDir), config);

    const build = await runDocusaurus({
      siteDir,
      args: ['build'],
      env: {GITHUB_API_URL: github.url},
      cli: path.join(siteDir, 'node_modules/@docusaurus/core/bin/docusaurus.mjs'),
    });
    expect(build.text).toContain('Security advisories: 1 source, 1 advisory');
    // A new site's own tags file lacks the category, and its blog warns of it.
    expect(build.text).toContain('blog/tags.yml does not declare the category');
    expect(build.code).toBe(0);
    const list = await fs.readFile(path.join(siteDir, 'build/blog/index.html'), 'utf8');
    expect(list).toContain(`/blog/security-advisories/${TRAVERSAL}`);
  });

  it('has no warning from a post once the lines that the log gives are in tags.yml', async () => {
    const tagsFile = path.join(siteDir, 'blog/tags.yml');
    await fs.appendFile(
      tagsFile,
      '\nsecurity-advisory:\n  label: "Security Advisory"\n  permalink: "/security-advisory"\n',
    );
    const build = await runDocusaurus({
      siteDir,
      args: ['build'],
      env: {GITHUB_API_URL: github.url},
      cli: path.join(siteDir, 'node_modules/@docusaurus/core/bin/docusaurus.mjs'),
    });
    expect(build.code).toBe(0);
    expect(build.text).not.toContain(TRAVERSAL);
    expect(build.text).not.toContain('does not declare the category');
  });
});
