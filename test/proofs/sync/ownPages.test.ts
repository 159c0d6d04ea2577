import fs from 'node:fs/promises';
import path from 'node:path';
import {describe, expect, it} from 'vitest';
import {buildAdvisory, buildRepository} from '../../github/index';
import {useArrangement} from './useArrangement';

const ONE = 'GHSA-2222-3333-4444';
const OTHER = 'GHSA-5555-6666-7777';

const arrange = useArrangement();

const given = (files: Record<string, string> = {}) =>
  arrange({
    repositories: [
      buildRepository('paper-rocket/rocket', {
        advisories: [
          buildAdvisory({ghsa_id: ONE, summary: 'Path traversal'}),
          buildAdvisory({ghsa_id: OTHER, summary: 'Injection'}),
        ],
      }),
    ],
    site: {files},
  });

const about = (...ghsaIds: string[]) => `---\nghsa_id: [${ghsaIds.join(', ')}]\n---\n\nOurs.\n`;

describe('an advisory that the site has a page about', () => {
  it('gets no post, and the log says why', async () => {
    const {sync, posts, log} = await given({'blog/own.md': about(ONE)});
    const result = await sync();
    expect(await posts()).toEqual([OTHER]);
    expect(result.posts).toMatchObject({added: [OTHER], removed: [], replaced: []});
    expect(result.published).toHaveLength(2);
    expect(log).toEqual([
      'info: 1 advisory has a page of the site\'s own, by "ghsa_id" in front matter, so no post is made: blog/own.md.',
    ]);
  });

  it('loses the post that was there, which is none that GitHub has removed', async () => {
    const {site, sync, posts, log} = await given();
    await sync();
    const snapshot = 'node_modules/.cache/docusaurus-plugin-security-advisories/default.json';
    const known = await site.read(snapshot);
    // All that there is: so many gone at once would be suspicious on GitHub.
    await site.write('blog/own.md', about(ONE, OTHER));
    const result = await sync();
    expect(await posts()).toEqual([]);
    expect(result.unread).toEqual([]);
    expect(result.posts).toEqual({
      added: [],
      updated: [],
      unchanged: [],
      removed: [],
      replaced: [ONE, OTHER],
    });
    expect(await site.read(snapshot)).toBe(known);
    expect(log).toEqual([
      'info: 2 advisories have pages of the site\'s own, by "ghsa_id" in front matter, so no post is made: blog/own.md. Posts that were there before and are removed: 2.',
    ]);
    expect(await site.read('blog/own.md')).toBe(about(ONE, OTHER));
  });

  it('loses it also while GitHub is out of reach', async () => {
    const {site, github, sync, posts} = await given();
    await sync();
    await site.write('blog/own.md', about(ONE));
    github.fault({
      kind: 'status',
      status: 500,
      on: {route: 'repository-advisories'},
      times: 'always',
    });
    const result = await sync();
    expect(result.unread).toHaveLength(1);
    expect(await posts()).toEqual([OTHER]);
  });

  it('gets its post back when the page is gone', async () => {
    const {site, sync, posts, post} = await given();
    await sync();
    const before = await post(ONE);
    await site.write('blog/own.md', about(ONE));
    await sync();
    await fs.rm(path.join(site.dir, 'blog/own.md'));
    const result = await sync();
    expect(result.posts.added).toEqual([ONE]);
    expect(await posts()).toEqual([ONE, OTHER]);
    expect(await post(ONE)).toBe(before);
  });

  it('is none for the posts of a former folder', async () => {
    const {sync, posts, log} = await given();
    await sync({commit: true});
    await sync({commit: true, folder: 'elsewhere'});
    expect(await posts('blog/elsewhere')).toEqual([ONE, OTHER]);
    expect(await posts()).toEqual([]);
    expect(log.filter((message) => message.includes('ghsa_id'))).toEqual([]);
  });
});
