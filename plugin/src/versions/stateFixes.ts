import {findLaterFix} from './findLaterFix';
import {groupByProduct} from './groupByProduct';
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
    return {kind: 'elsewhere', later: findLaterFix(entries)};
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
