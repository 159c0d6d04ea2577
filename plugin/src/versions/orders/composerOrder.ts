import {compareNumbers} from './compareNumbers';
import {remember} from './remember';
import type {OrderDoubt, VersionOrder} from '../versionOrder';

/** Composer's own pattern of a version, its stability and what counts them. */
const VERSION =
  /^(\d{1,5}(?:\.\d+){0,3})(?:[._-]?(stable|beta|b|rc|alpha|a|patch|pl|p)((?:[.-]?\d+(?!\d))*))?([.-]?dev)?(?:\+[^\s+]+)?$/i;

/** As PHP's `version_compare` ranks them: dev < alpha < beta < RC < the release < patch. */
const STAGES: Readonly<Record<string, number>> = {
  a: 1,
  alpha: 1,
  b: 2,
  beta: 2,
  rc: 3,
  stable: 4,
  p: 5,
  pl: 5,
  patch: 5,
};

const DEV = 0;
const RELEASE = 4;
/** Below a missing number, which is below every number: alpha1-dev < alpha1 < alpha1.0. */
const DEV_OF_STAGE = -2;
const MISSING = -1;

interface ComposerVersion {
  readonly numbers: readonly number[];
  readonly stage: readonly number[];
}

function readStage({
  name,
  count,
  isDev,
}: {
  name: string | undefined;
  count: string | undefined;
  isDev: boolean;
}): number[] {
  const rank = STAGES[name?.toLowerCase() ?? 'stable'] ?? RELEASE;
  if (rank === RELEASE) {
    return [isDev && name === undefined ? DEV : RELEASE];
  }
  const counts = (count?.match(/\d+/g) ?? []).map(Number);
  return [rank, ...counts, ...(isDev ? [DEV_OF_STAGE] : [])];
}

const parse = remember((text: string): ComposerVersion | null => {
  const [, numbers, name, count, dev] = VERSION.exec(text) ?? [];
  if (numbers === undefined) {
    return null;
  }
  const stage = readStage({name, count, isDev: dev !== undefined});
  return {numbers: numbers.split('.').map(Number), stage};
});

function readVersion(text: string): string | null {
  return parse(text) && text;
}

/** Composer drops build metadata, so a range that ends in it says nothing certain. */
function readBound(text: string): string | null {
  return text.includes('+') ? null : readVersion(text);
}

function compare(first: string, second: string): number {
  const [one, other] = [parse(first), parse(second)];
  return (
    compareNumbers(one?.numbers ?? [], other?.numbers ?? []) ||
    compareNumbers(one?.stage ?? [], other?.stage ?? [], MISSING)
  );
}

/** Branches are versions, and have no place in the order; nor have dates, such as 20240115.1. */
function isVersion(text: string): boolean {
  return /^dev-\S+$|^\d\S*-dev$|^\d{6,}(?:[.:-]\d+)+$/i.test(text);
}

/** A snapshot may be behind a beta, whatever PHP says; not behind the release. */
function hold(version: string, end: string): number | OrderDoubt {
  const [one, other] = [parse(version), parse(end)];
  const ranks = [one?.stage[0] ?? RELEASE, other?.stage[0] ?? RELEASE];
  const isUncertain =
    compareNumbers(one?.numbers ?? [], other?.numbers ?? []) === 0 &&
    ranks[0] !== ranks[1] &&
    ranks.includes(DEV) &&
    ranks.every((rank) => rank < RELEASE);
  return isUncertain ? 'order' : compare(version, end);
}

function isPreRelease(version: string): boolean {
  const [rank = RELEASE] = parse(version)?.stage ?? [];
  return rank < RELEASE;
}

/**
 * Composer's packages. Branches (dev-main, 1.x-dev) have no place in the order and are not read.
 * @see https://getcomposer.org/doc/articles/versions.md
 * @see https://github.com/composer/semver/blob/main/src/VersionParser.php
 * @see https://www.php.net/manual/en/function.version-compare.php
 */
export const composerOrder: VersionOrder = {
  hasIntervals: false,
  readVersion,
  readBound,
  isVersion,
  isPreRelease,
  compare,
  hold,
};
