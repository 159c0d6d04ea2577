import fs from 'node:fs/promises';
import path from 'node:path';
import {load} from 'cheerio';
import {afterEach, beforeEach, describe, expect, it} from 'vitest';
import {buildAdvisory, buildRepository, startGitHub} from '../../github/index';
import {createSite} from '../../site/site';
import type {GitHub} from '../../github/index';
import type {Environment} from '../../site/docusaurus';
import type {Site, SiteInput} from '../../site/site';

const FILE = 'SECURITY.md';
const FORM = 'https://github.com/paper-rocket/rocket/security/advisories/new';

let github: GitHub;
let site: Site;

beforeEach(async () => {
  github = await startGitHub({
    repositories: [
      buildRepository('paper-rocket/rocket', {
        advisories: [buildAdvisory({ghsa_id: 'GHSA-2222-3333-4444', summary: 'Path traversal'})],
      }),
      buildRepository('paper-rocket/pad', {privateVulnerabilityReporting: false}),
    ],
  });
  await given();
});

afterEach(async () => {
  await github.close();
  await site.remove();
});

/** A site in a repository of its own, as it is for everybody else. */
async function given(input: SiteInput = {}): Promise<void> {
  await (site as Site | undefined)?.remove();
  site = await createSite(input);
  await fs.mkdir(path.join(site.dir, '.git'));
}

function policy(flags: readonly string[] = [], env: Environment = {}) {
  return site.run(['advisories:policy', ...flags], {GITHUB_API_URL: github.url, ...env});
}

describe('docusaurus advisories:policy', () => {
  it('writes what the option promises as SECURITY.md, and nothing else', async () => {
    const before = await site.list('.');
    const {code, text} = await policy();
    expect(code, text).toBe(0);
    expect(text).toContain(`Wrote ${FILE}.`);
    expect(await site.list('.')).toEqual([...before, FILE].sort());
    expect(await site.read(FILE)).toMatchInlineSnapshot(`
      "# Security policy

      ## How to report a vulnerability

      Please report it in private, not in a public issue or pull request: that gives everybody time to be safe before others know of it.

      [Report it privately on GitHub](https://github.com/paper-rocket/rocket/security/advisories/new)

      Tell us, as far as you know: which versions are affected, how it can be reproduced, and what harm it can do.

      ## What happens then

      1. We acknowledge your report **within 7 days**.
      2. Together with you, if you like, we work in a private fork and aim to have a fix ready **within 30 days**.
      3. We release the fix, publish a security advisory on GitHub, and announce it in our News.
      4. If it is still not public **120 days after your report**, you may make it public yourself.

      ## Who is credited

      Everybody who found, reported or fixed the vulnerability is credited by name and role, in the advisory on GitHub and in our News, as soon as they have accepted the credit on GitHub.
      If you would rather have another name there, or none, tell us.
      "
    `);
  });

  it('says the very sentences of the page, in the days and the words of the site', async () => {
    await given({
      options: {
        policy: {acknowledge: 1, fix: 45, disclose: 90, page: true},
        credits: {collaborators: true},
      },
      files: {
        'i18n/en/code.json': JSON.stringify({
          'theme.securityAdvisories.policy.tell': {message: 'Tell us all of it, please.'},
        }),
      },
    });
    const {code, text} = await policy();
    expect(code, text).toBe(0);
    const built = await site.run(['build'], {GITHUB_API_URL: github.url});
    expect(built.code, built.text).toBe(0);
    const $ = load(await site.read('build/security/policy/index.html'));
    const page = $('main').text().replace(/\s+/g, ' ');
    const written = await site.read(FILE);
    const sentences = written
      .replaceAll(/\[([^\]]*)\]\([^)]*\)/g, '$1')
      .split('\n')
      .map((line) => line.replace(/^(?:#+|\d+\.) /, '').replaceAll('**', ''))
      // The page need not link itself.
      .filter((line) => line !== '' && !line.startsWith('Our security policy'));
    expect(sentences.length).toBeGreaterThan(12);
    for (const sentence of sentences) {
      expect(page).toContain(sentence);
    }
    expect(sentences).toContain('Tell us all of it, please.');
    expect(sentences).toContain('We acknowledge your report within one day.');
    expect(sentences).toContain('Whoever else worked on the advisory is named too.');
    expect(written).toContain('](https://rocket.example/security/policy)');
  });

  it('speaks the language of the site', async () => {
    await given({config: {i18n: {defaultLocale: 'de', locales: ['de']}}});
    await policy();
    const text = await site.read(FILE);
    expect(text).toContain('# Sicherheitsrichtlinie');
    expect(text).toContain('Wir bestätigen Ihre Meldung **innerhalb von 7 Tagen**.');
    expect(text).not.toMatch(/[{}|]/);
  });

  it('names the form of each repository where there are several', async () => {
    await given({options: {repositories: ['paper-rocket/rocket', 'paper-rocket/pad']}});
    const {text} = await policy();
    expect(await site.read(FILE)).toContain(
      `- [\`paper-rocket/rocket\`: Report it privately on GitHub](${FORM})`,
    );
    expect(text).toContain('switched off in paper-rocket/pad.');
  });

  it('says where to look where the site names an organisation alone', async () => {
    await given({
      options: {organization: 'paper-rocket'},
      config: {organizationName: '', projectName: ''},
    });
    const {code, text} = await policy();
    expect(code, text).toBe(0);
    expect(await site.read(FILE)).toContain('open the page “Security” of the repository');
  });

  it('is written without GitHub, which is said', async () => {
    github.fault({kind: 'status', status: 503, on: {}, times: 'always'});
    const {code, text} = await policy();
    expect(code, text).toBe(0);
    expect(text).toContain('could not be asked');
    expect(await site.exists(FILE)).toBe(true);
  });
});

describe('a security policy that is there', () => {
  it.each(['SECURITY.md', '.github/SECURITY.md', 'docs/security.rst'])(
    'is never overwritten: %s',
    async (file) => {
      await site.write(file, 'Ours.\n');
      const before = await site.list('.');
      const {code, text} = await policy();
      expect(code, text).toBe(1);
      expect(text).toContain(`${file} is there already and stays as it is`);
      expect(await site.read(file)).toBe('Ours.\n');
      expect(await site.list('.')).toEqual(before);
    },
  );

  it('is not overwritten with --out either, nor is anything through a link', async () => {
    await site.write('elsewhere.md', 'Ours.\n');
    expect((await policy(['--out', 'elsewhere.md'])).code).toBe(1);
    expect(await site.read('elsewhere.md')).toBe('Ours.\n');
    await fs.symlink('nowhere.md', path.join(site.dir, 'link.md'));
    expect((await policy(['--out', 'link.md'])).code).toBe(1);
    expect(await site.exists('nowhere.md')).toBe(false);
  });

  it('stays beside one that --out names', async () => {
    await site.write(FILE, 'Ours.\n');
    const {code, text} = await policy(['--out', 'new/SECURITY.md']);
    expect(code, text).toBe(0);
    expect(await site.read('new/SECURITY.md')).toContain(FORM);
    expect(await site.read(FILE)).toBe('Ours.\n');
  });

  it('can be compared with what --print writes to standard output, and nothing else', async () => {
    await site.write(FILE, 'Ours.\n');
    const {code, stdout} = await policy(['--print']);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^# Security policy\n/);
    expect(stdout).toMatch(/tell us\.\n$/);
    expect(await site.read(FILE)).toBe('Ours.\n');
  });

  it('is either printed or written', async () => {
    const {code, text} = await policy(['--print', '--out', 'new.md']);
    expect(code).toBe(1);
    expect(text).toContain('--print writes the policy to standard output and no file');
    expect(await site.exists('new.md')).toBe(false);
    expect(github.requests).toEqual([]);
  });

  it('is told apart with --json', async () => {
    const read = async () =>
      JSON.parse((await policy(['--json'])).stdout) as {file: string; written: boolean};
    expect(await read()).toMatchObject({file: path.join(site.dir, FILE), written: true});
    expect(await read()).toMatchObject({written: false});
  });
});

describe('several instances of the plugin', () => {
  it('have a policy each, so that one must be chosen', async () => {
    await given({
      config: {
        plugins: ['cloud', 'app'].map((id) => [
          'docusaurus-plugin-security-advisories',
          {id, folder: id, index: {routeBasePath: id}, policy: {fix: id === 'app' ? 10 : 20}},
        ]),
      },
    });
    expect((await policy()).text).toContain('Say which one with --id');
    const {code, text} = await policy(['--id', 'app']);
    expect(code, text).toBe(0);
    expect(await site.read(FILE)).toContain('**within 10 days**');
  });
});
