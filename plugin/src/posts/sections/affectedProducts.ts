import {code, folded, joined, paragraph, strong, table} from '../nodes';
import {text} from '../../words/inline';
import {affectedRange, listed, productCell, versionCell} from './productWords';
import {groupBranches, newestFirst} from '../groupBranches';
import {stateProducts} from '../../versions/stateProducts';
import type {RootContent, Table} from 'mdast';
import type {AffectedProduct, PublishedAdvisory} from '../../advisory/advisory';
import type {NamedFix, ShownFix} from '../../versions/fixes';
import type {StatedProduct} from '../../versions/stateProducts';
import type {Language} from '../../words/language';
import type {Labels} from '../../words/createLabels';
import type {Inline} from '../../words/inline';

/** What a preview shows of them; the rest is in the post. */
const MOST_ROWS = 5;
const MOST_VERSIONS = 5;

type Row = StatedProduct<AffectedProduct>;

/** With its release linked to it, if it has one. */
function shownFix({text: written, fix}: ShownFix, product: AffectedProduct): Inline[] {
  return [versionCell({written, version: fix?.name}, product)];
}

interface CellOptions {
  /** All rows of the advisory. */
  readonly rows: readonly Row[];
  readonly labels: Labels;
  /** How many versions are shown; how many more there are is said. */
  readonly most: number;
  /** False of a withdrawn advisory: that nothing is fixed is no warning there. */
  readonly holds: boolean;
}

/** A fix that another row names, with the release that is known there. */
function laterFix(fix: NamedFix, {rows}: CellOptions): Inline[] {
  const row = rows.find(({versions}) => versions.fixes.named.includes(fix));
  return row ? shownFix({text: fix.name, fix}, row.product) : [code(fix.name)];
}

function fixedIn(row: Row, options: CellOptions): Inline[] {
  const {statement} = row;
  const {labels, holds} = options;
  switch (statement.kind) {
    case 'named':
      return listed(
        statement.shown.map((shown) => shownFix(shown, row.product)),
        options,
      );
    case 'elsewhere':
      return statement.later === null
        ? [text(labels.fixedElsewhere)]
        : [text(`${labels.fixedLater} `), ...laterFix(statement.later, options)];
    case 'unlisted':
      return [text(labels.unlistedFrom(statement.from))];
    case 'none':
      return holds ? [strong(labels.noFixedVersion)] : [text(labels.notStated)];
  }
}

/** @param shown those that the table has */
function productTable(shown: readonly Row[], options: CellOptions): Table {
  const {labels} = options;
  return table({
    head: [labels.affectedProduct, labels.affectedVersions, labels.fixedIn],
    rows: shown.map((row) => [
      productCell(row.product, labels.notStated),
      affectedRange(row, labels) ?? [text(labels.notStated)],
      fixedIn(row, options),
    ]),
  });
}

/** The entries of each product together, the newest branch first. */
function rowsOf({affectedProducts}: PublishedAdvisory): Row[] {
  return groupBranches(stateProducts(affectedProducts)).flatMap(newestFirst);
}

/** Which products, which of their versions, and what fixes each: to compare. */
export function affectedProductsSection(
  advisory: PublishedAdvisory,
  {labels}: Language,
): RootContent[] {
  const rows = rowsOf(advisory);
  const holds = advisory.status.state !== 'withdrawn';
  const functions = new Set(rows.flatMap(({product: each}) => each.vulnerableFunctions));
  const functionNodes = [...functions].map((name): Inline[] => [code(name)]);
  const shown = rows.slice(0, MOST_ROWS);
  const more = rows.length - shown.length;
  return [
    ...(rows.length === 0 ? [] : [productTable(shown, {rows, labels, most: MOST_VERSIONS, holds})]),
    ...(more > 0 ? [paragraph([text(labels.productsBelow(more))])] : []),
    ...(functions.size === 0
      ? []
      : [
          paragraph([
            strong(labels.affectedFunctions),
            text(' '),
            ...joined(functionNodes, `${labels.comma} `),
          ]),
        ]),
  ];
}

/** All products and fixed versions, to open, where the table at the top has no room for them. */
export function allProductsSection(advisory: PublishedAdvisory, {labels}: Language): RootContent[] {
  const rows = rowsOf(advisory);
  const holds = advisory.status.state !== 'withdrawn';
  const isLong =
    rows.length > MOST_ROWS ||
    rows.some(({versions}) => versions.fixes.shown.length > MOST_VERSIONS);
  return isLong
    ? [folded(labels.allProducts, [productTable(rows, {rows, labels, most: Infinity, holds})])]
    : [];
}
