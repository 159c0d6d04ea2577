import path from 'node:path';
import {setImmediate} from 'node:timers/promises';
import {Globby, aliasedSitePath, posixPath} from '@docusaurus/utils';
import {findContentFolders} from '../../docusaurus/findContentFolders';
import {isPostFileName} from '../postFileName';
import {findGeneratedFolders, looksGenerated} from './findGeneratedFolders';
import {readHead} from './readHead';
import type {GhsaId} from '../../advisory/advisory';
import type {ContentFolder, ContentSite} from '../../docusaurus/findContentFolders';
import type {Report} from '../../terminal/report';
import type {StandIn, StandIns} from './standIn';

/** So many files are read before the process says that it lives. */
const FILES_AT_A_TIME = 100;

/** By which a file's front matter names advisories. */
const FIELD = 'ghsa_id';

const MARKDOWN = /\.mdx?$/;

/** A file that is to be looked into. */
interface Candidate {
  readonly folder: ContentFolder;
  /** Below the folder, with `/`. */
  readonly relative: string;
  /** Absolute. */
  readonly file: string;
}

async function listCandidates(
  folders: readonly ContentFolder[],
  generated: readonly string[],
): Promise<Candidate[]> {
  // Other files in such a folder are the site's own.
  const isGenerated = (file: string) =>
    isPostFileName(path.basename(file)) &&
    generated.some((folder) => file.startsWith(`${folder}${path.sep}`));
  const found = folders.map(async (folder) => {
    const names = await Globby([...folder.include], {
      cwd: folder.path,
      ignore: [...folder.exclude],
    });
    return names
      .filter((name) => MARKDOWN.test(name))
      .map((relative) => ({folder, relative, file: path.resolve(folder.path, relative)}))
      .filter(({file}) => !isGenerated(file));
  });
  return (await Promise.all(found)).flat();
}

/** A page, of which one file or the other may be shown. */
type Page = Omit<StandIn, 'sources'> & {readonly sources: string[]};

function sourcesOf({folder, relative}: Candidate, siteDir: string): string[] {
  return [folder.path, ...folder.translations].map((place) =>
    aliasedSitePath(path.join(place, relative), siteDir),
  );
}

/** The versions of a document are one page. */
function pageKey({folder: {kind, pluginId}, relative}: Candidate): string {
  return JSON.stringify([kind, pluginId, relative]);
}

/** The first by its path; in the order of all machines. */
function byFile(one: StandIn, other: StandIn): number {
  return one.file < other.file ? -1 : Number(one.file > other.file);
}

function choose(ghsaId: GhsaId, pages: readonly Page[], report: Report): StandIn[] {
  const [first, ...others] = [...pages].sort(byFile);
  const files = [...new Set(others.map(({file}) => file))].filter((file) => file !== first?.file);
  if (first && files.length > 0) {
    report.warn(
      `${[first.file, ...files].join(' and ')} say with "ghsa_id" that they stand for ${ghsaId}. ${first.file} is taken for it, and all else leads there; take the line out of what is not its page.`,
    );
  }
  return first ? [first] : [];
}

/**
 * Finds the posts, documents and pages of the site's own that stand for an advisory, by the `ghsa_id` in
 * their front matter. Of each file no more than its head is read, and nothing in it is run.
 *
 * @param generated absolute: folders of posts that the plugin makes, which say the same and are no one's
 *   own; those that the site's configuration names need not be among them
 * @throws if a file can't be read
 */
export async function findStandIns({
  site,
  generated,
  report,
}: {
  site: ContentSite;
  generated: readonly string[];
  report: Report;
}): Promise<StandIns> {
  const {siteDir} = site;
  const candidates = await listCandidates(await findContentFolders(site), [
    ...generated,
    ...findGeneratedFolders(site),
  ]);
  const found = new Map<GhsaId, Map<string, Page>>();
  const reported = new Set<string>();
  for (const [index, candidate] of candidates.entries()) {
    if (index % FILES_AT_A_TIME === 0) {
      await setImmediate();
    }
    const {folder, file} = candidate;
    const head = readHead(file);
    if (head?.includes(FIELD) !== true) {
      continue;
    }
    // Few sites have such a file, and what reads front matter takes a while to load.
    const {readNamedAdvisories} = await import('./namedAdvisories.js');
    const {ghsaIds, wrong} = readNamedAdvisories(head);
    if (looksGenerated(file, ghsaIds)) {
      continue;
    }
    const shown = posixPath(path.relative(siteDir, file));
    const key = pageKey(candidate);
    for (const value of wrong) {
      // Each version of a document says the same.
      if (!reported.has(`${key} ${value}`)) {
        reported.add(`${key} ${value}`);
        report.warn(
          `${shown} says with "ghsa_id" that it stands for ${value}, which is no id of an advisory on GitHub, such as GHSA-2222-3333-4444. It is ignored; correct it, or take it out.`,
        );
      }
    }
    for (const ghsaId of ghsaIds) {
      const pages = found.get(ghsaId) ?? new Map<string, Page>();
      found.set(ghsaId, pages);
      const {kind, pluginId} = folder;
      const page = pages.get(key) ?? {kind, pluginId, file: shown, sources: []};
      pages.set(key, page);
      page.sources.push(...sourcesOf(candidate, siteDir));
    }
  }
  return new Map(
    [...found].flatMap(([ghsaId, pages]) =>
      choose(ghsaId, [...pages.values()], report).map((standIn) => [ghsaId, standIn] as const),
    ),
  );
}
