import fs from 'node:fs/promises';
import {describe, expect, it} from 'vitest';
import {openRenderedPosts} from '../../../../plugin/src/exports/feeds/renderedPosts';
import {useTemporaryFolder} from '../../../given/temporaryFolder';

const URL = 'https://rocket.example/blog/security-advisories/a';
const POST = '---\ntitle: A\ndescription: In short.\n---\n\nFly *far*, [see](#a).\n';
const RENDERED = {
  summary: 'In short.',
  html: `<p>Fly <em>far</em>, <a href="${URL}#a">see</a>.</p>`,
};

describe('what was rendered for feeds', () => {
  const folder = useTemporaryFolder();
  const file = () => folder.path('cache/default.feeds.en.json');

  async function build(posts: readonly string[], permalinkUrl = URL) {
    const rendered = await openRenderedPosts(file());
    const results = [];
    for (const fileText of posts) {
      results.push(
        await rendered.render({fileText, permalinkUrl, siteUrl: 'https://rocket.example/'}),
      );
    }
    await rendered.keep();
    return results;
  }

  /** Puts something else in the place of what was kept, by each of its keys. */
  async function exchange(kept: unknown): Promise<void> {
    const keys = Object.keys(
      JSON.parse(await folder.read('cache/default.feeds.en.json')) as object,
    );
    await fs.writeFile(file(), JSON.stringify(Object.fromEntries(keys.map((key) => [key, kept]))));
  }

  it('is the summary of the post, and its text as HTML', async () => {
    expect(await build([POST])).toEqual([RENDERED]);
  });

  it('is not rendered again in the next build, and not written again', async () => {
    await build([POST]);
    const kept = {summary: 'Kept.', html: '<p>Kept.</p>'};
    await exchange(kept);
    const {mtimeMs, ino} = await fs.stat(file());
    expect(await build([POST])).toEqual([kept]);
    expect(await fs.stat(file())).toMatchObject({mtimeMs, ino});
  });

  it('is rendered again where the post has changed, or its address', async () => {
    await build([POST]);
    await exchange({summary: 'Kept.', html: '<p>Kept.</p>'});
    expect(await build([POST.replace('far', 'near')])).toEqual([
      {...RENDERED, html: RENDERED.html.replace('far', 'near')},
    ]);
    const address = 'https://rocket.example/news/a';
    expect(await build([POST], address)).toEqual([
      {...RENDERED, html: RENDERED.html.replace(URL, address)},
    ]);
  });

  it('does not hold what no feed shows any more', async () => {
    const other = POST.replace('far', 'near');
    await build([POST, other]);
    await build([other]);
    const kept = JSON.parse(await folder.read('cache/default.feeds.en.json')) as object;
    expect(Object.values(kept)).toEqual([
      {...RENDERED, html: RENDERED.html.replace('far', 'near')},
    ]);
  });

  it.each([
    [{summary: '', html: '<script>alert(1)</script>'}],
    [{summary: '', html: '<p onclick="alert(1)">a</p>'}],
    [{summary: 1, html: '<p>a</p>'}],
    [{html: '<p>a</p>'}],
    [null],
    ['<p>a</p>'],
  ])('is rendered again where somebody has changed the file: %j', async (kept) => {
    await build([POST]);
    await exchange(kept);
    expect(await build([POST])).toEqual([RENDERED]);
    expect(await folder.read('cache/default.feeds.en.json')).toContain('In short.');
  });

  it.each(['{', '[]', 'null', '{"__proto__": {"summary": "", "html": ""}}'])(
    'is rendered again where the file is broken: %s',
    async (text) => {
      await folder.write('cache/default.feeds.en.json', text);
      expect(await build([POST])).toEqual([RENDERED]);
    },
  );

  it('is not kept where the file of the cache is a folder, and the build says which', async () => {
    await fs.mkdir(file(), {recursive: true});
    await expect(build([POST])).rejects.toThrow('default.feeds.en.json could not be written');
  });
});
