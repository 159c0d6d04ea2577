import fs from 'node:fs';
import path from 'node:path';
import {load} from 'cheerio';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {buildAdvisory, buildRepository, buildUser, startGitHub} from '../../github/index';
import {ROOT} from '../../site/docusaurus';
import {createSite} from '../../site/site';
import type {GitHub} from '../../github/index';
import type {CommandOutput} from '../../site/docusaurus';
import type {Site} from '../../site/site';

const PLUGIN = path.join(ROOT, 'plugin');
const NAME = 'docusaurus-plugin-security-advisories';

/** A language that the plugin does not have, and whose dates hold no letter of ours. */
const ADDED = 'uk';

const GHSA_ID = 'GHSA-2222-3333-4444';

/** What the advisories themselves say, and what stays the same in every language. */
const NO_WORDS_OF_OURS =
  /https?:\/\/\S+|GHSA(?:-[0-9a-z]{4}){3}|CVE-\d{4}-\d+|CWE-\d+|CVSS:[\d./A-Z:]+|\b[A-Z]{1,2}:[A-Z]\b|@?paper-rocket(?:\/[\w.-]+)?|Paper Rocket|\brocket\b|\bheron\b|\bfinch\b|\bnpm\b|\b(?:Atom|RSS|JSON|OSV|CSV)\b/g;

/** Each letter in another alphabet; values, plurals and line ends stay what they are. */
function inOtherLetters(message: string): string {
  return message.replace(/\{\w+\}|[a-z]|[A-Z]/g, (found) =>
    found.length > 1
      ? found
      : String.fromCodePoint(
          (found >= 'a' ? 0x430 - 0x61 : 0x410 - 0x41) + (found.codePointAt(0) ?? 0),
        ),
  );
}

/** The published plugin with one more file: that of a language. */
function addLanguage(packageFolder: string): void {
  for (const part of ['lib', 'locales', 'src/theme', 'src/theme.d.ts', 'package.json']) {
    fs.cpSync(path.join(PLUGIN, part), path.join(packageFolder, part), {recursive: true});
  }
  if (fs.existsSync(path.join(PLUGIN, 'node_modules'))) {
    fs.symlinkSync(path.join(PLUGIN, 'node_modules'), path.join(packageFolder, 'node_modules'));
  }
  const english = JSON.parse(
    fs.readFileSync(path.join(PLUGIN, 'locales/en/security-advisories.json'), 'utf8'),
  ) as Record<string, string>;
  const added = Object.entries(english).map(([id, message]) => [
    id,
    id === 'securityAdvisories.direction' ? message : inOtherLetters(message),
  ]);
  const folder = path.join(packageFolder, 'locales', ADDED);
  fs.rmSync(folder, {recursive: true, force: true});
  fs.mkdirSync(folder);
  fs.writeFileSync(
    path.join(folder, 'security-advisories.json'),
    JSON.stringify(Object.fromEntries(added)),
  );
}

/** Words of English that a page says to its reader, by eye or by ear. */
function englishIn(html: string, within: string): string[] {
  const $ = load(html);
  $('pre, code, script, style').remove();
  const spoken = ['aria-label', 'title', 'alt', 'placeholder'].flatMap((name) =>
    $(`${within} [${name}]`)
      .toArray()
      .map((element) => $(element).attr(name) ?? ''),
  );
  $(`${within} *`).append(' ');
  const said = [$(within).text(), ...spoken].join(' ').replace(NO_WORDS_OF_OURS, ' ');
  return [...new Set(said.match(/[A-Za-z]{2,}/g) ?? [])];
}

let github: GitHub;
let site: Site;
let build: CommandOutput;

beforeAll(async () => {
  github = await startGitHub({
    repositories: [
      buildRepository('paper-rocket/rocket', {
        advisories: [
          buildAdvisory({
            ghsa_id: GHSA_ID,
            cve_id: 'CVE-2026-12345',
            summary: '12345',
            description: '67890',
            cvss_severities: {
              cvss_v3: {vector_string: 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H', score: 9.8},
              cvss_v4: null,
            },
            vulnerabilities: [
              {
                package: {ecosystem: 'npm', name: 'rocket'},
                vulnerable_version_range: '< 1.2.3',
                patched_versions: '1.2.3',
              },
            ],
            credits: [{user: buildUser('heron'), type: 'reporter'}],
          }),
          buildAdvisory({ghsa_id: 'GHSA-5555-5555-5555', summary: '23456', description: '7'}),
        ],
      }),
      buildRepository('paper-rocket/pad'),
    ],
  });
  site = await createSite({
    options: {
      repositories: ['paper-rocket/rocket', 'paper-rocket/pad'],
      policy: {page: true},
      tag: {label: '1', permalink: '/security-advisory'},
    },
    config: {
      i18n: {defaultLocale: ADDED, locales: [ADDED]},
      future: {v4: true, faster: true, experimental_vcs: false},
    },
    files: {'src/pages/listed.mdx': '<SecurityAdvisories />\n\n<SecurityBadge />\n'},
  });
  addLanguage(path.join(site.dir, 'node_modules', NAME));
  build = await site.run(['build'], {GITHUB_API_URL: github.url});
});

afterAll(async () => {
  await github.close();
  await site.remove();
});

describe('a language that is added as one file', () => {
  it('is built', () => {
    expect(build.code, build.text).toBe(0);
  });

  it('says all of a post', async () => {
    const html = await site.read(`build/blog/security-advisories/${GHSA_ID}/index.html`);
    expect(load(html)('article h2').length).toBeGreaterThan(3);
    expect(englishIn(html, '.markdown')).toEqual([]);
  });

  it.each(['atom.xml', 'rss.xml'])('says what a feed is called: %s', async (file) => {
    const feed = load(await site.read(`build/security/${file}`), {xml: true});
    const title = feed('feed > title, channel > title').text();
    expect(title.replace('Paper Rocket', '')).toMatch(/[а-я]/);
    expect(title.replace('Paper Rocket', '')).not.toMatch(/[A-Za-z]/);
  });

  it.each([
    'security',
    'security/credits',
    'security/policy',
    'security/product/npm/rocket',
    'listed',
  ])('says all of a page: /%s', async (page) => {
    const html = await site.read(`build/${page}/index.html`);
    expect(load(html)('main').text()).toMatch(/[а-я]{3}/);
    expect(englishIn(html, 'main')).toEqual([]);
  });

  it('would be found out if a word were left', () => {
    const html = '<main><p>Severity: <b>1</b></p><img alt="Moderate"></main>';
    expect(englishIn(html, 'main')).toEqual(['Severity', 'Moderate']);
  });
});

describe('the words of a post', () => {
  it('are the site’s own where it gives them, and change with them', async () => {
    const file = `blog/security-advisories/${GHSA_ID}.md`;
    const before = await site.read(file);
    await site.write(
      `i18n/${ADDED}/code.json`,
      JSON.stringify({'securityAdvisories.post.whatToDo': {message: 'OUR OWN WORDS:'}}),
    );
    const {text} = await site.run(['advisories:sync'], {GITHUB_API_URL: github.url});
    expect(text).toContain('2 updated');
    const after = await site.read(file);
    expect(before).not.toContain('OUR OWN WORDS:');
    expect(after).toContain('OUR OWN WORDS:');
    expect(after.split('\n').length).toBe(before.split('\n').length);
  });

  it('are asked for again, with the place, where the file is broken', async () => {
    await site.write(`i18n/${ADDED}/code.json`, '{');
    const {code, text} = await site.run(['advisories:sync'], {GITHUB_API_URL: github.url});
    expect(code).not.toBe(0);
    expect(text).toContain(`i18n/${ADDED}/code.json`);
  });
});
