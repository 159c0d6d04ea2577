import fs from 'node:fs/promises';
import path from 'node:path';

/** The text of every file of a site by its path, with `/`; a folder has a `/` behind its path. */
export type SiteFiles = ReadonlyMap<string, string>;

/** What the plugin may lose at any time; it has dates in it that no two syncs share. */
const CACHE = 'node_modules/.cache/docusaurus-plugin-security-advisories/';

export function isInCache(file: string): boolean {
  return file.startsWith(CACHE);
}

/** Reads a whole site, its cache and its folders too. */
export async function readSiteFiles(siteDir: string): Promise<SiteFiles> {
  const entries = await fs.readdir(siteDir, {recursive: true, withFileTypes: true});
  const files = entries.map(async (entry): Promise<[string, string]> => {
    const file = path.join(entry.parentPath, entry.name);
    const name = path.relative(siteDir, file).replaceAll(path.sep, '/');
    return entry.isDirectory() ? [`${name}/`, ''] : [name, await fs.readFile(file, 'utf8')];
  });
  const all = await Promise.all(files);
  return new Map(all.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** The files that are not part of what a reader or a repository sees. */
function isTemporary(file: string): boolean {
  return path.posix.basename(file).startsWith('.git-');
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/**
 * A snapshot that is new, but still names the folders that are about to be cleared, so that whoever
 * comes next knows of them. Null for any other file.
 */
function newSnapshotWithOldFolders(before = 'null', after = 'null'): string | null {
  if (!isJson(before) || !isJson(after)) {
    return null;
  }
  const foldersOf = (text: string) => (JSON.parse(text) as {folders?: string[]} | null)?.folders;
  const folders = [...(foldersOf(before) ?? []), ...(foldersOf(after) ?? [])];
  const value = JSON.parse(after) as object | null;
  return folders.length === 0
    ? null
    : `${JSON.stringify({...value, folders: [...new Set(folders)].sort()}, null, 2)}\n`;
}

/**
 * Finds what a dead sync has left half done: every file has to be as it was before, or as the sync
 * would have made it, and whatever is JSON has to be whole.
 */
export function findHalfDone({
  files,
  before,
  after,
}: {
  files: SiteFiles;
  before: SiteFiles;
  after: SiteFiles;
}): string[] {
  const names = [...new Set([...before.keys(), ...after.keys(), ...files.keys()])];
  const visible = names.filter((name) => !isInCache(name) && !isTemporary(name));
  const neither = visible.filter((name) => {
    const [old, text, made] = [before.get(name), files.get(name), after.get(name)];
    return text !== old && text !== made && text !== newSnapshotWithOldFolders(old, made);
  });
  const broken = [...files].filter(
    ([name, text]) => name.endsWith('.json') && !isTemporary(name) && !isJson(text),
  );
  return [
    ...neither.map(
      (name) => `${name} is neither old nor new: ${files.get(name)?.slice(0, 80) ?? 'absent'}`,
    ),
    ...broken.map(([name]) => `${name} is not JSON`),
  ];
}

/** Finds what tells a site from another one: files that one of them lacks, and other texts. */
export function findDifferences({
  files,
  expected,
}: {
  files: SiteFiles;
  expected: SiteFiles;
}): string[] {
  const missing = [...expected.keys()].filter((name) => !files.has(name));
  const leftOver = [...files.keys()].filter((name) => !expected.has(name));
  const different = [...files].filter(
    ([name, text]) => !isInCache(name) && expected.has(name) && expected.get(name) !== text,
  );
  return [
    ...missing.map((name) => `${name} is missing`),
    ...leftOver.map((name) => `${name} is left over`),
    ...different.map(([name]) => `${name} has another text`),
  ];
}
