import {formatRepositoryName} from '../advisory/advisory';
import {readFields} from './fields';
import {readAddress} from './readAddress';
import {shapeVersion} from './shapeVersion';
import type {Release, RepositoryName} from '../advisory/advisory';
import type {GitHubHosts} from '../advisory/gitHubHosts';

/** The tag of a release, as it stands in the release's address. */
const RELEASE = /^\/[^/]+\/[^/]+(\/releases\/tag\/(.+))$/;

/**
 * A release of the advisory's own repository, whatever repository the address names: that may be an
 * earlier name, or a stranger's. Its tag ends with the version, as the usual names of tags do.
 *
 * @returns null for what is no such release
 */
export function shapeRelease(
  value: unknown,
  {repository, webUrl}: {repository: RepositoryName; webUrl: GitHubHosts['webUrl']},
): Release | null {
  const fields = readFields(value);
  const version = shapeVersion(fields.version);
  const url = readAddress(fields.url);
  if (version === null || url?.origin !== webUrl || url.search !== '' || url.hash !== '') {
    return null;
  }
  const [, path = '', tag = ''] = RELEASE.exec(url.pathname) ?? [];
  return decodeURIComponent(tag).endsWith(version.replace(/^v/i, ''))
    ? {version, url: `${webUrl}/${formatRepositoryName(repository)}${path}`}
    : null;
}
