import type {AdvisoryRow} from '../pageData';
import type {Product} from '../listProducts';

/** Of the file that MDX pages take theirs from, in the folder that Docusaurus gives an instance. */
export const EMBEDDED_FILE = 'embedded.json';

/** All that an instance may have to say in an MDX page, in one locale: plain JSON, read at the build alone. */
export interface EmbeddedData {
  /** The newest first. */
  readonly advisories: readonly AdvisoryRow[];
  readonly products: readonly Pick<Product, 'key' | 'ecosystem' | 'name'>[];
  /** Path of the page of all advisories, base URL included; null where there is none. */
  readonly index: string | null;
  /** Whether GitHub was read in full: else what is not here may be there all the same. */
  readonly isInSync: boolean;
}

/**
 * What MDX pages choose from.
 *
 * @param rows of all advisories, the newest first
 * @param products all that they name
 * @param index path of the page of all advisories; null where there is none
 * @param isInSync whether GitHub was read in full
 */
export function createEmbeddedData({
  rows,
  products,
  index,
  isInSync,
}: {
  rows: readonly AdvisoryRow[];
  products: readonly Product[];
  index: string | null;
  isInSync: boolean;
}): EmbeddedData {
  return {
    advisories: rows,
    products: products.map(({key, ecosystem, name}) => ({key, ecosystem, name})),
    index,
    isInSync,
  };
}
