import path from 'node:path';
import {setImmediate} from 'node:timers/promises';
import {posixPath} from '@docusaurus/utils';
import {createPostFile, postFileName} from './postFile';
import {digestOf, readPostRecord, sourceDigest, writePostRecord} from './postRecord';
import {checkFolder, clearFolder, readOwnPosts, writeFolder} from './writeFolder';
import type {GhsaId, PublishedAdvisory} from '../advisory';
import type {CreatePost, PluginOptions} from '../options';
import type {Report} from '../report';
import type {Blog} from './blog';
import type {PostFolder} from './folders';
import type {PostFileName} from './postFile';
import type {PostRecord, RecordedPost} from './postRecord';
import type {FolderContent, PostTexts} from './writeFolder';

/** What became of the posts, each advisory counted once however many locales the site has. */
export interface PostChanges {
  readonly added: readonly GhsaId[];
  readonly updated: readonly GhsaId[];
  readonly unchanged: readonly GhsaId[];
  readonly removed: readonly GhsaId[];
}

interface FolderParams {
  readonly published: readonly PublishedAdvisory[];
  readonly folder: PostFolder;
  /** Our posts that are in it. */
  readonly own: PostTexts;
  readonly blog: Blog;
  readonly options: PluginOptions;
  readonly webUrl: string;
  readonly siteDir: string;
  readonly known: PostRecord;
  readonly report: Report;
}

function recordKey({
  siteDir,
  folder,
  name,
}: {
  siteDir: string;
  folder: string;
  name: string;
}): string {
  return posixPath(path.relative(siteDir, path.join(folder, name)));
}

/** The text of every post of a folder, and how it came to be. */
interface CreatedFiles {
  readonly files: ReadonlyMap<PostFileName, string>;
  readonly record: PostRecord;
}

/** A site's own function may depend on anything, so that what it made is made again every time. */
function reusePost({
  present,
  source,
  known,
  createPost,
}: {
  present: string | undefined;
  source: string;
  known: RecordedPost | undefined;
  createPost: CreatePost | null;
}): string | null {
  const isReused = !createPost && known?.source === source && present !== undefined;
  return isReused && digestOf(present) === known.file ? present : null;
}

async function createFiles(
  params: FolderParams,
  posts: ReadonlySet<GhsaId> = new Set(params.published.map(({ghsaId}) => ghsaId)),
): Promise<CreatedFiles> {
  const {published, folder, own, blog, options, webUrl, siteDir, known, report} = params;
  const {language, tag, locale} = folder;
  const {author, createPost} = options;
  const {truncateMarker, admonitions} = blog;
  const settings = {language, tag, author, truncateMarker, admonitions, webUrl, posts};
  const files = new Map<PostFileName, string>();
  const record: Record<string, RecordedPost> = {};
  for (const advisory of published) {
    const name = postFileName(advisory.ghsaId);
    const key = recordKey({siteDir, folder: folder.path, name});
    const source = sourceDigest(advisory, settings);
    const reused = reusePost({present: own.get(name), source, known: known[key], createPost});
    const warnings: string[] = [];
    const warn = (message: string) => warnings.push(message);
    if (reused === null) {
      // Lets the process say that it lives; a thousand posts take seconds.
      await setImmediate();
    }
    const text =
      reused ??
      (await createPostFile({advisory, locale, settings, createPost, report: {...report, warn}}));
    const said = reused === null ? warnings : (known[key]?.warnings ?? []);
    said.forEach((message) => {
      report.warn(message);
    });
    if (text !== null) {
      files.set(name, text);
      record[key] = {source, file: digestOf(text), warnings: said};
    }
  }
  const made = new Set([...posts].filter((id) => files.has(postFileName(id))));
  const leftOut = [...posts].filter((id) => !made.has(id));
  // No link may lead to a post that the site has left out.
  const isLinked = published.some(({description}) =>
    leftOut.some((id) => description.toLowerCase().includes(id.toLowerCase())),
  );
  return isLinked ? createFiles(params, made) : {files, record};
}

function countOnce(changes: readonly PostChanges[]): PostChanges {
  const union = (kind: keyof PostChanges) => [...new Set(changes.flatMap((each) => each[kind]))];
  const added = union('added');
  const updated = union('updated').filter((ghsaId) => !added.includes(ghsaId));
  const changed = new Set([...added, ...updated]);
  return {
    added,
    updated,
    unchanged: union('unchanged').filter((ghsaId) => !changed.has(ghsaId)),
    removed: union('removed'),
  };
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

/**
 * Makes every folder hold the posts of the given advisories and nothing else of ours, and clears
 * the folders that are not configured any more.
 *
 * @param mayRemove false leaves posts of other advisories where they are
 * @param formerFolders absolute
 * @param recordFile absolute: where to remember what the posts were made from
 */
export async function writePosts({
  published,
  folders,
  blog,
  options,
  webUrl,
  mayRemove,
  formerFolders,
  siteDir,
  recordFile,
  report,
}: {
  published: readonly PublishedAdvisory[];
  folders: readonly PostFolder[];
  blog: Blog;
  options: PluginOptions;
  webUrl: string;
  mayRemove: boolean;
  formerFolders: readonly string[];
  siteDir: string;
  recordFile: string;
  report: Report;
}): Promise<PostChanges> {
  const changes: PostChanges[] = [];
  const once = warnOnce(report);
  const contents: FolderContent[] = [];
  const known = await readPostRecord(recordFile);
  const records: PostRecord[] = [];
  const shared = {published, blog, options, webUrl, siteDir, known, report: once};
  for (const folder of folders) {
    const {path: place, contentPath} = folder;
    const own = await readOwnPosts(
      place,
      (name, text) => known[recordKey({siteDir, folder: place, name})]?.file === digestOf(text),
    );
    const {files, record} = await createFiles({...shared, folder, own});
    records.push(record);
    contents.push({folder: place, contentPath, own, files});
  }
  // All of them first: a file in the way in one locale would leave the others half done.
  await Promise.all(contents.map(checkFolder));
  for (const content of contents) {
    changes.push(await writeFolder({...content, mayRemove, commit: options.commit}));
  }
  await writePostRecord(recordFile, Object.assign({}, ...records) as PostRecord);
  for (const folder of formerFolders) {
    const removed = await clearFolder({folder, siteDir});
    if (removed.length > 0) {
      report.info(`${folder} is not configured any more: removed its ${removed.length} posts.`);
    }
  }
  return countOnce(changes);
}
