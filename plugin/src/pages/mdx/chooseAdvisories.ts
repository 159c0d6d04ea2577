import {SEVERITIES} from '../../advisory/advisory';
import {toWanted} from '../../versions/findListed';
import {stateProducts} from '../../versions/stateProducts';
import {fixWords} from '../toAdvisoryRow';
import {namesProduct} from '../../versions/namesProduct';
import type {EmbeddedAdvisory, EmbeddedData} from './embeddedData';
import type {EmbeddedCount, EmbeddedList, EmbeddedRow} from './embeddedProps';
import type {Wish} from './readWish';

interface Chosen {
  readonly advisories: readonly EmbeddedAdvisory[];
  /** Of the products that were asked for; null where none was. */
  readonly keys: ReadonlySet<string> | null;
  /** As advisories spell it; as the page does where none names it, and null where it asks for none. */
  readonly product: string | null;
  /** Whether an advisory names the product; true where none was asked for, or nobody knows. */
  readonly isKnown: boolean;
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
    advisories: advisories.filter((each) => each.keys.some((key) => keys.has(key))),
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
function fixesOf(
  {row}: EmbeddedAdvisory,
  keys: Chosen['keys'],
): Pick<EmbeddedRow, 'fixes' | 'isOpen'> {
  if (keys === null) {
    return row;
  }
  const own = row.products.filter(({key}) => key !== null && keys.has(key));
  return fixWords(stateProducts(own), row.state);
}

function toEmbeddedRow(advisory: EmbeddedAdvisory, keys: Chosen['keys']): EmbeddedRow {
  const {ghsaId, cveId, title, permalink, severity, state, publishedAt} = advisory.row;
  const {fixes, isOpen} = fixesOf(advisory, keys);
  return {ghsaId, cveId, title, permalink, severity, state, fixes, isOpen, publishedAt};
}

/** Chooses what a list shows. */
export function chooseList(data: EmbeddedData, wish: Wish): EmbeddedList {
  const {severities, limit, withWithdrawn} = wish;
  const {advisories, keys, product, isKnown} = chooseByProduct(data, wish.product);
  const chosen = advisories.filter(
    ({row: {severity, state}}) =>
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
  const valid = advisories.filter(({row}) => row.state === 'published');
  const worst = SEVERITIES.find((each) => valid.some(({row}) => row.severity === each)) ?? null;
  return {
    ...{count: valid.length, worst, product, isKnown, isInSync: data.isInSync},
    all: linkToAll(data.index, wish),
  };
}
