import {execFile} from 'node:child_process';
import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import {promisify} from 'node:util';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {isEverything} from '../../given/sample';
import {buildAdvisory, buildRepository, startGitHub} from '../../github/index';
import {cleanEnvironment, ROOT, runDocusaurus} from '../../site/docusaurus';
import {packPlugin} from '../../matrix/packPlugin';
import type {GitHub} from '../../github/index';

const execute = promisify(execFile);

const TRAVERSAL = 'GHSA-2222-3333-4444';

/** The lines of a block of README, by its language: what a new user copies. */
async function readSample(language: string): Promise<string> {
  const readme = await fs.readFile(path.join(ROOT, 'README.md'), 'utf8');
  const sample = new RegExp(`^\`\`\`${language}\\n([^]*?)^\`\`\``, 'm').exec(readme)?.[1];
  if (sample === undefined) {
    throw new Error(`README has no sample in ${language}.`);
  }
  return sample;
}

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

/** The other one is installed and built by `npm run test:full`; `newSites.test` makes sites in it, too. */
const OFTEN = 'typescript';

describe.runIf(isEverything)('a new site in javascript (tried by npm run test:full)', () => {
  tryLanguage('javascript');
});

describe(`a new site in ${OFTEN}`, () => {
  tryLanguage(OFTEN);
});

function tryLanguage(language: 'javascript' | 'typescript'): void {
  let siteDir: string;
  let original: string;
  let tags: string;

  const build = () =>
    runDocusaurus({
      siteDir,
      args: ['build'],
      env: {GITHUB_API_URL: github.url},
      cli: path.join(siteDir, 'node_modules/@docusaurus/core/bin/docusaurus.mjs'),
    });

  /** Adds README's line of configuration, as it stands there. */
  async function configure(faster: boolean): Promise<void> {
    const line = await readSample('js');
    const config = original
      .replace(/^ {2}presets: \[/m, `  ${line}  presets: [`)
      .replace(/future: \{[^}]*\},/, `future: {v4: true, faster: ${faster}},`);
    expect(config).toContain(line);
    expect(config).toContain(`faster: ${faster}`);
    await fs.writeFile(await configFile(siteDir), config);
  }

  beforeAll(async () => {
    siteDir = await createNewSite(language);
    original = await fs.readFile(await configFile(siteDir), 'utf8');
    tags = await fs.readFile(path.join(siteDir, 'blog/tags.yml'), 'utf8');
  });

  it('is told which lines its tags file lacks, if only the configuration has changed', async () => {
    await configure(true);
    const {code, text} = await build();
    expect(code, text).toBe(0);
    expect(text).toContain(
      `blog/tags.yml does not declare the category of the security advisories. Add these lines to it:`,
    );
  });

  // With webpack, what a run on every change builds are sites of this repository and that of an old Docusaurus.
  const BUNDLERS: [string, boolean][] = [
    ['rspack and SWC (future.faster)', true],
    ...(isEverything ? [['webpack', false] satisfies [string, boolean]] : []),
  ];

  it.each(BUNDLERS)(
    'has the posts without any warning after the steps of README, with %s',
    async (_, faster) => {
      await configure(faster);
      const sample = await readSample('yaml');
      await fs.writeFile(path.join(siteDir, 'blog/tags.yml'), `${tags}\n${sample}`);
      const {code, text} = await build();
      expect(code, text).toBe(0);
      expect(text).not.toMatch(/warn|\[ERROR\]/i);
      expect(text).toContain('Security advisories: 1 source, 1 advisory: ');
      const list = await fs.readFile(path.join(siteDir, 'build/blog/index.html'), 'utf8');
      expect(list).toContain(`/blog/security-advisories/${TRAVERSAL}`);
    },
  );
}
