import {notFound, ok} from '../answer';
import {ORIGIN} from '../origin';
import type {components} from '@octokit/openapi-types';
import type {Answer} from '../answer';
import type {Repository} from '../state';

type Entry = components['schemas']['content-directory'][number];
type File = components['schemas']['content-file'];

/** Larger ones have no content in the answer. */
const LARGEST = 1024 * 1024;

/**
 * A file, or what lies in a folder: files and folders, but not what is in those.
 * https://docs.github.com/en/rest/repos/contents#get-repository-content
 */
export function readContents({
  repository,
  path,
}: {
  repository: Repository;
  /** Empty for the root of the repository. */
  path: string;
}): Answer {
  const {files} = repository;
  const text = Object.hasOwn(files, path) ? files[path] : undefined;
  if (text !== undefined) return ok(fileAnswer({repository, path, text}));
  const folder = path === '' ? '' : `${path}/`;
  const inside = Object.entries(files).filter(([file]) => file.startsWith(folder));
  if (inside.length === 0) return notFound();
  const entries = inside.map(([file, content]) => {
    const [name = '', ...deeper] = file.slice(folder.length).split('/');
    const isFile = deeper.length === 0;
    return entryAnswer({
      repository,
      path: folder + name,
      type: isFile ? 'file' : 'dir',
      size: isFile ? Buffer.byteLength(content) : 0,
    });
  });
  return ok([...new Map(entries.map((entry) => [entry.path, entry])).values()]);
}

function entryAnswer({
  repository: {full_name, default_branch},
  path,
  type,
  size,
}: {
  repository: Repository;
  path: string;
  type: 'dir' | 'file';
  size: number;
}): Entry {
  const url = `${ORIGIN}/repos/${full_name}/contents/${path}?ref=${default_branch}`;
  const kind = type === 'dir' ? 'tree' : 'blob';
  const gitUrl = `${ORIGIN}/repos/${full_name}/git/${kind}s/${'0'.repeat(40)}`;
  const page = `https://github.com/${full_name}/${kind}/${default_branch}/${path}`;
  return {
    type,
    size,
    name: path.split('/').at(-1) ?? '',
    path,
    sha: '0'.repeat(40),
    url,
    git_url: gitUrl,
    html_url: page,
    download_url:
      type === 'dir'
        ? null
        : `https://raw.githubusercontent.com/${full_name}/${default_branch}/${path}`,
    _links: {git: gitUrl, html: page, self: url},
  };
}

function fileAnswer({
  repository,
  path,
  text,
}: {
  repository: Repository;
  path: string;
  text: string;
}): File {
  const size = Buffer.byteLength(text);
  const isLarge = size > LARGEST;
  return {
    ...entryAnswer({repository, path, type: 'file', size}),
    type: 'file',
    encoding: isLarge ? 'none' : 'base64',
    // GitHub breaks it into lines of 60.
    content: isLarge ? '' : Buffer.from(text).toString('base64').replace(/.{60}/g, '$&\n'),
  };
}
