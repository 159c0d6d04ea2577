import {compare, valid} from '@renovatebot/pep440';
import type {VersionOrder} from '../versionOrder';

function dropLocal(version: string): string {
  return version.replace(/\+.*$/, '');
}

/** The label of a local build counts only where both have one: 1.0+cu118 is a build of 1.0. */
function compareVersions(first: string, second: string): number {
  const bothLocal = first.includes('+') && second.includes('+');
  return bothLocal ? compare(first, second) : compare(dropLocal(first), dropLocal(second));
}

/**
 * Python's versions, with epochs, and pre-, post- and development releases.
 * @see https://packaging.python.org/en/latest/specifications/version-specifiers/
 */
export const pythonOrder: VersionOrder = {
  hasIntervals: false,
  readVersion: valid,
  readBound: valid,
  compare: compareVersions,
};
