import {describe, expect, it} from 'vitest';
import {findPosted} from '../../../plugin/src/pages/findPosted';
import {buildPublishedAdvisory, GHSA_ID, OTHER_GHSA_ID} from '../../given/build';
import type {GhsaId, PublishedAdvisory} from '../../../plugin/src/advisory/advisory';
import type {FoundPage} from '../../../plugin/src/pages/openOwnPages';
import type {StandIn} from '../../../plugin/src/posts/standIns/standIn';

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
/** Of a site with files of its own for the given advisories, at the given addresses. */
function find({
  blogPosts = [],
  published = [one, other],
  own = {},
}: {
  blogPosts?: BlogPosts;
  published?: PublishedAdvisory[];
  own?: Record<string, FoundPage>;
}) {
  const standIns = Object.keys(own).map((id): [GhsaId, StandIn] => [
    id as GhsaId,
    {kind: 'docs', pluginId: 'default', file: `docs/${id}.md`, sources: []},
  ]);
  return findPosted({
    published,
    blogPosts,
    titles: new Map([[GHSA_ID, 'As GitHub calls it']]),
    standIns: new Map(standIns),
    findOwnPage: ({file}) => own[file.slice('docs/'.length, -'.md'.length)] ?? null,
  });
}

const idsOf = (blogPosts: BlogPosts, published = [one, other]) =>
  find({published, blogPosts}).files.map(({posted}) => posted.advisory.ghsaId);

describe('findPosted', () => {
  it('gives the advisories that have a post, with its title and address', () => {
    expect(find({blogPosts: [buildPost(GHSA_ID)]}).files).toEqual([
      {
        kind: 'generated',
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

  describe('where a page of the site stands for an advisory', () => {
    const page = {permalink: '/docs/cves/one', title: 'CVE-2025-11111'};

    it('gives that page, in its place among the others', () => {
      const {files, notShown} = find({
        blogPosts: [buildPost(OTHER_GHSA_ID)],
        own: {[GHSA_ID]: page},
      });
      expect(files.map(({kind}) => kind)).toEqual(['generated', 'own']);
      expect(files[1]).toEqual({kind: 'own', posted: {advisory: one, ...page}});
      expect(notShown).toEqual([]);
    });

    it('gives no post beside it, also where one is left', () => {
      const {files} = find({blogPosts: [buildPost(GHSA_ID)], own: {[GHSA_ID]: page}});
      expect(files.map(({posted}) => posted.permalink)).toEqual(['/docs/cves/one']);
    });

    it('calls a page without a title as GitHub calls the advisory', () => {
      const {files} = find({own: {[GHSA_ID]: {...page, title: null}}});
      expect(files.map(({posted}) => posted.title)).toEqual(['As GitHub calls it']);
    });

    it('leaves out what is not listed, without a word', () => {
      expect(find({own: {[GHSA_ID]: 'hidden'}})).toEqual({files: [], notShown: []});
    });

    it('names what the site does not show', () => {
      const {files, notShown} = find({own: {[GHSA_ID]: null}});
      expect(files).toEqual([]);
      expect(notShown.map(({file}) => file)).toEqual([`docs/${GHSA_ID}.md`]);
    });

    it('passes over pages about what GitHub does not give', () => {
      expect(find({published: [], own: {[GHSA_ID]: page}})).toEqual({files: [], notShown: []});
    });
  });
});
