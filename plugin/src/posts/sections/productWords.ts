import {leftToRight} from '../leftToRight';
import {code, joined, link} from '../nodes';
import {text} from '../../words/inline';
import {htmlTextElement} from '../../markdown';
import {rangeInWords} from '../rangeInWords';
import type {AffectedProduct} from '../../advisory/advisory';
import type {HtmlTextElement} from '../../markdown';
import type {StatedProduct} from '../../versions/stateProducts';
import type {Labels} from '../../words/createLabels';
import type {Inline} from '../../words/inline';

/** Signs that a column of a phone has room for in a row. */
const MOST_UNBROKEN = 30;
/** Longer names and versions leave no room for the others. */
const LONG = 10;

/** What a line does not break, as far as a phone has room for it: an operator stays with its version. */
export function unbroken(children: Inline[]): HtmlTextElement {
  return htmlTextElement('span', {style: 'white-space: nowrap'}, children);
}

/** What a line may break anywhere, so that a column is not as wide as a whole name. */
export function breakable(children: Inline[]): HtmlTextElement {
  return htmlTextElement('span', {style: 'overflow-wrap: anywhere'}, children);
}

/** A product's name, with its registry where it has one. */
export function productName({name, ecosystem}: AffectedProduct, unnamed: string): Inline[] {
  const registry = ecosystem === null || ecosystem === 'other' ? [] : [text(` (${ecosystem})`)];
  return [name === null ? text(unnamed) : code(name), ...registry];
}

/** The same for a column, which a long name does not widen. */
export function productCell(product: AffectedProduct, unnamed: string): Inline[] {
  const words = productName(product, unnamed);
  return (product.name?.length ?? 0) > LONG ? [breakable(words)] : words;
}

/** A version for a column, which a long one does not widen. */
export function versionCell(
  version: {written: string; version: string | undefined},
  product: AffectedProduct,
): Inline {
  const words = versionCode(version, product);
  return version.written.length > LONG ? breakable([words]) : words;
}

/** A version, or what is written of one, with its release linked to it, if it has one. */
export function versionCode(
  {written, version}: {written: string; version: string | undefined},
  {releases}: AffectedProduct,
): Inline {
  const release = releases.find((each) => each.version === version);
  return release ? link({url: release.url, label: code(written)}) : code(written);
}

/** A range as it is written, each of its parts in one piece, with what stands around it. */
function writtenRange(range: string): Inline[] {
  // Between two parts stands what parts them.
  const pieces = range.split(/\s*(,|\|\|)\s*/);
  return pieces.flatMap((piece, index): Inline[] => {
    if (index % 2 === 1) {
      return [text(piece === ',' ? ', ' : ` ${piece} `)];
    }
    const words = [
      ...(index === 0 ? [text('(')] : []),
      code(piece),
      ...(index === pieces.length - 1 ? [text(')')] : []),
    ];
    return piece.length > MOST_UNBROKEN ? words : [unbroken(words)];
  });
}

/** A range runs from left to right as a whole: its ends would change places else. */
function inOnePiece(range: Inline[], {direction}: Labels): Inline[] {
  return direction === 'rtl' ? [leftToRight(range)] : range;
}

/** In words where they are certain, and as GitHub writes it; null where nothing is stated. */
export function affectedRange(
  {product: {affectedVersions}, versions}: StatedProduct<AffectedProduct>,
  labels: Labels,
): Inline[] | null {
  if (affectedVersions === null) {
    return null;
  }
  const words = rangeInWords(versions.affected, labels);
  return words === null
    ? [code(affectedVersions)]
    : [text(`${words} `), ...inOnePiece(writtenRange(affectedVersions), labels)];
}

/** Some pieces in a row; how many more there are is said. */
export function listed(
  pieces: readonly Inline[][],
  {labels, most}: {labels: Labels; most: number},
): Inline[] {
  const more = pieces.length - most;
  return joined(
    [
      ...pieces.slice(0, more > 0 ? most : undefined),
      ...(more > 0 ? [[text(labels.moreVersions(more))]] : []),
    ],
    `${labels.comma} `,
  );
}
