/** A docs version, and the path below which its pages are, base URL included. */
export interface DocsVersionPath {
  readonly name: string;
  readonly path: string;
}

/** With a slash at its end, and in the letters that a browser's address may write as `%C3%BC`. */
function asFolder(path: string): string {
  const folder = path.endsWith('/') ? path : `${path}/`;
  try {
    return decodeURI(folder);
  } catch {
    return folder;
  }
}

/**
 * The docs version that a page is of: of those whose path begins the page's, the one with the longest,
 * since the paths of the others begin with that of the latest version.
 *
 * @param pathname of the page, base URL included, with a slash at its end or without
 * @returns null where the page is of none of them
 */
export function findVersion<V extends DocsVersionPath>(
  versions: readonly V[],
  pathname: string,
): V | null {
  const page = asFolder(pathname);
  const around = versions.filter(({path}) => page.startsWith(asFolder(path)));
  const [nearest] = around.sort((a, b) => asFolder(b.path).length - asFolder(a.path).length);
  return nearest ?? null;
}
