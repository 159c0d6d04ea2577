import {packageUrlType} from '../packageUrl';
import type {AffectedPart, Bound} from '../../versions/affectedSet';

/** Some versions of a product, as a branch of the product tree names them. */
export interface VersionBranch {
  readonly category: 'product_version' | 'product_version_range';
  /** A version, or a version range specifier. */
  readonly name: string;
  /** For the full name of the product: `>= 1.0.0, < 1.2.3`. */
  readonly text: string;
  /** The version, if it is one. */
  readonly version: string | null;
}

const INTEGERS = /^\d+(?:\.\d+)*$/;
const SEMVER = /^\d+\.\d+\.\d+(?:-[\da-z.-]+)?(?:\+[\da-z.-]+)?$/i;

/**
 * By whose rules versions are compared: the registry's, whose name is that of its package URLs, else
 * those of what the versions look like.
 *
 * @see https://github.com/package-url/vers-spec/blob/main/docs/types/vers-types.md
 */
function schemeOf(ecosystem: string | null, versions: readonly string[]): string {
  const looks = [
    {scheme: 'intdot', form: INTEGERS},
    {scheme: 'semver', form: SEMVER},
  ].find(({form}) => versions.every((version) => form.test(version)));
  return packageUrlType(ecosystem) ?? looks?.scheme ?? 'generic';
}

/** @see https://github.com/package-url/vers-spec/blob/main/docs/specification/standard/specification.md */
function constraint(comparator: '>' | '<', {version, isIncluded}: Bound): string {
  const encoded = version.replaceAll(
    /[<>=!*|%]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `${comparator}${isIncluded ? '=' : ''}${encoded}`;
}

function inWords(comparator: '>' | '<', {text, isIncluded}: Bound): string {
  return `${comparator}${isIncluded ? '=' : ''} ${text}`;
}

function rangeBranch(
  {lower, upper}: {lower: Bound | null; upper: Bound | null},
  ecosystem: string | null,
): VersionBranch {
  const range = {category: 'product_version_range', version: null} as const;
  const ends = [lower, upper].filter((end) => end !== null);
  if (ends.length === 0) {
    return {...range, name: 'vers:all/*', text: 'all versions'};
  }
  const scheme = schemeOf(
    ecosystem,
    ends.map(({version}) => version),
  );
  const constraints = [
    ...(lower ? [constraint('>', lower)] : []),
    ...(upper ? [constraint('<', upper)] : []),
  ];
  const words = [...(lower ? [inWords('>', lower)] : []), ...(upper ? [inWords('<', upper)] : [])];
  return {...range, name: `vers:${scheme}/${constraints.join('|')}`, text: words.join(', ')};
}

/** What the standard takes for a range within the name of a version. @see test 6.1.31 of the standard */
const LOOKS_LIKE_RANGE = /[<>]|after|all|before|earlier|later|prior|versions/i;

/** @returns null for a version that the standard takes for a range, by its letters */
export function versionBranch(version: string): VersionBranch | null {
  const name = version.replace(/^v(?=\d)/i, '');
  return LOOKS_LIKE_RANGE.test(name)
    ? null
    : {category: 'product_version', name, text: name, version: name};
}

/**
 * A part of what an advisory says is affected, for a product tree. Parts lie apart from each other,
 * so that each has a branch of its own.
 *
 * @returns null for what the product tree can't name
 */
export function affectedBranch(part: AffectedPart, ecosystem: string | null): VersionBranch | null {
  if (part.kind === 'named') {
    return versionBranch(part.version);
  }
  const {lower, upper} = part;
  const isOne = lower !== null && lower.version === upper?.version;
  const branch = isOne ? versionBranch(lower.version) : rangeBranch(part, ecosystem);
  // The standard's own alphabet; no order reads a version with any other sign.
  return branch !== null && /^[\x21-\x7e]+$/.test(branch.name) ? branch : null;
}
