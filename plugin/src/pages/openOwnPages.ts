import {CVE_PATTERN, GHSA_PATTERN} from '../advisory/ids';
import type {AllContent} from '@docusaurus/types';
import type {ContentKind} from '../docusaurus/findContentPlugins';
import type {StandIn} from '../posts/standIns/standIn';

/** A post, document or page that the site shows. */
export interface OwnPage {
  /** Path, base URL included. */
  readonly permalink: string;
  /** In the locale at hand; null where it has none, or one of ids alone, which stand beside it anyway. */
  readonly title: string | null;
}

/** What posts, documents and pages say of themselves. */
interface Metadata {
  readonly source: string;
  readonly permalink: string;
  readonly title?: string;
  readonly unlisted?: boolean;
}

/** What the content plugins load, as far as it is looked at. */
interface Contents {
  readonly blog: {readonly blogPosts?: readonly {readonly metadata: Metadata}[]};
  readonly docs: {
    readonly loadedVersions?: readonly {
      readonly isLast: boolean;
      readonly docs: readonly Metadata[];
    }[];
  };
  readonly pages: readonly Metadata[] | null;
}

/** All that is shown, in the order in which one page is preferred to the other. */
const LISTS: {readonly [Kind in ContentKind]: (content: Contents[Kind]) => readonly Metadata[]} = {
  blog: ({blogPosts = []}) => blogPosts.map(({metadata}) => metadata),
  // The last version is the one that readers come to who do not choose.
  docs: ({loadedVersions = []}) =>
    [...loadedVersions]
      .sort((one, other) => Number(other.isLast) - Number(one.isLast))
      .flatMap(({docs}) => docs),
  pages: (pages) => pages ?? [],
};

function listPages(allContent: AllContent, kind: ContentKind): Metadata[] {
  const instances = allContent[`docusaurus-plugin-content-${kind}`] ?? {};
  const list = LISTS[kind] as (content: unknown) => readonly Metadata[];
  return Object.values(instances).flatMap((content) =>
    content === undefined || content === null ? [] : list(content),
  );
}

/** Many a page is called by an id, with the summary below as its first heading. */
const IDS_ALONE = new RegExp(
  String.raw`^(?:(?:${CVE_PATTERN}|${GHSA_PATTERN})[\s,;/|()–-]*)+$`,
  'i',
);

/** `hidden`: shown to who knows the address, and listed nowhere. */
export type FoundPage = OwnPage | 'hidden' | null;

/**
 * Finds the pages of the site's own among all that the site shows.
 *
 * @returns a function that gives the page of a file, or null for one that the site does not show. Of a
 *   document in several versions it is that of the last one that has it.
 */
export function openOwnPages(allContent: AllContent): (standIn: StandIn) => FoundPage {
  const known = new Map<ContentKind, ReadonlyMap<string, {page: Metadata; rank: number}>>();

  function pagesOf(kind: ContentKind) {
    const found =
      known.get(kind) ??
      new Map(listPages(allContent, kind).map((page, rank) => [page.source, {page, rank}]));
    known.set(kind, found);
    return found;
  }

  return ({kind, sources}) => {
    const pages = pagesOf(kind);
    const found = sources
      .flatMap((source) => pages.get(source) ?? [])
      .sort((one, other) => one.rank - other.rank)
      .map(({page}) => page);
    const listed = found.find(({unlisted}) => unlisted !== true);
    if (!listed) {
      return found.length === 0 ? null : 'hidden';
    }
    const {permalink, title = ''} = listed;
    return {permalink, title: title === '' || IDS_ALONE.test(title) ? null : title};
  };
}
