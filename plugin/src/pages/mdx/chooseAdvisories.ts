import {SEVERITIES} from '../../advisory/advisory';
import {toWanted} from '../../versions/findListed';
import {namesProduct} from '../../versions/namesProduct';
import {stateProducts} from '../../versions/stateProducts';
import {fixWords} from '../toAdvisoryRow';
import type {AdvisoryRow, ProductRow} from '../pageData';
import type {EmbeddedData} from './embeddedData';
import type {EmbeddedCount, EmbeddedList, EmbeddedRow} from './embeddedProps';
import type {Wish} from './readWish';

interface Chosen {
  readonly advisories: readonly AdvisoryRow[];
  /** Of the products that were asked for; null where none was. */
  readonly keys: ReadonlySet<string> | null;
  /** As advisories spell it; as the page does where none names it, and null where it asks for none. */
  readonly product: string | null;
  /** Whether an advisory names the product; true where none was asked for, or nobody knows. */
  readonly isKnown: boolean;
}

/** Those of an advisory's products that are asked for. */
function ownProducts({products}: AdvisoryRow, keys: ReadonlySet<string>): ProductRow[] {
  return products.filter(({key}) => key !== null && keys.has(key));
}

/** By the words that the option `docs.product` and the address `?product=` take. */
function chooseByProduct(
  {advisories, products, isInSync}: EmbeddedData,
  product: string | null,
): Chosen {
  if (product === null) {
    return {advisories, keys: null, product, isKnown: true};
  }
  const wanted = toWanted(products, product);
  const named = products.filter((each) => namesProduct(each, wanted));
  const keys = new Set(named.map(({key}) => key));
  return {
    advisories: advisories.filter((each) => ownProducts(each, keys).length > 0),
    keys,
    product: named[0]?.name ?? product,
    isKnown: named.length > 0 || !isInSync,
  };
}

/** The page of all advisories, with its table as the list is. */
function linkToAll(index: string | null, {product, severities}: Wish): string | null {
  const [only, ...others] = severities;
  const query = new URLSearchParams({
    ...(product === null ? {} : {product}),
    ...(only !== undefined && others.length === 0 ? {severity: only} : {}),
  }).toString();
  return index === null || query === '' ? index : `${index}?${query}`;
}

/** Who reads of one product takes every version for one of its own: what fixes others is not said. */
function fixesOf(row: AdvisoryRow, keys: Chosen['keys']): Pick<EmbeddedRow, 'fixes' | 'isOpen'> {
  return keys === null ? row : fixWords(stateProducts(ownProducts(row, keys)), row.state);
}

function toEmbeddedRow(row: AdvisoryRow, keys: Chosen['keys']): EmbeddedRow {
  const {ghsaId, cveId, title, permalink, severity, state, publishedAt} = row;
  const {fixes, isOpen} = fixesOf(row, keys);
  return {ghsaId, cveId, title, permalink, severity, state, fixes, isOpen, publishedAt};
}

/** Chooses what a list shows. */
export function chooseList(data: EmbeddedData, wish: Wish): EmbeddedList {
  const {severities, limit, withWithdrawn} = wish;
  const {advisories, keys, product, isKnown} = chooseByProduct(data, wish.product);
  const chosen = advisories.filter(
    ({severity, state}) =>
      (withWithdrawn || state === 'published') &&
      (severities.length === 0 || (severity !== null && severities.includes(severity))),
  );
  return {
    rows: chosen.slice(0, limit ?? chosen.length).map((each) => toEmbeddedRow(each, keys)),
    total: chosen.length,
    ...{product, isKnown, severities, isInSync: data.isInSync},
    all: linkToAll(data.index, wish),
  };
}

/** Counts what a badge says. */
export function chooseCount(data: EmbeddedData, wish: Wish): EmbeddedCount {
  const {advisories, product, isKnown} = chooseByProduct(data, wish.product);
  const valid = advisories.filter(({state}) => state === 'published');
  const worst = SEVERITIES.find((each) => valid.some(({severity}) => severity === each)) ?? null;
  return {
    ...{count: valid.length, worst, product, isKnown, isInSync: data.isInSync},
    all: linkToAll(data.index, wish),
  };
}
