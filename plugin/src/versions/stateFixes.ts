import {MOST_COMPARED} from './isTooMuch';
import {groupByProduct} from './groupByProduct';
import {judgeRead} from './judgeProduct';
import type {AffectedPart, Bound} from './affectedSet';
import type {NamedFix, ShownFix} from './fixes';
import type {ProductVersions} from './productVersions';

/**
 * What an advisory says of the fixed version of one of its entries for a product. A product with
 * several affected ranges has an entry for each, and what one of them names counts for all.
 */
export type FixStatement =
  /** The entry's own: fixed versions, or a text that is neither versions nor that there are none. */
  | {readonly kind: 'named'; readonly shown: readonly ShownFix[]}
  /**
   * Another entry for the product names fixed versions. `later` is one above all that is affected,
   * which is free of this entry's range as well; null where there is none, or nobody can tell.
   */
  | {readonly kind: 'elsewhere'; readonly later: NamedFix | null}
  /** None is named for the product; from this version on none is listed as affected. */
  | {readonly kind: 'unlisted'; readonly from: string}
  | {readonly kind: 'none'};

/** An entry of an advisory for a product, as read. */
export interface Entry {
  readonly versions: ProductVersions;
}

/** With what it says of fixed versions, read together with the other entries for its product. */
export type Stated<E extends Entry> = E & {readonly statement: FixStatement};

function endOf(part: AffectedPart): Bound | null {
  return part.kind === 'interval' || part.kind === 'series'
    ? part.upper
    : {text: part.version, version: part.version, isIncluded: true, numbers: null};
}

/** So many fixes are tried; what is above all that is listed is in doubt about none of it as a rule. */
const MOST_TRIED = 3;

/**
 * The lowest fix above all that the entries affect, if none of them is in doubt about it. As in the
 * form, nothing is said where there is more to compare than any advisory has.
 */
function findLater(entries: readonly ProductVersions[]): NamedFix | null {
  const [{order} = {order: null}] = entries;
  const ends = entries.flatMap(({affected}) => affected?.map(endOf) ?? [null]);
  const fixes = entries.flatMap(({fixes: {named}}) => named);
  if (order === null || Math.max(entries.length, ends.length, fixes.length) > MOST_COMPARED) {
    return null;
  }
  const isBehind = ({version}: NamedFix) =>
    ends.every((end) => {
      const difference = end === null ? 'open' : order.hold(version, end.version);
      return typeof difference === 'number' && (end?.isIncluded ? difference > 0 : difference >= 0);
    });
  const isFree = ({version}: NamedFix) =>
    entries.every((product) => {
      const others = entries.filter((other) => other !== product);
      return judgeRead({product, version, others}).kind === 'notAffected';
    });
  const later = fixes
    .filter(isBehind)
    .sort((one, other) => order.compare(one.version, other.version))
    .slice(0, MOST_TRIED)
    .find(isFree);
  return later ?? null;
}

/** The last version from which on an entry lists none, if each of them says so. */
function findUnlisted(entries: readonly ProductVersions[]): string | null {
  const unlisted = entries.flatMap(({unlistedFrom, order}) => {
    const version = unlistedFrom === null ? null : order.readBound(unlistedFrom);
    return unlistedFrom === null || version === null ? [] : [{unlistedFrom, version, order}];
  });
  const [last] = unlisted.sort((one, other) => one.order.compare(other.version, one.version));
  return last && unlisted.length === entries.length ? last.unlistedFrom : null;
}

/** What an entry says that names no fixed version itself. */
function stateOfAll(entries: readonly ProductVersions[]): FixStatement {
  if (entries.some(({fixes}) => fixes.shown.length > 0)) {
    return {kind: 'elsewhere', later: findLater(entries)};
  }
  const from = findUnlisted(entries);
  return from === null ? {kind: 'none'} : {kind: 'unlisted', from};
}

/**
 * What an advisory says of the fixed version of each of its entries, for all who tell people of it:
 * posts, tables, filters and the answers of "Am I affected?".
 *
 * @param all entries of one advisory
 * @returns the same, in their order
 */
export function stateFixes<E extends Entry>(all: readonly E[]): Stated<E>[] {
  const groups = groupByProduct(all.map(({versions}) => versions));
  // Entries of one product have the same statement, unless they name fixes themselves.
  const stated = new Map<readonly ProductVersions[], FixStatement>();
  return all.map((entry) => {
    const {shown} = entry.versions.fixes;
    if (shown.length > 0) {
      return {...entry, statement: {kind: 'named', shown}};
    }
    const group = groups.get(entry.versions) ?? [entry.versions];
    const statement = stated.get(group) ?? stateOfAll(group);
    stated.set(group, statement);
    return {...entry, statement};
  });
}

/** Whether a reader of an entry is told a version to update to. */
export function isFixNamed({versions, statement}: Stated<Entry>): boolean {
  return statement.kind === 'elsewhere'
    ? statement.later !== null
    : versions.fixes.named.length > 0;
}
