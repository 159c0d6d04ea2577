import {isTooMuch} from './isTooMuch';
import {namesExactly, namesProduct, readWanted} from './namesProduct';
import {readProductVersions} from './readProductVersions';
import {relateProducts} from './relateProducts';
import type {ListedProduct} from './namesProduct';
import type {ProductText, ProductVersions} from './productVersions';
import type {Relation} from './relateProducts';

export type AskedProduct = ProductText & ListedProduct;

/** What is needed of an advisory to hold a version against it. */
export interface AskedAdvisory {
  /** `owner/name` of each repository that publishes it. */
  readonly repositories: readonly string[];
  readonly products: readonly AskedProduct[];
  /** How many more products it affects than `products` holds; not there where none is missing. */
  readonly productsOmitted?: number;
}

/** An advisory that may hit the product that is asked about. */
export interface Consulted<A extends AskedAdvisory> {
  readonly advisory: A;
  /** Its entries for the product. */
  readonly same: readonly ProductVersions[];
  /** Those that may mean it by another name. */
  readonly near: readonly ProductVersions[];
  /** Those without a name. */
  readonly nameless: readonly ProductVersions[];
  /** It says more than is compared, and nothing of it was read. */
  readonly isTooMuch: boolean;
}

type Relate = (product: AskedProduct) => Relation | 'nameless';

/** How each product stands to the one that a reader names by a key, such as `npm:rocket`, or a name. */
function relateTo(products: readonly AskedProduct[], wanted: string): Relate {
  const exact = products.filter((product) => namesExactly(product, wanted));
  const named = exact.length > 0 ? exact : products.filter((each) => namesProduct(each, wanted));
  const isKey = named.some(({key}) => key?.toLowerCase() === wanted.toLowerCase());
  const asked = new Map(
    named.map(({ecosystem, name}) => {
      const product = isKey ? {ecosystem, name: name ?? ''} : readWanted(wanted, ecosystem);
      return [`${String(product.ecosystem)} ${product.name}`, product];
    }),
  );
  const keys = new Set(isKey ? named.map(({key}) => key) : []);
  return ({key, ecosystem, name}) => {
    if (name === null) {
      return 'nameless';
    }
    const relations = Array.from(asked.values()).map((each) =>
      relateProducts(each, {ecosystem, name}),
    );
    const isSame = keys.has(key) || relations.includes('same');
    return isSame ? 'same' : relations.includes('near') ? 'near' : 'other';
  };
}

/**
 * The advisories that a version of a product has to be held against: those that name it, and of the
 * same repositories those that may mean it.
 * @param wanted a product's key, such as `npm:rocket`, or its name, which several products may have
 * @returns none where no advisory names the product
 */
export function consultAdvisories<A extends AskedAdvisory>(
  advisories: readonly A[],
  wanted: string,
): Consulted<A>[] {
  const all = advisories.flatMap(({products}) => products);
  const relate = relateTo(all, wanted);
  const related = advisories.map((advisory) => {
    const of = (relation: ReturnType<Relate>) =>
      advisory.products.filter((product) => relate(product) === relation);
    return {advisory, same: of('same'), near: of('near'), nameless: of('nameless')};
  });
  const repositories = new Set(
    related.flatMap(({advisory, same}) => (same.length > 0 ? advisory.repositories : [])),
  );
  return related
    .filter(({advisory, same, near, nameless}) => {
      const isBeside = advisory.repositories.some((repository) => repositories.has(repository));
      const mayMean =
        near.length > 0 ||
        nameless.length > 0 ||
        advisory.products.length === 0 ||
        advisory.productsOmitted !== undefined;
      return same.length > 0 || (isBeside && mayMean);
    })
    .map(({advisory, same, near, nameless}) => {
      const isUnread = isTooMuch([...same, ...near, ...nameless]);
      const read = (products: readonly AskedProduct[]) =>
        products
          .slice(0, isUnread ? 1 : undefined)
          .map((product) =>
            readProductVersions(
              isUnread ? {...product, affectedVersions: null, patchedVersions: null} : product,
            ),
          );
      return {
        advisory,
        same: read(same),
        near: read(near),
        nameless: read(nameless),
        isTooMuch: isUnread,
      };
    });
}
