import fs from 'node:fs/promises';
import path from 'node:path';
import {afterEach, describe, expect, it} from 'vitest';
import {readSnapshotFile} from '../../../plugin/src/sync/snapshotFile';
import {sync as runSync} from '../../../plugin/src/sync/sync';
import {buildAdvisory, buildRepository} from '../../github/index';
import {arrange} from './arrange';
import type {Arrangement} from './arrange';

/** What lies on the disk may come from a pull request, or from a cache that a stranger filled. */

const TRAVERSAL = 'GHSA-2222-3333-4444';
const OTHER = 'GHSA-5555-6666-7777';
const FOLDER = 'blog/security-advisories';
const CACHE = 'node_modules/.cache/docusaurus-plugin-security-advisories';
const THEIRS = `---\nghsa_id: ${OTHER}\ntitle: Our own words\n---\n\nWritten by hand.\n`;

const rocket = () =>
  buildRepository('paper-rocket/rocket', {
    advisories: [buildAdvisory({ghsa_id: TRAVERSAL, summary: 'Path traversal', severity: 'high'})],
  });

let release: () => Promise<void> = () => Promise.resolve();

async function given(input: Parameters<typeof arrange>[0] = {}): Promise<Arrangement> {
  const arrangement = await arrange({
    repositories: [rocket()],
    ...input,
    site: {options: {snapshot: 'advisories.json'}, ...input.site},
  });
  ({release} = arrangement);
  return arrangement;
}

afterEach(async () => {
  await release();
});

/** Changes a file of JSON as a stranger might. */
async function change({site}: Arrangement, file: string, from: string, to: string): Promise<void> {
  const text = await site.read(file);
  expect(text).toContain(from);
  await site.write(file, text.replaceAll(from, to));
}

describe('a snapshot that was changed', () => {
  it('has no file removed outside of the site', async () => {
    const arrangement = await given();
    const {sync, site, log} = arrangement;
    await sync();
    const outside = path.join(path.dirname(site.dir), `outside-${path.basename(site.dir)}`);
    await fs.mkdir(outside);
    try {
      await fs.writeFile(path.join(outside, `${OTHER}.md`), THEIRS);
      await change(arrangement, 'advisories.json', FOLDER, `../${path.basename(outside)}`);
      await sync();
      expect(await fs.readdir(outside)).toEqual([`${OTHER}.md`]);
      expect(log.join('\n')).toMatch(
        /advisories\.json, which is damaged at "folders\.0", so it is made anew/,
      );
      expect(await site.read('advisories.json')).toContain(`"${FOLDER}"`);
    } finally {
      await fs.rm(outside, {recursive: true});
    }
  });

  it("has no page of a person's own removed in the site", async () => {
    const arrangement = await given({site: {files: {[`docs/${OTHER}.md`]: THEIRS}}});
    const {sync, site, log} = arrangement;
    await sync();
    await change(arrangement, 'advisories.json', `"${FOLDER}"`, `"${FOLDER}", "docs"`);
    await sync();
    expect(await site.read(`docs/${OTHER}.md`)).toBe(THEIRS);
    expect(log.join('\n')).toMatch(
      /docs is not configured any more, but nothing says .* they stay/,
    );
  });

  it.each([
    ['a repository that leads elsewhere', '"owner": "paper-rocket"', '"owner": "../../.."'],
    ['a bad date', /"publishedAt": "[^"]*"/, '"publishedAt": "soon"'],
    ['another host', /"url": "[^"]*"/, '"url": "https://evil.example/"'],
  ])('is made anew, with a word and without an error: %s', async (_what, from, to) => {
    const {sync, site, log, post} = await given();
    await sync();
    const [before, text] = [await post(TRAVERSAL), await site.read('advisories.json')];
    const changed = text.replace(from, to);
    expect(changed).not.toBe(text);
    await site.write('advisories.json', changed);
    await sync();
    expect(log.join('\n')).toMatch('is damaged at "sources.0.advisories.0');
    expect(await site.read('advisories.json')).toBe(text);
    expect(await post(TRAVERSAL)).toBe(before);
  });

  it('is not believed because the cache was changed with it', async () => {
    const arrangement = await given({site: {options: {snapshot: null}}});
    const {sync, log, post, site} = arrangement;
    await sync();
    const before = await post(TRAVERSAL);
    const file = path.join(site.dir, CACHE, 'default.json');
    const last = readSnapshotFile(file)?.digest ?? '';
    await change(arrangement, `${CACHE}/default.json`, FOLDER, '../../x');
    const forged = readSnapshotFile(file)?.digest ?? '';
    await change(arrangement, `${CACHE}/default.cache.json`, last, forged);
    await sync();
    expect(log.join('\n')).toMatch('is damaged at "folders.0"');
    expect(await post(TRAVERSAL)).toBe(before);
  });
});

describe('a snapshot of another GitHub', () => {
  it('is made anew', async () => {
    const {params, sync, log, github} = await given();
    await sync();
    const elsewhere = await params({}, null, {GITHUB_API_URL: `${github.url}/api/v3`});
    await runSync(elsewhere);
    expect(log.join('\n')).toMatch('is damaged at "sources.0.advisories.0.url"');
  });
});

describe('a symbolic link', () => {
  it.each([
    ['the blog', 'blog', {}],
    ['the translations', 'i18n', {i18n: {defaultLocale: 'en', locales: ['en', 'de']}}],
    [
      'the blog of a language',
      'i18n/de/docusaurus-plugin-content-blog',
      {i18n: {defaultLocale: 'en', locales: ['en', 'de']}},
    ],
    ['the cache', CACHE, {}],
    ['the folder of the snapshot', 'data', {}],
  ])('in the place of %s stops the sync, and nothing is written', async (_what, link, config) => {
    const options = {snapshot: 'data/advisories.json'};
    const {sync, site} = await given({
      site: {config, options, files: {'elsewhere/keep.md': 'Keep.'}},
    });
    const place = path.join(site.dir, link);
    await fs.rm(place, {recursive: true, force: true});
    await fs.mkdir(path.dirname(place), {recursive: true});
    await fs.symlink(path.join(site.dir, 'elsewhere'), place);
    await expect(sync()).rejects.toThrow(/is a link, or lies behind one, to .*elsewhere/);
    expect(await site.list('elsewhere')).toEqual(['elsewhere/keep.md']);
  });
});
