import SemVer from 'semver/classes/semver.js';
import {compareNumbers} from './compareNumbers';
import type {VersionOrder} from '../versionOrder';

/** Numbers with dots, then a pre-release as in semantic versions, then build metadata. */
const DOTTED = /^(\d+(?:\.\d+)*)(-[0-9a-z.-]+)?(\+[0-9a-z.-]+)?$/i;

function isSemver(text: string): boolean {
  try {
    return new SemVer(text).raw === text;
  } catch {
    return false;
  }
}

/** The numbers aside: a pre-release as semver orders it. */
function preRelease(version: string): string {
  return `0.0.0${DOTTED.exec(version)?.[2] ?? ''}`;
}

function numbers(version: string): number[] {
  return (DOTTED.exec(version)?.[1] ?? '').split('.').map(Number);
}

function compare(first: string, second: string): number {
  return (
    compareNumbers(numbers(first), numbers(second)) ||
    new SemVer(preRelease(first)).compare(preRelease(second))
  );
}

function readPlainOrSemver(text: string): string | null {
  return /^\d+(?:\.\d+)*$/.test(text) || isSemver(text) ? text : null;
}

function readNuget(text: string): string | null {
  const parts = DOTTED.exec(text)?.[1]?.split('.').length ?? 0;
  const isWhole = parts > 0 && parts <= 4 && isSemver(preRelease(text));
  return isWhole ? text.toLowerCase() : null;
}

/** Where build metadata has no order, a range that ends in it says nothing certain. */
function withoutBuild(text: string | null): string | null {
  return text?.includes('+') ? null : text;
}

/**
 * NuGet: up to four numbers; pre-releases as in semantic versions, in any case of letters.
 * @see https://learn.microsoft.com/en-us/nuget/concepts/package-versioning
 */
export const nugetOrder: VersionOrder = {
  hasIntervals: true,
  readVersion: readNuget,
  readBound: (text) => withoutBuild(readNuget(text)),
  compare,
};

/** Where the ecosystem is not known: only plain numbers and whole semantic versions. */
export const otherOrder: VersionOrder = {
  hasIntervals: false,
  readVersion: readPlainOrSemver,
  readBound: (text) => withoutBuild(readPlainOrSemver(text)),
  compare,
};
