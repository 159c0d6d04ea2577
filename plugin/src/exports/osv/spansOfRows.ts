import {withOthers} from '../../versions/groupByProduct';
import {isTooMuch} from '../../versions/isTooMuch';
import {productIdentity} from '../../versions/productIdentity';
import {readProductVersions} from '../../versions/readProductVersions';
import {affectedSpans} from './affectedSpans';
import type {AffectedProduct} from '../../advisory/advisory';
import type {Span} from './affectedSpans';

export type SpansOfRows = ReadonlyMap<AffectedProduct, readonly Span[] | null>;

function groupRows(rows: readonly AffectedProduct[]): AffectedProduct[][] {
  const groups = new Map<string, AffectedProduct[]>();
  for (const row of rows) {
    const identity = productIdentity({ecosystem: row.ecosystem, name: row.name ?? ''});
    const group = groups.get(identity) ?? [];
    group.push(row);
    groups.set(identity, group);
  }
  return [...groups.values()];
}

/** Of rows for one product: those that can be said, if all can that are read together with it. */
function spansOfGroup(rows: readonly AffectedProduct[]): [AffectedProduct, Span[] | null][] {
  if (isTooMuch(rows)) {
    return rows.map((row) => [row, null]);
  }
  const read = rows.map((row) => ({row, versions: readProductVersions(row)}));
  const entries = withOthers(read.map(({versions}) => versions));
  const spans = new Map(entries.map((entry) => [entry.product, affectedSpans(entry)]));
  return entries.map(({product, others}, index) => {
    const isWhole = [product, ...others].every((each) => spans.get(each) !== null);
    return [read[index]?.row, isWhole ? spans.get(product) : null] as [
      AffectedProduct,
      Span[] | null,
    ];
  });
}

/**
 * What each row of an advisory says is affected, null where OSV cannot say it. Rows for what is one
 * product to "Am I affected?" are read together, here as there.
 *
 * @param rows with a name
 */
export function spansOfRows(rows: readonly AffectedProduct[]): SpansOfRows {
  return new Map(groupRows(rows).flatMap(spansOfGroup));
}
