import {advise} from '../advice';
import {code, folded, joined, list, paragraph, strong} from '../nodes';
import {text} from '../../words/inline';
import {listed, productName, versionCode} from './productWords';
import {rangeInWords} from '../rangeInWords';
import {isFixNamed} from '../../versions/stateFixes';
import {stateProducts} from '../../versions/stateProducts';
import type {RootContent} from 'mdast';
import type {AffectedProduct, PublishedAdvisory} from '../../advisory/advisory';
import type {StatedProduct} from '../../versions/stateProducts';
import type {Advised, Target} from '../advice';
import type {Language} from '../../words/language';
import type {Labels} from '../../words/createLabels';
import type {Inline} from '../../words/inline';

/** More of them wait behind a line that opens. */
const MOST_LINES = 5;
const MOST_VERSIONS = 5;

type Row = StatedProduct<AffectedProduct>;

function target({fix, isOrLater}: Target, product: AffectedProduct, labels: Labels): Inline[] {
  const isPlain = fix.isExact || isOrLater;
  const written = isPlain ? fix.name : fix.text;
  const version = [versionCode({written, version: fix.name}, product)];
  return isOrLater ? labels.orLater(version) : version;
}

/** What to do about one entry, in one sentence. */
function adviceSentence({row, advice}: Advised, labels: Labels): Inline[] {
  const {product} = row;
  const name = productName(product, labels.unnamedProduct);
  const options = {labels, most: MOST_VERSIONS};
  switch (advice.kind) {
    case 'update': {
      const [first, ...others] = advice.targets;
      const versions = [first, ...others].map((each) => target(each, product, labels));
      return others.length === 0
        ? labels.updateTo(name, versions.flat())
        : labels.updateToOneOf(name, listed(versions, options));
    }
    case 'written': {
      const versions = advice.shown.map((shown) => [
        versionCode({written: shown.text, version: shown.fix?.name}, product),
      ]);
      const words = isFixNamed(row) ? labels.fixWritten : labels.fixInWords;
      return words(name, listed(versions, options));
    }
    case 'notForThese':
      return labels.noFixForThese(name);
    case 'unlisted':
      return labels.unlistedOf(name, [code(advice.from)]);
    case 'none':
      return labels.noFixOf(name);
  }
}

/** In words where they are certain, else as it is written; the table has both. */
function affectedSentence({product, versions}: Row, labels: Labels): Inline[] {
  const {affectedVersions} = product;
  const words = rangeInWords(versions.affected, labels);
  return affectedVersions === null
    ? []
    : labels.affectedAre(words === null ? [code(affectedVersions)] : [text(words)]);
}

/** What to do about one entry, and which versions it is about. */
function line(advised: Advised, labels: Labels): Inline[] {
  return joined([adviceSentence(advised, labels), affectedSentence(advised.row, labels)], ' ');
}

/** What to do about all entries together. */
function adviceOnAll(advised: readonly Advised[], labels: Labels): string {
  if (advised.length === 0) {
    return labels.noProductAdvice;
  }
  const open = advised.map(({row}) => row).filter((row) => !isFixNamed(row));
  // Where a range ends before a version, or words stand for it, nobody says that there is none.
  const isUnlisted = open.some(({statement}) => statement.kind !== 'none');
  if (open.length === advised.length) {
    return isUnlisted ? labels.noFixNamedAdvice : labels.noFixAdvice;
  }
  if (open.length === 0) {
    return labels.updateAdvice;
  }
  return isUnlisted ? labels.updateNamedAdvice : labels.updateSomeAdvice;
}

/** Of one product with several branches, all that fix it; null where there is more to say. */
function oneProductSentence(advised: readonly Advised[], labels: Labels): Inline[] | null {
  const [first] = advised;
  // As it is written: modules of one Go repository are one product, and have versions of their own.
  const names = new Set(
    advised.map(({row: {product}}) => `${String(product.name)} ${String(product.ecosystem)}`),
  );
  if (!first || names.size > 1 || advised.some((each) => each.advice.kind !== 'update')) {
    return null;
  }
  // Two branches may have one fix.
  const targets = new Map(
    advised.flatMap(({row: {product}, advice: told}) =>
      (told.kind === 'update' ? told.targets : []).map((each) => [
        `${each.fix.name} ${String(each.isOrLater)}`,
        target(each, product, labels),
      ]),
    ),
  );
  const name = productName(first.row.product, labels.unnamedProduct);
  const versions = Array.from(targets.values());
  return versions.length === 1
    ? labels.updateTo(name, versions.flat())
    : labels.updateToOneOf(name, listed(versions, {labels, most: MOST_VERSIONS}));
}

function firstOf(advised: readonly Advised[], labels: Labels): Inline[] {
  const [only, ...others] = advised;
  return only && others.length === 0
    ? line(only, labels)
    : (oneProductSentence(advised, labels) ?? [text(adviceOnAll(advised, labels))]);
}

/**
 * What to do, in the words that the post begins with: of the one entry, or of all together.
 *
 * @returns nothing of a withdrawn advisory, which does not hold any more
 */
export function firstSentences(
  {affectedProducts, status}: Pick<PublishedAdvisory, 'affectedProducts' | 'status'>,
  labels: Labels,
): Inline[] {
  return status.state === 'withdrawn'
    ? []
    : firstOf(advise(stateProducts(affectedProducts)), labels);
}

/**
 * Does this hit me, and what do I do? A post begins with it: what to update to, of each product and of
 * each of its branches, the newest first.
 */
export function whatToDoSection(
  {affectedProducts, status}: PublishedAdvisory,
  {labels}: Language,
): RootContent[] {
  if (status.state === 'withdrawn') {
    return [];
  }
  const advised = advise(stateProducts(affectedProducts));
  const lines = advised.length > 1 ? advised.map((each) => line(each, labels)) : [];
  const [first, more] = [lines.slice(0, MOST_LINES), lines.slice(MOST_LINES)];
  return [
    // No heading: previews of several posts stand on one page, and each would have the same one.
    paragraph([strong(labels.whatToDo), text(' '), ...firstOf(advised, labels)]),
    ...(first.length === 0 ? [] : [list(first)]),
    ...(more.length === 0 ? [] : [folded(labels.moreProducts(more.length), [list(more)])]),
  ];
}
