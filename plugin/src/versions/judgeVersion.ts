import {isAffected} from './isAffected';
import {listPatched} from './listPatched';
import {isKnownEcosystem, loadOrder} from './loadOrder';
import {readAffected} from './readAffected';

/** What an advisory says about the versions of one product, in its maintainer's words. */
export interface VersionRange {
  /** GitHub's word for it: npm, pip, rust, go, maven and so on. */
  readonly ecosystem: string | null;
  readonly affectedVersions: string | null;
  readonly patchedVersions: string | null;
}

export type Verdict =
  | {readonly kind: 'affected'}
  | {readonly kind: 'notAffected'}
  /** Nobody can say from the range; the reader is told to read the advisory. */
  | {readonly kind: 'unclear'; readonly reason: 'version' | 'range' | 'ecosystem'};

/**
 * Whether a range of an advisory hits a version. Where the range may mean more than one thing the
 * answer is `unclear`, never `notAffected`.
 * @param version as a person typed it: `1.30.0`, ` v1.30.0`
 */
export async function judgeVersion({
  range,
  version,
}: {
  range: VersionRange;
  version: string;
}): Promise<Verdict> {
  if (range.affectedVersions === null) {
    return {kind: 'unclear', reason: 'range'};
  }
  const isKnown = isKnownEcosystem(range.ecosystem);
  const order = await loadOrder(range.ecosystem);
  const typed = order.readVersion(version.trim());
  if (typed === null) {
    return {kind: 'unclear', reason: isKnown ? 'version' : 'ecosystem'};
  }
  const affected = readAffected({text: range.affectedVersions, order});
  if (affected === null) {
    return {kind: 'unclear', reason: isKnown ? 'range' : 'ecosystem'};
  }
  const answer = isAffected({version: typed, affected, order});
  if (answer === false) {
    return {kind: 'notAffected'};
  }
  const patched = listPatched({patchedVersions: range.patchedVersions, order});
  const isPatched = patched.some((fixed) => order.compare(fixed, typed) === 0);
  return answer === null || isPatched ? {kind: 'unclear', reason: 'range'} : {kind: 'affected'};
}
