import {someNames} from '../../words/someNames';
import type {GhsaId, PublishedAdvisory} from '../../advisory/advisory';
import type {StandIns} from './standIn';

/** As many files as a line of the log names. */
const MOST_NAMED = 5;

/**
 * Which of the advisories have a page of the site's own, in a line for the log.
 *
 * @returns null where none has
 */
export function describeStandIns({
  published,
  standIns,
  replaced,
}: {
  published: readonly PublishedAdvisory[];
  standIns: StandIns;
  /** Whose posts were there before, and are not any more. */
  replaced: readonly GhsaId[];
}): string | null {
  const found = published.flatMap(({ghsaId}) => standIns.get(ghsaId)?.file ?? []);
  if (found.length === 0) {
    return null;
  }
  const files = [...new Set(found)].sort();
  const count =
    found.length === 1 ? '1 advisory has a page' : `${found.length} advisories have pages`;
  const removed =
    replaced.length === 0
      ? ''
      : ` Posts that were there before and are removed: ${replaced.length}.`;
  return `${count} of the site's own, by "ghsa_id" in front matter, so no post is made: ${someNames(files, MOST_NAMED)}.${removed}`;
}
