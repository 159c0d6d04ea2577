import {posix} from 'node:path';
import {bestDate} from '../advisory/bestDate';
import type {BlogPost} from '@docusaurus/plugin-content-blog';
import type {GhsaId, PublishedAdvisory} from '../advisory/advisory';
import type {StandIn, StandIns} from '../posts/standIns/standIn';
import type {FoundPage} from './openOwnPages';
import type {PostedAdvisory} from '../advisory/postedAdvisory';

/** An advisory that has a post that the plugin made, and where the post's file is. */
export interface GeneratedPost {
  readonly kind: 'generated';
  readonly posted: PostedAdvisory;
  /** As Docusaurus names it, such as `@site/blog/security-advisories/GHSA-….md`. */
  readonly source: string;
}

/** An advisory for which a page of the site's own stands: what it says is the site's. */
export interface OwnPosted {
  readonly kind: 'own';
  readonly posted: PostedAdvisory;
}

/** An advisory whose page the site shows. */
export type PostedFile = GeneratedPost | OwnPosted;

/** What `findPosted` is made from. */
export interface FindPostedParams {
  readonly published: readonly PublishedAdvisory[];
  readonly blogPosts: readonly Pick<BlogPost, 'metadata'>[];
  readonly standIns: StandIns;
  /** From `openOwnPages`. */
  readonly findOwnPage: (standIn: StandIn) => FoundPage;
  /** What a page of the site's own is called whose own title says nothing. */
  readonly titles: ReadonlyMap<GhsaId, string>;
}

function findGenerated({published, blogPosts, standIns}: FindPostedParams): GeneratedPost[] {
  const byId = new Map(published.map((advisory) => [advisory.ghsaId as string, advisory]));
  return blogPosts.flatMap(({metadata}): GeneratedPost[] => {
    const {frontMatter, permalink, source, title, unlisted} = metadata;
    const {ghsa_id: ghsaId} = frontMatter as {ghsa_id?: unknown};
    const advisory = typeof ghsaId === 'string' ? byId.get(ghsaId) : undefined;
    // Another post may name an advisory, too.
    const isOurs =
      advisory &&
      !standIns.has(advisory.ghsaId) &&
      posix.basename(source) === `${advisory.ghsaId}.md`;
    return isOurs && !unlisted
      ? [{kind: 'generated', posted: {advisory, permalink, title}, source}]
      : [];
  });
}

interface OwnFound {
  readonly files: readonly OwnPosted[];
  /** Files that the site does not show. */
  readonly notShown: readonly StandIn[];
}

function findOwn({published, standIns, findOwnPage, titles}: FindPostedParams): OwnFound {
  const files: OwnPosted[] = [];
  const notShown = new Set<StandIn>();
  for (const advisory of published) {
    const standIn = standIns.get(advisory.ghsaId);
    if (standIn) {
      const page = findOwnPage(standIn);
      if (page === null) {
        notShown.add(standIn);
      } else if (page !== 'hidden') {
        const {permalink} = page;
        const title = page.title ?? titles.get(advisory.ghsaId) ?? advisory.ghsaId;
        files.push({kind: 'own', posted: {advisory, permalink, title}});
      }
    }
  }
  return {files, notShown: [...notShown]};
}

/**
 * The advisories that have a page on the site, the newest first: the post that the plugin made, or the
 * page of the site's own that stands for it. What a site leaves out, keeps as a draft or does not list
 * is on none of our pages either.
 *
 * @returns those, and the files of the site's own that stand for one and are not shown
 */
export function findPosted(params: FindPostedParams): {
  readonly files: readonly PostedFile[];
  readonly notShown: readonly StandIn[];
} {
  const own = findOwn(params);
  const found: PostedFile[] = [...findGenerated(params), ...own.files];
  const time = ({posted}: PostedFile) => bestDate(posted.advisory) ?? '';
  const files = found.sort(
    (a, b) =>
      time(b).localeCompare(time(a)) ||
      a.posted.advisory.ghsaId.localeCompare(b.posted.advisory.ghsaId),
  );
  return {files, notShown: own.notShown};
}
