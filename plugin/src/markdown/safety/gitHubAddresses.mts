import {formatRepositoryName} from '../../advisory/advisory.js';
import {parseAddress} from '../../sinks/parseAddress.js';
import type {RepositoryName} from '../../advisory/advisory.js';

/**
 * Where the addresses in an advisory's text lead. On GitHub a relative one would lead into the
 * repository; `HEAD` is its default branch, whatever that is called.
 */
export class GitHubAddresses {
  readonly #linkBase: string;
  readonly #imageBase: string;

  /** @param webUrl such as `https://github.com` */
  constructor({repository, webUrl}: {repository: RepositoryName; webUrl: string}) {
    const repositoryUrl = `${webUrl}/${formatRepositoryName(repository)}`;
    this.#linkBase = `${repositoryUrl}/blob/HEAD/`;
    this.#imageBase = `${repositoryUrl}/raw/HEAD/`;
  }

  /** The whole address of a link, null where it should not be one. */
  link(address: string): string | null {
    return this.#resolve(address, this.#linkBase);
  }

  /** The whole address of an image, null where it should not be shown. */
  image(address: string): string | null {
    const resolved = this.#resolve(address, this.#imageBase);
    return resolved?.startsWith('mailto:') === true ? null : resolved;
  }

  #resolve(address: string, base: string): string | null {
    const trimmed = address.trim();
    // The page has other headings than the text had on GitHub.
    if (trimmed === '' || trimmed.startsWith('#')) {
      return null;
    }
    // GitHub takes all before a colon for a protocol, whether or not it could be one.
    if (/^[^/?#]*:/.test(trimmed) && !/^(?:https?|mailto):/i.test(trimmed)) {
      return null;
    }
    // A leading slash means the repository's root, as it does in a file on GitHub.
    const relative = /^\/(?!\/)/.test(trimmed) ? trimmed.slice(1) : trimmed;
    return parseAddress(relative, base);
  }
}
