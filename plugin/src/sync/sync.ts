import path from 'node:path';
import {posixPath} from '@docusaurus/utils';
import {rememberAdvisoryAddresses} from '../docusaurus/advisoryAddresses';
import {removeTemporaryFilesOf} from '../store/atomicFile';
import {exportAddresses} from '../exports/exportAddresses';
import {writePosts} from '../posts/writePosts';
import {describeStandIns} from '../posts/standIns/describeStandIns';
import {lockFile, withLock} from '../store/withLock';
import {keepCache, keepSnapshot} from './memory';
import {planSync} from './plan';
import {describeReading, readSite} from './readSite';
import {refuseLinkedFiles} from './refuseLinkedFiles';
import {withoutToken} from './withoutToken';
import type {PostSource} from '../posts/postRecord';
import type {PostFolder} from '../posts/findPostFolders';
import type {StandIns} from '../posts/standIns/standIn';
import type {Redaction} from '../terminal/redaction';
import type {RemovablePosts} from '../posts/writeFolder';
import type {PostsBefore} from '../posts/postsBefore';
import type {PostChanges} from '../posts/writePosts';
import type {Plan} from './plan';
import type {SyncParams} from './syncParams';
import type {SiteReading} from './readSite';

/** What a sync found and did. */
export interface SyncResult extends SiteReading {
  readonly id: string;
  readonly posts: PostChanges;
  readonly requests: number;
  readonly notModified: number;
  readonly milliseconds: number;
}

/**
 * The folders of posts that are made now, and those that stay as they are. The posts of the default
 * locale are always made: Docusaurus lists what is there, and takes a translation where it finds one.
 */
function chooseFolders({
  site: {i18n},
  locales,
  plan: {folders},
}: SyncParams & {readonly plan: Plan}): {made: PostFolder[]; left: PostFolder[]} {
  const isMade = ({locale}: PostFolder) =>
    !locales || locale === i18n.defaultLocale || locales.includes(locale);
  return {made: folders.filter(isMade), left: folders.filter((folder) => !isMade(folder))};
}

async function write(
  params: SyncParams & {readonly plan: Plan},
  {
    published,
    standIns,
    before,
    removable,
    formerFolders,
  }: {
    published: readonly PostSource[];
    standIns: StandIns;
    before: PostsBefore;
    removable: RemovablePosts;
    formerFolders: readonly string[];
  },
): Promise<PostChanges> {
  const {site, options, report, plan} = params;
  const {siteDir} = site;
  const {made, left} = chooseFolders(params);
  const posts = await writePosts({
    published,
    standIns,
    folders: made,
    leftFolders: left.map((folder) => folder.path),
    before,
    formerFolders: formerFolders.map((folder) => path.resolve(siteDir, folder)),
    blog: plan.blog,
    options,
    machineFiles: exportAddresses({site, options}),
    removable,
    siteDir,
    recordFile: plan.files.record,
    report,
  });
  // For "Edit this page": the blog asks after all plugins are loaded.
  for (const {path: folder} of plan.folders) {
    rememberAdvisoryAddresses({
      siteDir,
      folder,
      advisories: published.map(({advisory}) => advisory),
    });
  }
  return posts;
}

/** Where the posts lie, from the site. */
function foldersOf({site: {siteDir}}: SyncParams, {folders}: Plan): string[] {
  return folders.map((folder) => posixPath(path.relative(siteDir, folder.path)));
}

async function syncAlone(
  params: SyncParams,
  plan: Plan,
  redaction: Redaction,
): Promise<SyncResult> {
  const startedAt = Date.now();
  const {options} = params;
  // Those of the posts are removed where posts are written.
  await Promise.all(Object.values(plan.files).map(removeTemporaryFilesOf));
  const read = await readSite(params, plan);
  const {client, memory, reading, sources} = read;
  const {organization} = reading.sources;
  const folders = foldersOf(params, plan);
  const formerFolders = (memory.snapshot?.folders ?? []).filter(
    (folder) => !folders.includes(folder),
  );
  // Before the posts: whatever happens then, the next sync knows where they may lie.
  const next = {sources, organization, folders: [...folders, ...formerFolders]};
  let kept = await keepSnapshot({plan, memory, reading, next});
  const posts = await write({...params, plan}, {...read, formerFolders});
  if (formerFolders.length > 0) {
    kept = await keepSnapshot({
      plan,
      memory: {...memory, digest: kept},
      reading,
      next: {...next, folders},
    });
  }
  const site = describeReading(read, redaction);
  const line = describeStandIns({...site, replaced: posts.replaced});
  if (line !== null) {
    params.report.info(line);
  }
  await keepCache({plan, memory, reading, snapshot: kept});
  return {
    ...site,
    id: options.id,
    posts,
    requests: client.count.requests,
    notModified: client.count.notModified,
    milliseconds: Date.now() - startedAt,
  };
}

/**
 * Makes the posts say what GitHub says: sources → snapshot → posts.
 *
 * Each source is all or nothing: one that cannot be read in full keeps its posts as they are and is
 * named in the result. Nothing is thrown for that.
 *
 * Of two syncs of a site at the same moment, also in two processes, one waits for the other.
 *
 * @throws for what a person has to mend: options, the environment, a file or a link in the way
 */
export async function sync(params: SyncParams): Promise<SyncResult> {
  const {site, options} = params;
  return withoutToken(params, async (safe, redaction) => {
    await refuseLinkedFiles(safe);
    return withLock({
      file: lockFile({siteDir: site.siteDir, id: options.id}),
      report: safe.report,
      // Planned only now: what people ask for may have changed while this sync waited.
      work: async () => syncAlone(safe, await planSync(safe), redaction),
    });
  });
}
