import {isTwoVersions} from './readBound';
import type {VersionOrder} from './versionOrder';

/** A version that a tag of a repository names. */
export interface TaggedVersion {
  /** As it stands in the tag, without what is before it: `1.4.0` of `v1.4.0`. */
  readonly text: string;
  /** As the order of the product reads it. */
  readonly version: string;
  /**
   * Whether the tag is of the product for certain: `v1.4.0`, `rocket@1.4.0`. In a repository with
   * several products `pad-1.4.0` may be of another one.
   */
  readonly isOwn: boolean;
}

/** What nobody calls a product, before a version. */
const GENERAL =
  /^(?:refs\/tags\/)?(?:(?:release|releases|rel|version|ver|tag|tags)[-_/.@]?)?v?\.?/i;

/** As many places in a tag as are tried. */
const MOST_BEGINNINGS = 8;

/** Where a number begins that is no part of a word or of another number. */
const BEGINNINGS = /(?<![\p{L}\p{N}.])v?(?=\d)/giu;

function read(text: string, order: VersionOrder): Omit<TaggedVersion, 'isOwn'> | null {
  // curl-8_4_0
  const plain = /^\d+(?:_\d+)+$/.test(text) ? text.replaceAll('_', '.') : text;
  const version = /^\d/.test(plain) && !isTwoVersions(plain) ? order.readVersion(plain) : null;
  return version === null ? null : {text: plain, version};
}

/** `@acme/rocket` may be rocket in a tag. */
function namesOf(name: string | null): string[] {
  const last = name?.split(/[/:]/).findLast((part) => part !== '');
  return name === null ? [] : [name, ...(last === undefined ? [] : [last])];
}

function withoutName(tag: string, name: string | null): string {
  const own = namesOf(name).find((each) => tag.toLowerCase().startsWith(each.toLowerCase()));
  return own === undefined ? tag : tag.slice(own.length).replace(/^[-_/.@]{1,2}/, '');
}

/**
 * The version of a product that a tag names, by the usual ways to name tags.
 *
 * @param name of the product
 * @returns null where it names none, as far as can be seen
 */
export function readTag(
  tag: string,
  {name, order}: {name: string | null; order: VersionOrder},
): TaggedVersion | null {
  const own = read(withoutName(tag, name).replace(GENERAL, ''), order);
  if (own) {
    return {...own, isOwn: true};
  }
  for (const {0: found, index} of [...tag.matchAll(BEGINNINGS)].slice(0, MOST_BEGINNINGS)) {
    const other = read(tag.slice(index + found.length), order);
    if (other) {
      return {...other, isOwn: false};
    }
  }
  return null;
}
