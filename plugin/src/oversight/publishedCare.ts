import {collaboratorsWithoutCredit, loginsWithCredit} from './managedCredits';
import {readProductVersions} from '../versions/readProductVersions';
import type {GhsaId, PublishedAdvisory} from '../advisory/advisory';
import type {PostChanges} from '../posts/writePosts';
import type {ManagedAdvisory} from '../github/managedAdvisory';

/** What is still to be done for a published advisory. Confidential, as what it is made from. */
export interface PublishedCare {
  readonly ghsaId: GhsaId;
  readonly title: string;
  readonly url: string;
  readonly severity: ManagedAdvisory['severity'];
  readonly publishedAt: string | null;
  readonly cveId: string | null;
  /** Fixed versions, exact ones, of which no release is known. */
  readonly withoutRelease: readonly string[];
  readonly credits: {
    readonly pending: readonly string[];
    readonly declined: readonly string[];
    /** Collaborators without any credit. */
    readonly missing: readonly string[];
  };
  /** `left out`: the site does not want one, or has a page of its own. */
  readonly post: 'right' | 'missing' | 'outdated' | 'left out';
}

function postState(ghsaId: GhsaId, posts: PostChanges): PublishedCare['post'] {
  if (posts.added.includes(ghsaId)) {
    return 'missing';
  }
  if (posts.updated.includes(ghsaId)) {
    return 'outdated';
  }
  return posts.unchanged.includes(ghsaId) ? 'right' : 'left out';
}

/**
 * Looks after one published advisory.
 *
 * @param published what the site knows of it, releases included; null where it is no source of it
 * @param posts what a sync would do
 */
export function careFor(
  managed: ManagedAdvisory,
  {published, posts}: {published: PublishedAdvisory | null; posts: PostChanges},
): PublishedCare {
  const {ghsaId, summary: title, url, severity, publishedAt, cveId} = managed;
  const withoutRelease = (published?.affectedProducts ?? []).flatMap((product) => {
    const released = new Set(product.releases.map(({version}) => version));
    const {named} = readProductVersions(product).fixes;
    return named.filter(({isExact, name}) => isExact && !released.has(name)).map(({name}) => name);
  });
  return {
    ghsaId,
    title,
    url,
    severity,
    publishedAt,
    cveId,
    withoutRelease: [...new Set(withoutRelease)],
    credits: {
      pending: loginsWithCredit(managed, 'pending'),
      declined: loginsWithCredit(managed, 'declined'),
      missing: collaboratorsWithoutCredit(managed),
    },
    post: postState(ghsaId, posts),
  };
}

/** Sentences for what is to be done; none where all is well. */
export function careMessages({cveId, withoutRelease, credits, post}: PublishedCare): string[] {
  const list = (logins: readonly string[]) => logins.map((login) => `@${login}`).join(', ');
  const posts: Record<PublishedCare['post'], string | null> = {
    right: null,
    'left out': null,
    missing: 'it has no post in News',
    outdated: 'its post in News is not up to date',
  };
  return [
    posts[post],
    withoutRelease.length === 0 ? null : `no release of ${withoutRelease.join(', ')}`,
    credits.missing.length === 0
      ? null
      : `worked on it and has no credit: ${list(credits.missing)}`,
    credits.pending.length === 0 ? null : `credit not answered yet: ${list(credits.pending)}`,
    credits.declined.length === 0 ? null : `credit declined: ${list(credits.declined)}`,
    cveId === null ? 'no CVE id (GitHub does not say whether one was asked for)' : null,
  ].filter((message) => message !== null);
}
