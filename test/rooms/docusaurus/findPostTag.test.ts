import {describe, expect, it} from 'vitest';
import {findPostTag} from '../../../plugin/src/docusaurus/findPostTag';
import {useTemporaryFolder} from '../../given/temporaryFolder';
import type {Blog} from '../../../plugin/src/docusaurus/findBlog';

const folder = useTemporaryFolder();

const TAG = {label: 'Security Advisory', permalink: '/security-advisory'};

async function find({tags, tag = TAG}: {tags?: Blog['tags']; tag?: typeof TAG} = {}) {
  return findPostTag({
    blog: {
      id: 'default',
      path: 'blog',
      authorsMapPath: 'authors.yml',
      tags,
      truncateMarker: /x/,
      admonitions: new Set(),
    },
    tag,
    siteDir: folder.path(),
    contentPaths: {
      contentPath: folder.path('blog'),
      contentPathLocalized: folder.path('i18n/de/docusaurus-plugin-content-blog'),
    },
  });
}

describe('findPostTag', () => {
  it('is the tag itself where the blog has no tags file', async () => {
    expect(await find()).toEqual({tag: TAG, advice: null});
  });

  it.each([false, null] as const)(
    'is the tag itself where the blog looks at no tags file: %j',
    async (tags) => {
      await folder.write('blog/tags.yml', 'other:\n  label: Other\n');
      expect(await find({tags})).toEqual({tag: TAG, advice: null});
    },
  );

  it.each([
    'security:\n  label: Security Advisory\n',
    'security:\n  permalink: /security-advisory\n',
    'security:\n  label: Security Advisory\n  permalink: /elsewhere\n',
  ])('is the key where the file declares its label or its address: %j', async (text) => {
    await folder.write('blog/tags.yml', `other:\n  label: Other\n${text}`);
    expect(await find()).toEqual({tag: 'security', advice: null});
  });

  it('is the key where the address follows from it', async () => {
    await folder.write('blog/tags.yml', 'security-advisory:\n');
    expect(await find()).toEqual({tag: 'security-advisory', advice: null});
  });

  it('says which lines the file should have, which is not edited', async () => {
    const text = 'other:\n  label: Other\n';
    await folder.write('blog/tags.yml', text);
    const {tag, advice} = await find();
    expect(tag).toEqual(TAG);
    expect(advice).toMatchInlineSnapshot(`
      "blog/tags.yml does not declare the category of the security advisories. Add these lines to it:
      security-advisory:
        label: "Security Advisory"
        permalink: "/security-advisory""
    `);
    expect(await folder.read('blog/tags.yml')).toBe(text);
  });

  it.each([
    {label: 'Security: "all" of it', permalink: '/news/security advisory/'},
    {label: 'セキュリティ', permalink: 'セキュリティ'},
  ])('gives lines that declare the category: %j', async (tag) => {
    await folder.write('blog/tags.yml', '');
    const {advice} = await find({tag});
    await folder.write('blog/tags.yml', advice?.slice(advice.indexOf('\n') + 1) ?? '');
    const again = await find({tag});
    expect(again.advice).toBeNull();
    expect(typeof again.tag).toBe('string');
  });

  it('prefers the file of the locale', async () => {
    await folder.write('blog/tags.yml', 'security:\n  label: Security Advisory\n');
    await folder.write(
      'i18n/de/docusaurus-plugin-content-blog/tags.yml',
      'sicherheit:\n  label: Security Advisory\n',
    );
    expect((await find()).tag).toBe('sicherheit');
  });

  it('takes the file that the blog names', async () => {
    await folder.write('blog/topics.yml', 'security:\n  label: Security Advisory\n');
    expect((await find({tags: 'topics.yml'})).tag).toBe('security');
  });

  it('fails for a file that is none, as the blog would', async () => {
    await folder.write('blog/tags.yml', '- security\n');
    await expect(find()).rejects.toThrow('There was an error extracting tags from file');
  });

  it('fails for a file that is missing, as the blog would', async () => {
    await expect(find({tags: 'topics.yml'})).rejects.toThrow("No tags file 'topics.yml'");
  });
});
