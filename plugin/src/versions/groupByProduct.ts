import {goPackagePath, productIdentity} from './productIdentity';
import type {ProductVersions} from './productVersions';

type Named = Pick<ProductVersions, 'ecosystem' | 'name'>;

/** What two entries have in common that may be for one product. */
function identityOf({ecosystem, name}: Named): string {
  return name === null ? `${String(ecosystem)}:` : productIdentity({ecosystem, name});
}

/** Packages of one repository: one holds the other, or they may be modules of their own. */
function isWithin(one: string, other: string): boolean {
  return `${one}/`.startsWith(`${other}/`) || `${other}/`.startsWith(`${one}/`);
}

/**
 * Of each of some entries, those that are for the same product by its registry's own rule, itself
 * included. Entries without a name are for one, if they are of one registry.
 */
export function groupByProduct<E extends Named>(entries: readonly E[]): Map<E, readonly E[]> {
  const alike = new Map<string, E[]>();
  for (const entry of entries) {
    const identity = identityOf(entry);
    alike.set(identity, [...(alike.get(identity) ?? []), entry]);
  }
  const groups = new Map<E, readonly E[]>();
  for (const group of alike.values()) {
    const isGo = group[0]?.ecosystem?.toLowerCase() === 'go' && group[0].name !== null;
    const paths = new Map(group.map((each) => [each, isGo ? goPackagePath(each.name ?? '') : '']));
    // By path: all entries of one path have the same others.
    const byPath = new Map<string, E[]>();
    for (const [entry, path] of paths) {
      const same =
        byPath.get(path) ?? group.filter((other) => isWithin(path, paths.get(other) ?? ''));
      byPath.set(path, same);
      groups.set(entry, same);
    }
  }
  return groups;
}

/** An entry of an advisory, and its others for the same product. */
export interface Grouped<E> {
  readonly product: E;
  readonly others: readonly E[];
}

/** Each of some entries with the others for its product, in their order. */
export function withOthers<E extends Named>(entries: readonly E[]): Grouped<E>[] {
  const groups = groupByProduct(entries);
  return entries.map((product) => ({
    product,
    others: (groups.get(product) ?? []).filter((other) => other !== product),
  }));
}
