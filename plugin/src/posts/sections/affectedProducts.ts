import {code, joined, link, paragraph, strong, table, text} from '../nodes';
import {rangeInWords} from '../versionRange';
import type {RootContent} from 'mdast';
import type {AffectedProduct, PublishedAdvisory} from '../../advisory';
import type {Labels, Language} from '../labels';
import type {Inline} from '../nodes';

function product({name, ecosystem}: AffectedProduct, labels: Labels): Inline[] {
  const registry = ecosystem === null || ecosystem === 'other' ? [] : [text(` (${ecosystem})`)];
  return name === null ? [text(labels.notStated), ...registry] : [code(name), ...registry];
}

/** GitHub's text as it is, with each version that has a release linked to it. */
function fixedIn({patchedVersions, releases}: AffectedProduct, labels: Labels): Inline[] {
  if (patchedVersions === null) {
    return [strong(labels.noFixedVersion)];
  }
  return joined(
    patchedVersions
      .split(',')
      .map((version) => version.trim())
      .filter((version) => version !== '')
      .map((version): Inline[] => {
        const release = releases.find((candidate) => candidate.version === version);
        return release ? [link({url: release.url, label: code(version)})] : [code(version)];
      }),
    ', ',
  );
}

/** In words where they are certain, and as GitHub writes it. */
function affected({affectedVersions}: AffectedProduct, labels: Labels): Inline[] {
  if (affectedVersions === null) {
    return [text(labels.notStated)];
  }
  const words = rangeInWords(affectedVersions, labels);
  return words === null
    ? [code(affectedVersions)]
    : [text(`${words} (`), code(affectedVersions), text(')')];
}

function advice(products: readonly AffectedProduct[], labels: Labels): string {
  const fixed = products.filter(({patchedVersions}) => patchedVersions !== null).length;
  if (products.length === 0) {
    return labels.noProductAdvice;
  }
  if (fixed === 0) {
    return labels.noFixAdvice;
  }
  return fixed === products.length ? labels.updateAdvice : labels.updateSomeAdvice;
}

/** Does this hit me, and what do I do? */
export function affectedProductsSection(
  {affectedProducts, status}: PublishedAdvisory,
  {labels}: Language,
): RootContent[] {
  const functions = new Set(affectedProducts.flatMap((each) => each.vulnerableFunctions));
  const functionNodes = [...functions].map((name): Inline[] => [code(name)]);
  return [
    // No heading: previews of several posts stand on one page, and each would have the same one.
    ...(status.state === 'withdrawn'
      ? []
      : [paragraph([strong(labels.whatToDo), text(` ${advice(affectedProducts, labels)}`)])]),
    ...(affectedProducts.length === 0
      ? []
      : [
          table({
            head: [labels.affectedProduct, labels.affectedVersions, labels.fixedIn],
            rows: affectedProducts.map((each) => [
              product(each, labels),
              affected(each, labels),
              fixedIn(each, labels),
            ]),
          }),
        ]),
    ...(functions.size === 0
      ? []
      : [paragraph([strong(labels.affectedFunctions), text(' '), ...joined(functionNodes, ', ')])]),
  ];
}
