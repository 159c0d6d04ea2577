import path from 'node:path';
import type {BlogPost} from '@docusaurus/plugin-content-blog';
import type {PublishedAdvisory} from '../advisory';
import type {PostedAdvisory} from './postedAdvisory';

/** An advisory whose post the blog shows, and where the post's file is. */
export interface PostedFile {
  readonly posted: PostedAdvisory;
  /** As Docusaurus names it, such as `@site/blog/security-advisories/GHSA-….md`. */
  readonly source: string;
}

/**
 * The advisories that have a post on the site, the newest first: what a site leaves out, keeps as a
 * draft or does not list is on none of the pages either.
 */
export function findPosted({
  published,
  blogPosts,
}: {
  published: readonly PublishedAdvisory[];
  blogPosts: readonly Pick<BlogPost, 'metadata'>[];
}): PostedFile[] {
  const byId = new Map(published.map((advisory) => [advisory.ghsaId as string, advisory]));
  const found = blogPosts.flatMap(({metadata}): PostedFile[] => {
    const {frontMatter, permalink, source, title, unlisted} = metadata;
    const {ghsa_id: ghsaId} = frontMatter as {ghsa_id?: unknown};
    const advisory = typeof ghsaId === 'string' ? byId.get(ghsaId) : undefined;
    // A post of a person's may name an advisory, too.
    const isOurs = advisory && path.posix.basename(source) === `${advisory.ghsaId}.md`;
    return isOurs && !unlisted ? [{posted: {advisory, permalink, title}, source}] : [];
  });
  const time = ({posted: {advisory}}: PostedFile) =>
    advisory.publishedAt ?? advisory.createdAt ?? advisory.updatedAt ?? '';
  return found.sort(
    (a, b) =>
      time(b).localeCompare(time(a)) ||
      a.posted.advisory.ghsaId.localeCompare(b.posted.advisory.ghsaId),
  );
}
