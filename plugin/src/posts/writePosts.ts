import path from 'node:path';
import {setImmediate} from 'node:timers/promises';
import {posixPath} from '@docusaurus/utils';
import {clearFormerFolder} from './clearFormerFolder';
import {stampOf} from '../store/stampOf';
import {indexPathOf} from '../docusaurus/indexPathOf';
import {postFileName} from './postFileName';
import {digestOfLines} from '../store/digest';
import {readPostRecord, sourceDigest, writePostRecord} from './postRecord';
import {checkFolder, compareFolder, readOwnPosts, writeFolder} from './writeFolder';
import type {GhsaId} from '../advisory/advisory';
import type {PluginOptions} from '../options/options';
import type {Report} from '../terminal/report';
import type {StandIns} from './standIns/standIn';
import type {Blog} from '../docusaurus/findBlog';
import type {PostSettings} from './postSettings';
import type {PostFolder} from './findPostFolders';
import type {createPostFile as CreatePostFile} from './createPostFile';
import type {PostFileName} from './postFileName';
import type {PostRecord, PostSource, RecordedPost} from './postRecord';
import type {
  FolderChanges,
  FolderContent,
  PresentPost,
  PresentPosts,
  RemovablePosts,
  WantedPosts,
} from './writeFolder';

/** What became of the posts, each advisory counted once however many locales the site has. */
export interface PostChanges {
  readonly added: readonly GhsaId[];
  readonly updated: readonly GhsaId[];
  readonly unchanged: readonly GhsaId[];
  readonly removed: readonly GhsaId[];
  /** Made before, and removed because a page of the site's own stands for the advisory now. */
  readonly replaced: readonly GhsaId[];
}

/** What is there before anything is written. */
export interface PostsBefore {
  /** What the posts were made from. */
  readonly record: PostRecord;
  /** Our posts by the path of their folder. */
  readonly own: ReadonlyMap<string, PresentPosts>;
}

/**
 * Reads what is there, which can be done while GitHub is asked.
 *
 * @param recordFile absolute: where is remembered what the posts were made from
 */
export async function readPostsBefore({
  folders,
  recordFile,
  siteDir,
}: {
  folders: readonly PostFolder[];
  recordFile: string;
  siteDir: string;
}): Promise<PostsBefore> {
  const record = await readPostRecord(recordFile);
  const own = new Map<string, PresentPosts>();
  for (const {path: folder} of folders) {
    const place = recordedFolder({siteDir, folder});
    const findKnown = (name: string) => {
      const known = record[`${place}/${name}`];
      return known ? {digest: known.file, stamp: known.stamp} : null;
    };
    own.set(folder, await readOwnPosts(folder, findKnown));
  }
  return {record, own};
}

interface FolderParams {
  readonly published: readonly PostSource[];
  readonly folder: PostFolder;
  /** Our posts that are in it. */
  readonly own: PresentPosts;
  readonly blog: Blog;
  readonly options: PluginOptions;
  readonly machineFiles: PostSettings['machineFiles'];
  readonly siteDir: string;
  readonly known: PostRecord;
  readonly report: Report;
}

/** How the record calls a folder. */
function recordedFolder({siteDir, folder}: {siteDir: string; folder: string}): string {
  return posixPath(path.relative(siteDir, folder));
}

/** What renders a description takes a while to load, and most syncs render none. */
async function createFile(
  params: Parameters<typeof CreatePostFile>[0],
): ReturnType<typeof CreatePostFile> {
  const {createPostFile} = await import('./createPostFile.js');
  return createPostFile(params);
}

/** The text of every post of a folder, and how it came to be. */
interface CreatedFiles {
  readonly files: WantedPosts;
  readonly record: PostRecord;
}

async function createFiles(
  params: FolderParams,
  posts: ReadonlySet<GhsaId> = new Set(params.published.map(({advisory}) => advisory.ghsaId)),
): Promise<CreatedFiles> {
  const {published, folder, own, blog, options, machineFiles, siteDir, known, report} = params;
  const {language, pageDirection, tag, locale} = folder;
  const {author, canonical, images, createPost} = options;
  const {truncateMarker, admonitions} = blog;
  const settings = {
    ...{language, pageDirection, tag, author, canonical, images},
    ...{truncateMarker, admonitions, posts, machineFiles},
    indexPath: indexPathOf(options),
  };
  const place = recordedFolder({siteDir, folder: folder.path});
  const files = new Map<PostFileName, string | null>();
  const record: Record<string, RecordedPost> = {};
  for (const made of published) {
    const {advisory} = made;
    const name = postFileName(advisory.ghsaId);
    const key = `${place}/${name}`;
    const last = known[key];
    const source = sourceDigest(made, settings);
    // A site's own function may depend on anything, so that what it made is made again every time.
    const present = own.get(name);
    if (!createPost && last?.source === source && last.file === present?.digest) {
      last.warnings.forEach(report.warn);
      files.set(name, null);
      record[key] = last.stamp === present.stamp ? last : {...last, stamp: present.stamp};
      continue;
    }
    // Lets the process say that it lives; a thousand posts take seconds.
    await setImmediate();
    const warnings: string[] = [];
    const warn = (message: string) => {
      warnings.push(message);
      report.warn(message);
    };
    const text = await createFile({
      advisory,
      locale,
      settings,
      createPost,
      report: {...report, warn},
    });
    if (text !== null) {
      files.set(name, text);
      record[key] = {source, file: digestOfLines(text), stamp: null, warnings};
    }
  }
  const made = new Set([...posts].filter((id) => files.has(postFileName(id))));
  const leftOut = [...posts].filter((id) => !made.has(id));
  // No link may lead to a post that the site has left out.
  const isLinked = published.some(({advisory: {description}}) =>
    leftOut.some((id) => description.toLowerCase().includes(id.toLowerCase())),
  );
  return isLinked ? createFiles(params, made) : {files, record};
}

function countOnce(changes: readonly FolderChanges[], standIns: StandIns): PostChanges {
  const union = (kind: keyof FolderChanges) => [...new Set(changes.flatMap((each) => each[kind]))];
  const added = union('added');
  const updated = union('updated').filter((ghsaId) => !added.includes(ghsaId));
  const changed = new Set([...added, ...updated]);
  const removed = union('removed');
  return {
    added,
    updated,
    unchanged: union('unchanged').filter((ghsaId) => !changed.has(ghsaId)),
    removed: removed.filter((ghsaId) => !standIns.has(ghsaId)),
    replaced: removed.filter((ghsaId) => standIns.has(ghsaId)),
  };
}

/** What the site has a page of its own for may always go: GitHub does not say that it is gone. */
function withReplaced(removable: RemovablePosts, standIns: StandIns): RemovablePosts {
  return removable === 'all' ? removable : new Set([...removable, ...standIns.keys()]);
}

/** The record with the stamps of the files that were written now. */
function stampNew(record: PostRecord, siteDir: string): PostRecord {
  const entries = Object.entries(record).map(([key, post]): [string, RecordedPost] => [
    key,
    post.stamp === null ? {...post, stamp: stampOf(path.join(siteDir, key))} : post,
  ]);
  return Object.fromEntries(entries);
}

/** Whether two records hold the very same entries. */
function isSameRecord(one: PostRecord, other: PostRecord): boolean {
  const keys = Object.keys(one);
  return keys.length === Object.keys(other).length && keys.every((key) => one[key] === other[key]);
}

/** Every locale has a post of an advisory; what is wrong with its text is said once. */
function warnOnce(report: Report): Report {
  const said = new Set<string>();
  return {
    ...report,
    warn: (message) => {
      if (!said.has(message)) {
        said.add(message);
        report.warn(message);
      }
    },
  };
}

/** What each folder of posts should hold. */
export interface PlannedPosts {
  readonly contents: readonly FolderContent[];
  readonly record: PostRecord;
  readonly standIns: StandIns;
}

export interface PlanPostsParams {
  readonly published: readonly PostSource[];
  /** Those of the advisories that they stand for have no post. */
  readonly standIns: StandIns;
  readonly folders: readonly PostFolder[];
  readonly before: PostsBefore;
  readonly blog: Blog;
  readonly options: PluginOptions;
  readonly machineFiles: PostSettings['machineFiles'];
  readonly siteDir: string;
  readonly report: Report;
}

/** Makes the texts of the posts in every locale, and writes nothing. */
export async function planPosts({
  published,
  standIns,
  folders,
  before,
  report,
  ...params
}: PlanPostsParams): Promise<PlannedPosts> {
  const shared = {
    ...params,
    published: published.filter(({advisory}) => !standIns.has(advisory.ghsaId)),
    known: before.record,
    report: warnOnce(report),
  };
  const contents: FolderContent[] = [];
  const records: PostRecord[] = [];
  for (const folder of folders) {
    const own = before.own.get(folder.path) ?? new Map<PostFileName, PresentPost>();
    const {files, record} = await createFiles({...shared, folder, own});
    records.push(record);
    contents.push({folder: folder.path, siteDir: params.siteDir, own, files});
  }
  return {contents, record: Object.assign({}, ...records) as PostRecord, standIns};
}

/** What writing the posts would do. @param removable which posts of other advisories may go */
export function comparePosts(
  {contents, standIns}: PlannedPosts,
  removable: RemovablePosts,
): PostChanges {
  const mayGo = withReplaced(removable, standIns);
  return countOnce(
    contents.map((content) => compareFolder({...content, removable: mayGo})),
    standIns,
  );
}

/**
 * Makes every folder hold the posts of the given advisories and nothing else of ours, and clears
 * the folders that are not configured any more.
 *
 * @param removable which posts of other advisories may go
 * @param leftFolders absolute: those that are configured too, and stay as they are this time
 * @param formerFolders absolute
 * @param recordFile absolute: where to remember what the posts were made from
 */
export async function writePosts({
  removable,
  leftFolders = [],
  formerFolders,
  recordFile,
  ...params
}: PlanPostsParams & {
  removable: RemovablePosts;
  leftFolders?: readonly string[];
  formerFolders: readonly string[];
  recordFile: string;
}): Promise<PostChanges> {
  const {siteDir, options, standIns, report} = params;
  const mayGo = withReplaced(removable, standIns);
  const known = params.before.record;
  const {contents, record: planned} = await planPosts(params);
  // All of them first: a file in the way in one locale would leave the others half done.
  await Promise.all(contents.map(checkFolder));
  const changes: FolderChanges[] = [];
  for (const content of contents) {
    changes.push(await writeFolder({...content, removable: mayGo, commit: options.commit}));
  }
  // Before the record: it knows what was written there.
  for (const folder of formerFolders) {
    const place = recordedFolder({siteDir, folder});
    const isRecorded = (name: PostFileName, digest: string) =>
      known[`${place}/${name}`]?.file === digest;
    await clearFormerFolder({folder, siteDir, isRecorded, report});
  }
  const left = leftFolders.map((folder) => `${recordedFolder({siteDir, folder})}/`);
  const isLeft = ([key]: [string, RecordedPost]) => left.some((place) => key.startsWith(place));
  const record = {
    ...Object.fromEntries(Object.entries(known).filter(isLeft)),
    ...stampNew(planned, siteDir),
  };
  if (!isSameRecord(record, known)) {
    await writePostRecord(recordFile, record);
  }
  return countOnce(changes, standIns);
}
