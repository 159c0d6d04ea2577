import {compare, parse as parseVersion, valid} from '@renovatebot/pep440';
import {remember} from './remember';
import type {VersionOrder} from '../versionOrder';

const parse = remember(parseVersion);

function dropLocal(version: string): string {
  return version.replace(/\+.*$/, '');
}

function isPreRelease(version: string): boolean {
  const read = parse(version);
  const stages: readonly unknown[] = [read?.pre, read?.dev];
  return stages.some((stage) => Array.isArray(stage) && stage.length > 0);
}

/** The label of a local build counts only against an end that has one: 1.0+cu118 is a build of 1.0. */
function hold(version: string, end: string): number {
  return compare(end.includes('+') ? version : dropLocal(version), end);
}

/**
 * Python's versions, with epochs, and pre-, post- and development releases.
 * @see https://packaging.python.org/en/latest/specifications/version-specifiers/
 */
export const pythonOrder: VersionOrder = {
  hasIntervals: false,
  readVersion: valid,
  readBound: valid,
  isVersion: () => false,
  isPreRelease,
  compare,
  hold,
  ordersBuilds: true,
};
