import {SEVERITIES} from '../../advisory/advisory';
import {toWanted} from '../../versions/findListed';
import {namesProduct} from '../../versions/namesProduct';
import type {EmbeddedAdvisory, EmbeddedData} from './embeddedData';
import type {EmbeddedCount, EmbeddedList, EmbeddedRow} from './embeddedProps';
import type {Wish} from './readWish';

interface Chosen {
  readonly advisories: readonly EmbeddedAdvisory[];
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
    return {advisories, product, isKnown: true};
  }
  const wanted = toWanted(products, product);
  const named = products.filter((each) => namesProduct(each, wanted));
  const keys = new Set(named.map(({key}) => key));
  return {
    advisories: advisories.filter((each) => each.keys.some((key) => keys.has(key))),
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

function toEmbeddedRow({row}: EmbeddedAdvisory): EmbeddedRow {
  const {ghsaId, cveId, title, permalink, severity, state, fixes, isOpen, publishedAt} = row;
  return {ghsaId, cveId, title, permalink, severity, state, fixes, isOpen, publishedAt};
}

/** Chooses what a list shows. */
export function chooseList(data: EmbeddedData, wish: Wish): EmbeddedList {
  const {severities, limit, withWithdrawn} = wish;
  const {advisories, product, isKnown} = chooseByProduct(data, wish.product);
  const chosen = advisories.filter(
    ({row: {severity, state}}) =>
      (withWithdrawn || state === 'published') &&
      (severities.length === 0 || (severity !== null && severities.includes(severity))),
  );
  return {
    rows: chosen.slice(0, limit ?? chosen.length).map(toEmbeddedRow),
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
