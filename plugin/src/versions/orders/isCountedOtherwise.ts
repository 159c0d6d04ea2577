import {compareByCount} from './compareByCount';
import type SemVer from 'semver/classes/semver.js';

/**
 * Whether the order by character, which semantic versions have, is another one than people mean:
 * rc10 before rc9, or RC1 before beta1.
 */
export function isCountedOtherwise(first: SemVer, second: SemVer): boolean {
  if (first.compareMain(second) !== 0) {
    return false;
  }
  const length = Math.min(first.prerelease.length, second.prerelease.length);
  for (let index = 0; index < length; index += 1) {
    const [one, other] = [first.prerelease[index], second.prerelease[index]];
    if (one !== other && typeof one === 'string' && typeof other === 'string') {
      return one < other !== compareByCount(one, other) < 0;
    }
    if (one !== other) {
      return false;
    }
  }
  return false;
}
