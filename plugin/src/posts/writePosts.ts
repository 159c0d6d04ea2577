import {createPostFile, postFileName} from './postFile';
import {checkFolder, clearFolder, writeFolder} from './writeFolder';
import type {GhsaId, PublishedAdvisory} from '../advisory';
import type {PluginOptions} from '../options';
import type {Report} from '../report';
import type {Blog} from './blog';
import type {PostFolder} from './folders';
import type {PostFileName} from './postFile';
import type {FolderContent} from './writeFolder';

/** What became of the posts, each advisory counted once however many locales the site has. */
export interface PostChanges {
  readonly added: readonly GhsaId[];
  readonly updated: readonly GhsaId[];
  readonly unchanged: readonly GhsaId[];
  readonly removed: readonly GhsaId[];
}

async function createFiles({
  published,
  folder: {locale, language, tag},
  blog,
  options,
  webUrl,
  report,
}: {
  published: readonly PublishedAdvisory[];
  folder: PostFolder;
  blog: Blog;
  options: PluginOptions;
  webUrl: string;
  report: Report;
}): Promise<Map<PostFileName, string>> {
  const files = new Map<PostFileName, string>();
  const settings = {
    language,
    tag,
    author: options.author,
    truncateMarker: blog.truncateMarker,
    webUrl,
    admonitions: blog.admonitions,
    posts: new Set(published.map(({ghsaId}) => ghsaId)),
  };
  for (const advisory of published) {
    const {createPost} = options;
    const text = await createPostFile({advisory, locale, settings, createPost, report});
    if (text !== null) {
      files.set(postFileName(advisory.ghsaId), text);
    }
  }
  return files;
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
  report: Report;
}): Promise<PostChanges> {
  const changes: PostChanges[] = [];
  const once = warnOnce(report);
  const contents: FolderContent[] = [];
  for (const folder of folders) {
    const files = await createFiles({published, folder, blog, options, webUrl, report: once});
    contents.push({folder: folder.path, contentPath: folder.contentPath, files});
  }
  // All of them first: a file in the way in one locale would leave the others half done.
  await Promise.all(contents.map(checkFolder));
  for (const content of contents) {
    changes.push(await writeFolder({...content, mayRemove, commit: options.commit}));
  }
  for (const folder of formerFolders) {
    const removed = await clearFolder({folder, siteDir});
    if (removed.length > 0) {
      report.info(`${folder} is not configured any more: removed its ${removed.length} posts.`);
    }
  }
  return countOnce(changes);
}
