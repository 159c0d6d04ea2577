import {code, joined, link, text} from '../nodes';
import {rangeInWords} from '../versionRange';
import type {AffectedProduct} from '../../advisory';
import type {StatedProduct} from '../../versions/stateProducts';
import type {Labels} from '../labels';
import type {Inline} from '../nodes';

/** A product's name, with its registry where it has one. */
export function productName({name, ecosystem}: AffectedProduct, unnamed: string): Inline[] {
  const registry = ecosystem === null || ecosystem === 'other' ? [] : [text(` (${ecosystem})`)];
  return [name === null ? text(unnamed) : code(name), ...registry];
}

/** A version, or what is written of one, with its release linked to it, if it has one. */
export function versionCode(
  {written, version}: {written: string; version: string | undefined},
  {releases}: AffectedProduct,
): Inline {
  const release = releases.find((each) => each.version === version);
  return release ? link({url: release.url, label: code(written)}) : code(written);
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
    : [text(`${words} (`), code(affectedVersions), text(')')];
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
    ', ',
  );
}
