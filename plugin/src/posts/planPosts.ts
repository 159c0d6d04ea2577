import {indexPathOf} from '../docusaurus/indexPathOf';
import {digestOfLines} from '../store/digest';
import {postFileName} from './postFileName';
import {sourceDigest} from './postRecord';
import {recordedFolder} from './postsBefore';
import {renderPosts} from './renderPosts';
import type {GhsaId} from '../advisory/advisory';
import type {Blog} from '../docusaurus/findBlog';
import type {PluginOptions} from '../options/options';
import type {Report} from '../terminal/report';
import type {PostFolder} from './findPostFolders';
import type {PostFileName} from './postFileName';
import type {PostRecord, PostSource, RecordedPost} from './postRecord';
import type {PostsBefore} from './postsBefore';
import type {PostSettings} from './postSettings';
import type {RenderedPost} from './renderPost';
import type {StandIns} from './standIns/standIn';
import type {FolderContent, PresentPosts, WantedPosts} from './writeFolder';

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

/** Every locale has a post of an advisory; what is wrong with its text is said once. */
function warnOnce({warn}: Report): (message: string) => void {
  const said = new Set<string>();
  return (message) => {
    if (!said.has(message)) {
      said.add(message);
      warn(message);
    }
  };
}

/** A post of a folder: as it was made before, or what it is to be made from. */
interface PlannedPost {
  readonly source: PostSource;
  readonly name: PostFileName;
  /** What the record calls it. */
  readonly key: string;
  /** Digest of everything that it depends on. */
  readonly digest: string;
  /** Null where it has to be made. */
  readonly known: RecordedPost | null;
}

/** A folder, and the posts that it should hold. */
interface PlannedFolder {
  readonly folder: PostFolder;
  readonly own: PresentPosts;
  readonly settings: PostSettings;
  readonly posts: readonly PlannedPost[];
}

type FolderParams = Pick<
  PlanPostsParams,
  'before' | 'blog' | 'options' | 'machineFiles' | 'published' | 'siteDir'
>;

/** @param posts the advisories that have a post in the folder, and so may be linked there */
function planFolder(
  {before, blog, options, machineFiles, published, siteDir}: FolderParams,
  folder: PostFolder,
  posts: ReadonlySet<GhsaId>,
): PlannedFolder {
  const {language, pageDirection, tag} = folder;
  const {author, canonical, images, createPost} = options;
  const {truncateMarker, admonitions} = blog;
  const settings = {
    ...{language, pageDirection, tag, author, canonical, images},
    ...{truncateMarker, admonitions, posts, machineFiles},
    indexPath: indexPathOf(options),
  };
  const own: PresentPosts = before.own.get(folder.path) ?? new Map();
  const place = recordedFolder({siteDir, folder: folder.path});
  const planned = published.map((source): PlannedPost => {
    const name = postFileName(source.advisory.ghsaId);
    const key = `${place}/${name}`;
    const last = before.record[key];
    const digest = sourceDigest(source, settings);
    const present = own.get(name);
    // A site's own function may depend on anything, so that what it made is made again every time.
    const isKnown = !createPost && last?.source === digest && last.file === present?.digest;
    return {source, name, key, digest, known: isKnown ? {...last, stamp: present.stamp} : null};
  });
  return {folder, own, settings, posts: planned};
}

/** The texts of a folder's posts, and how they came to be. */
interface FilledFolder {
  readonly files: WantedPosts;
  readonly record: PostRecord;
}

/** @param rendered gives a post that had to be made */
function fillFolder(
  {posts}: PlannedFolder,
  rendered: (ghsaId: GhsaId) => RenderedPost,
  last: PostRecord,
  warn: (message: string) => void,
): FilledFolder {
  const files = new Map<PostFileName, string | null>();
  const record: Record<string, RecordedPost> = {};
  for (const {source, name, key, digest, known} of posts) {
    if (known) {
      known.warnings.forEach(warn);
      files.set(name, null);
      // The very entry, where nothing of it has changed.
      record[key] = last[key]?.stamp === known.stamp ? last[key] : known;
      continue;
    }
    const {text, warnings} = rendered(source.advisory.ghsaId);
    warnings.forEach(warn);
    if (text !== null) {
      files.set(name, text);
      record[key] = {source: digest, file: digestOfLines(text), stamp: null, warnings};
    }
  }
  return {files, record};
}

/**
 * No link may lead to a post that the site has left out.
 *
 * @param posts those that were linked
 * @returns fewer; null where these are as they should be
 */
function findLinkedPosts(
  {files}: FilledFolder,
  posts: ReadonlySet<GhsaId>,
  published: readonly PostSource[],
): ReadonlySet<GhsaId> | null {
  const leftOut = [...posts].filter((id) => !files.has(postFileName(id)));
  const isLinked =
    leftOut.length > 0 &&
    published.some(({advisory: {description}}) =>
      leftOut.some((id) => description.toLowerCase().includes(id.toLowerCase())),
    );
  return isLinked ? new Set([...posts].filter((id) => files.has(postFileName(id)))) : null;
}

/** Makes the posts of folders that are not known, and all of them anew where one that is linked is left out. */
async function fillFolders(
  params: PlanPostsParams,
  planned: readonly PlannedFolder[],
  warn: (message: string) => void,
): Promise<FilledFolder[]> {
  const {options, published, before, report} = params;
  const rendered = await renderPosts({
    folders: planned.map(({folder, settings, posts}) => ({
      locale: folder.locale,
      settings,
      advisories: posts.flatMap(({known, source}) => (known ? [] : [source.advisory])),
    })),
    createPost: options.createPost,
    report,
  });
  return Promise.all(
    planned.map(async (folder, index): Promise<FilledFolder> => {
      const of = (ghsaId: GhsaId): RenderedPost => {
        const post = rendered[index]?.get(ghsaId);
        if (!post) {
          throw new Error(`The post of ${ghsaId} was not made. This is a mistake of the plugin.`);
        }
        return post;
      };
      const filled = fillFolder(folder, of, before.record, warn);
      const linked = findLinkedPosts(filled, folder.settings.posts, published);
      if (linked === null) {
        return filled;
      }
      const [again] = await fillFolders(params, [planFolder(params, folder.folder, linked)], warn);
      return again ?? filled;
    }),
  );
}

/** Makes the texts of the posts in every locale, and writes nothing. */
export async function planPosts(params: PlanPostsParams): Promise<PlannedPosts> {
  const {standIns, folders, siteDir} = params;
  const published = params.published.filter(({advisory}) => !standIns.has(advisory.ghsaId));
  const posts = new Set(published.map(({advisory}) => advisory.ghsaId));
  const shared = {...params, published};
  const planned = folders.map((folder) => planFolder(shared, folder, posts));
  const filled = await fillFolders(shared, planned, warnOnce(params.report));
  return {
    contents: planned.map(({folder, own}, index) => ({
      ...{folder: folder.path, siteDir, own},
      files: filled[index]?.files ?? new Map(),
    })),
    record: Object.assign({}, ...filled.map(({record}) => record)) as PostRecord,
    standIns,
  };
}
