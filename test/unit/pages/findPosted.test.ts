import {describe, expect, it} from 'vitest';
import {findPosted} from '../../../plugin/src/pages/findPosted';
import {buildPublishedAdvisory, GHSA_ID, OTHER_GHSA_ID} from '../build';

type BlogPosts = Parameters<typeof findPosted>[0]['blogPosts'];

function buildPost(
  ghsaId: string | undefined,
  {
    source = `@site/blog/security-advisories/${ghsaId ?? 'hello'}.md`,
    unlisted = false,
  }: {source?: string; unlisted?: boolean} = {},
): BlogPosts[number] {
  const metadata = {
    source,
    unlisted,
    permalink: `/news/${ghsaId ?? 'hello'}`,
    title: 'As in the post',
    frontMatter: {ghsa_id: ghsaId},
  };
  return {metadata: metadata as unknown as BlogPosts[number]['metadata']};
}

const one = buildPublishedAdvisory({publishedAt: '2025-01-01T00:00:00.000Z'});
const other = buildPublishedAdvisory({
  ghsaId: OTHER_GHSA_ID,
  publishedAt: '2025-02-01T00:00:00.000Z',
});
const idsOf = (blogPosts: BlogPosts, published = [one, other]) =>
  findPosted({published, blogPosts}).map(({posted}) => posted.advisory.ghsaId);

describe('findPosted', () => {
  it('gives the advisories that have a post, with its title and address', () => {
    expect(findPosted({published: [one, other], blogPosts: [buildPost(GHSA_ID)]})).toEqual([
      {
        posted: {advisory: one, permalink: `/news/${GHSA_ID}`, title: 'As in the post'},
        source: `@site/blog/security-advisories/${GHSA_ID}.md`,
      },
    ]);
  });

  it('gives the newest first', () => {
    expect(idsOf([buildPost(GHSA_ID), buildPost(OTHER_GHSA_ID)])).toEqual([OTHER_GHSA_ID, GHSA_ID]);
  });

  it('leaves out what the blog does not list', () => {
    expect(idsOf([buildPost(GHSA_ID, {unlisted: true})])).toEqual([]);
  });

  it('passes over the posts of people, also those that name an advisory', () => {
    const posts = [buildPost(undefined), buildPost(GHSA_ID, {source: '@site/blog/2025/story.md'})];
    expect(idsOf(posts)).toEqual([]);
  });

  it('passes over posts of advisories that GitHub does not give any more', () => {
    expect(idsOf([buildPost(GHSA_ID)], [])).toEqual([]);
  });
});
