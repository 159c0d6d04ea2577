import {exportAddresses} from '../exports/exportAddresses';
import {planPosts} from '../posts/planPosts';
import {comparePosts} from '../posts/writePosts';
import {planSync} from './plan';
import {mergeByGhsaId} from './mergeByGhsaId';
import {describeReading, readSite, readingRules} from './readSite';
import {readUnlisted} from './readUnlisted';
import {withoutToken} from './withoutToken';
import type {GhsaId, PublishedAdvisory} from '../advisory/advisory';
import type {PostChanges} from '../posts/writePosts';
import type {SyncParams} from './syncParams';
import type {SiteReading} from './readSite';

/**
 * Reads what GitHub says, as a sync does, and writes nothing at all.
 *
 * @param shown ids of advisories that a deployed site shows: this checkout may have known none of them
 * @throws as `sync`
 */
export async function readPublished(
  params: SyncParams,
  shown: readonly GhsaId[],
): Promise<SiteReading> {
  return withoutToken(params, async (safe, redaction) => {
    const plan = await planSync(safe);
    const read = await readSite(safe, plan);
    const {client, reading, published} = read;
    const listed = new Set(published.map(({advisory}) => advisory.ghsaId));
    const unlisted = await readUnlisted({
      client,
      sources: reading.sources.read,
      ids: shown.filter((ghsaId) => !listed.has(ghsaId)),
      rules: readingRules(safe, plan),
      timeout: safe.options.timeout,
    });
    return describeReading(read, redaction, unlisted);
  });
}

/** What GitHub says, held against the posts that are there. */
export interface Comparison extends SiteReading {
  /** What a sync would do to the posts. */
  readonly posts: PostChanges;
  /** What the posts were last made from. */
  readonly known: readonly PublishedAdvisory[];
}

/**
 * Says what a sync would do, and writes nothing at all.
 *
 * @throws as `sync`
 */
export async function compareSite(params: SyncParams): Promise<Comparison> {
  return withoutToken(params, async (safe, redaction) => {
    const plan = await planSync(safe);
    const read = await readSite(safe, plan);
    const planned = await planPosts({
      published: read.published,
      standIns: read.standIns,
      folders: plan.folders,
      before: read.before,
      blog: plan.blog,
      options: safe.options,
      machineFiles: exportAddresses({site: safe.site, options: safe.options}),
      siteDir: safe.site.siteDir,
      report: safe.report,
    });
    return {
      ...describeReading(read, redaction),
      posts: comparePosts(planned, read.removable),
      known: mergeByGhsaId(read.memory.snapshot?.sources ?? []),
    };
  });
}
