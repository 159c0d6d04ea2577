import {formatRepositoryName} from '../../advisory/advisory';
import {productIdentity} from '../../versions/productIdentity';
import {readBound} from '../../versions/readBound';
import {stateProducts} from '../../versions/stateProducts';
import {endOfOpen} from '../osv/affectedSpans';
import {affectedBranch, versionBranch} from './affectedBranch';
import {repositoryPackageUrl, productPackageUrl} from '../packageUrl';
import type {AffectedProduct, PublishedAdvisory} from '../../advisory/advisory';
import type {AffectedPart} from '../../versions/affectedSet';
import type {NamedFix} from '../../versions/fixes';
import type {ProductVersions} from '../../versions/productVersions';
import type {StatedProduct} from '../../versions/stateProducts';
import type {VersionBranch} from './affectedBranch';
import type {Branch, FullProductName, ProductTree} from './csafDocument';

/** An entry of an advisory, and the products of the tree that are affected by it. */
export interface ProductEntry {
  readonly stated: StatedProduct<AffectedProduct>;
  readonly affected: readonly string[];
}

/** The products of a document, and what it says of them. */
export interface Products {
  readonly tree: ProductTree;
  readonly entries: readonly ProductEntry[];
  readonly affected: readonly string[];
  readonly fixed: readonly string[];
}

interface Named {
  readonly ecosystem: string | null;
  readonly name: string;
}

/** The tree while it grows. What is there is found again: no product has two ids. */
class GrowingTree {
  private readonly branches = new Map<string, {name: string; versions: Map<string, Branch>}>();
  private readonly loose = new Map<string, FullProductName>();
  private count = 0;

  constructor(private readonly vendor: string) {}

  private create(name: string, purl: string | null): FullProductName {
    this.count += 1;
    return {
      name,
      product_id: `CSAFPID-${String(this.count).padStart(4, '0')}`,
      ...(purl === null ? {} : {product_identification_helper: {purl}}),
    };
  }

  /** One version of a product, or a range of them. */
  addVersion(
    {ecosystem, name}: Named,
    {category, name: version, ...branch}: VersionBranch,
  ): string {
    const key = JSON.stringify([ecosystem, name]);
    const product = this.branches.get(key) ?? {name, versions: new Map<string, Branch>()};
    this.branches.set(key, product);
    const known = product.versions.get(`${category} ${version}`)?.product;
    const added =
      known ??
      this.create(`${name} ${branch.text}`, productPackageUrl({ecosystem, name}, branch.version));
    product.versions.set(`${category} ${version}`, {category, name: version, product: added});
    return added.product_id;
  }

  /** A product with versions that the tree has no branch for, in the advisory's own words. */
  addLoose(
    {ecosystem, name}: Named,
    versions: string,
    purl = productPackageUrl({ecosystem, name}),
  ): string {
    const key = JSON.stringify([ecosystem, name, versions]);
    const added = this.loose.get(key) ?? this.create(`${name} (${versions})`, purl);
    this.loose.set(key, added);
    return added.product_id;
  }

  finish(): ProductTree {
    const names = [...this.branches.values()].map(({name, versions}): Branch => ({
      branches: [...versions.values()],
      category: 'product_name',
      name,
    }));
    return {
      ...(names.length === 0
        ? {}
        : {branches: [{branches: names, category: 'vendor', name: this.vendor}]}),
      ...(this.loose.size === 0 ? {} : {full_product_names: [...this.loose.values()]}),
    };
  }
}

/** A range without an end ends at the last fix, as it does for those who read OSV or ask the form. */
function closeAtFix(part: AffectedPart, versions: ProductVersions): AffectedPart {
  if (part.kind !== 'interval' || part.upper !== null) {
    return part;
  }
  const end = endOfOpen(part.lower, versions);
  const {order} = versions;
  const upper = end ? readBound({text: end.version, isIncluded: false, order}) : null;
  return {...part, upper};
}

function addAffected(
  tree: GrowingTree,
  named: Named,
  {product, versions}: StatedProduct<AffectedProduct>,
): string[] {
  const {ecosystem} = named;
  const parts = versions.affected?.map((part) => closeAtFix(part, versions));
  const branches = parts?.map((part) => affectedBranch(part, ecosystem)) ?? [];
  if (branches.length > 0 && branches.every((branch) => branch !== null)) {
    return [...new Set(branches.map((branch) => tree.addVersion(named, branch)))];
  }
  // What can't be told is repeated, and not guessed.
  const said = versions.hasRange ? product.affectedVersions?.trim() : undefined;
  return [
    tree.addLoose(
      named,
      said === undefined ? 'affected versions not stated' : `affected versions: ${said}`,
    ),
  ];
}

/**
 * Whether an entry for the product names the very version as affected, whatever it is called: it stays
 * so, because that is the safe side of a contradiction. A fix within a range is one of an older branch.
 */
function isAffected(fix: NamedFix, {order}: ProductVersions, all: readonly ProductVersions[]) {
  const isFix = (version: string) => order.compare(version, fix.version) === 0;
  return all.some(({affected}) =>
    affected?.some((part) =>
      part.kind === 'named'
        ? isFix(part.version)
        : [part.lower, part.upper].some((end) => end?.isIncluded === true && isFix(end.version)),
    ),
  );
}

function addFixed(
  tree: GrowingTree,
  named: Named,
  {versions}: StatedProduct<AffectedProduct>,
  all: readonly ProductVersions[],
): string[] {
  return versions.fixes.named
    .filter((fix) => !isAffected(fix, versions, all))
    .map(({name}) => {
      const branch = versionBranch(name);
      return branch
        ? tree.addVersion(named, branch)
        : tree.addLoose(named, `fixed version: ${name}`);
    });
}

/** What an entry without a name is about: the repository's own product. */
function nameOf({ecosystem, name}: AffectedProduct, repository: string): Named {
  return {ecosystem, name: name ?? repository};
}

/**
 * The products that an advisory names, by the one grammar of versions. One about a website or a
 * workflow names none: it is about the repository.
 *
 * @param vendor who makes them
 */
export function createProducts(advisory: PublishedAdvisory, vendor: string): Products {
  const repository = formatRepositoryName(advisory.repository);
  const tree = new GrowingTree(vendor);
  const stated = stateProducts(advisory.affectedProducts);
  const entries = stated.map((each): ProductEntry => ({
    stated: each,
    affected: addAffected(tree, nameOf(each.product, repository), each),
  }));
  const named = new Set(entries.flatMap(({affected}) => affected));
  if (named.size === 0) {
    const purl = repositoryPackageUrl(advisory);
    named.add(tree.addLoose({ecosystem: null, name: repository}, 'the project itself', purl));
  }
  const byIdentity = new Map<string, ProductVersions[]>();
  const ofOne = stated.map(({product, versions}) => {
    const identity = productIdentity(nameOf(product, repository));
    const all = byIdentity.get(identity) ?? [];
    byIdentity.set(identity, all);
    all.push(versions);
    return all;
  });
  const fixed = new Set(
    stated.flatMap((each, index) =>
      addFixed(tree, nameOf(each.product, repository), each, ofOne[index] ?? []),
    ),
  );
  // Of two spellings of one version that is called affected, both are.
  const onlyFixed = [...fixed].filter((id) => !named.has(id));
  return {tree: tree.finish(), entries, affected: [...named], fixed: onlyFixed};
}
