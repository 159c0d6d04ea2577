import {code, joined, link, paragraph, strong, table, text} from '../nodes';
import {rangeInWords} from '../versionRange';
import {htmlFlowElement} from '../../markdown/htmlElement';
import {isFixNamed} from '../../versions/stateFixes';
import {stateProducts} from '../../versions/stateProducts';
import type {PhrasingContent, RootContent, Table} from 'mdast';
import type {AffectedProduct, PublishedAdvisory} from '../../advisory';
import type {NamedFix, ShownFix} from '../../versions/fixes';
import type {StatedProduct} from '../../versions/stateProducts';
import type {Labels, Language} from '../labels';
import type {Inline} from '../nodes';

/** What a preview shows of them; the rest is in the post. */
const MOST_ROWS = 10;
const MOST_VERSIONS = 5;

type Row = StatedProduct<AffectedProduct>;

function product({name, ecosystem}: AffectedProduct, labels: Labels): Inline[] {
  const registry = ecosystem === null || ecosystem === 'other' ? [] : [text(` (${ecosystem})`)];
  return name === null ? [text(labels.notStated), ...registry] : [code(name), ...registry];
}

/** With its release linked to it, if it has one. */
function shownFix({text: written, fix}: ShownFix, {releases}: AffectedProduct): Inline[] {
  const release = releases.find(({version}) => version === fix?.name);
  return release ? [link({url: release.url, label: code(written)})] : [code(written)];
}

interface CellOptions {
  /** All rows of the advisory. */
  readonly rows: readonly Row[];
  readonly labels: Labels;
  /** How many versions are shown; how many more there are is said. */
  readonly most: number;
}

function listed(shown: readonly ShownFix[], {product}: Row, {labels, most}: CellOptions): Inline[] {
  const more = shown.length - most;
  return joined(
    [
      ...shown.slice(0, more > 0 ? most : undefined).map((fix) => shownFix(fix, product)),
      ...(more > 0 ? [[text(labels.moreVersions(more))]] : []),
    ],
    ', ',
  );
}

/** A fix that another row names, with the release that is known there. */
function laterFix(fix: NamedFix, {rows}: CellOptions): Inline[] {
  const row = rows.find(({versions}) => versions.fixes.named.includes(fix));
  return row ? shownFix({text: fix.name, fix}, row.product) : [code(fix.name)];
}

function fixedIn(row: Row, options: CellOptions): Inline[] {
  const {statement} = row;
  const {labels} = options;
  switch (statement.kind) {
    case 'named':
      return listed(statement.shown, row, options);
    case 'elsewhere':
      return statement.later === null
        ? [text(labels.fixedElsewhere)]
        : [text(`${labels.fixedLater} `), ...laterFix(statement.later, options)];
    case 'unlisted':
      return [text(labels.unlistedFrom(statement.from))];
    case 'none':
      return [strong(labels.noFixedVersion)];
  }
}

/** In words where they are certain, and as GitHub writes it. */
function affected({product: {affectedVersions}, versions}: Row, labels: Labels): Inline[] {
  if (affectedVersions === null) {
    return [text(labels.notStated)];
  }
  const words = rangeInWords(versions.affected, labels);
  return words === null
    ? [code(affectedVersions)]
    : [text(`${words} (`), code(affectedVersions), text(')')];
}

function advice(rows: readonly Row[], labels: Labels): string {
  if (rows.length === 0) {
    return labels.noProductAdvice;
  }
  const open = rows.filter((row) => !isFixNamed(row));
  // Where a range ends before a version, or words stand for it, nobody says that there is none.
  const isUnlisted = open.some(({statement}) => statement.kind !== 'none');
  if (open.length === rows.length) {
    return isUnlisted ? labels.noFixNamedAdvice : labels.noFixAdvice;
  }
  if (open.length === 0) {
    return labels.updateAdvice;
  }
  return isUnlisted ? labels.updateNamedAdvice : labels.updateSomeAdvice;
}

/** @param shown those that the table has */
function productTable(shown: readonly Row[], options: CellOptions): Table {
  const {labels} = options;
  return table({
    head: [labels.affectedProduct, labels.affectedVersions, labels.fixedIn],
    rows: shown.map((row) => [
      product(row.product, labels),
      affected(row, labels),
      fixedIn(row, options),
    ]),
  });
}

/** Does this hit me, and what do I do? */
export function affectedProductsSection(
  advisory: PublishedAdvisory,
  {labels}: Language,
): RootContent[] {
  const rows = stateProducts(advisory.affectedProducts);
  const functions = new Set(rows.flatMap(({product: each}) => each.vulnerableFunctions));
  const functionNodes = [...functions].map((name): Inline[] => [code(name)]);
  const shown = rows.slice(0, MOST_ROWS);
  const more = rows.length - shown.length;
  return [
    // No heading: previews of several posts stand on one page, and each would have the same one.
    ...(advisory.status.state === 'withdrawn'
      ? []
      : [paragraph([strong(labels.whatToDo), text(` ${advice(rows, labels)}`)])]),
    ...(rows.length === 0 ? [] : [productTable(shown, {rows, labels, most: MOST_VERSIONS})]),
    ...(more > 0 ? [paragraph([text(labels.productsBelow(more))])] : []),
    ...(functions.size === 0
      ? []
      : [paragraph([strong(labels.affectedFunctions), text(' '), ...joined(functionNodes, ', ')])]),
  ];
}

/** All products and fixed versions, to open, where the table at the top has no room for them. */
export function allProductsSection(advisory: PublishedAdvisory, {labels}: Language): RootContent[] {
  const rows = stateProducts(advisory.affectedProducts);
  const isLong =
    rows.length > MOST_ROWS ||
    rows.some(({versions}) => versions.fixes.shown.length > MOST_VERSIONS);
  const summary: PhrasingContent[] = [text(labels.allProducts)];
  return isLong
    ? [
        htmlFlowElement('details', {}, [
          htmlFlowElement('summary', {}, [paragraph(summary)]),
          productTable(rows, {rows, labels, most: Infinity}),
        ]),
      ]
    : [];
}
