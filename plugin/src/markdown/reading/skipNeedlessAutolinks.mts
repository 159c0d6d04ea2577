import {hasTextOutsideLinks} from '../trees.mjs';
import type {Extension as FromMarkdownExtension, Transform} from 'mdast-util-from-markdown';
import type {Construct, Extension} from 'micromark-util-types';
// For the types of `data()`.
import type {} from 'remark-parse';
import type {Processor} from 'unified';

const EMAIL_AUTOLINK = 'emailAutolink';

/** What every address has that GFM links by itself. */
const PART_OF_ADDRESS = /@|https?:\/\/|www\./i;

function withoutEmail(extension: Extension): Extension {
  const text = Object.entries(extension.text ?? {}).map(
    ([code, constructs]): [string, Construct[]] => [
      code,
      [constructs ?? []].flat().filter(({name}) => name !== EMAIL_AUTOLINK),
    ],
  );
  return {
    ...extension,
    text: Object.fromEntries(text.filter(([, constructs]) => constructs.length > 0)),
  };
}

function whereNeeded(transform: Transform): Transform {
  return (tree) => (hasTextOutsideLinks(tree, PART_OF_ADDRESS) ? transform(tree) : tree);
}

function spareTransforms(extension: FromMarkdownExtension): FromMarkdownExtension {
  const isAutolinks = 'literalAutolink' in (extension.enter ?? {});
  return isAutolinks && extension.transforms
    ? {...extension, transforms: extension.transforms.map(whereNeeded)}
    : extension;
}

/**
 * A remark plugin that leaves out what looks for bare addresses where there can be none; use it
 * right behind `remark-gfm`, whose trees stay the same. Every word might begin an email address, and
 * without this each is read twice: a sixth of the time that a text takes.
 *
 * @param hasAt whether the texts may have an at sign
 */
export function skipNeedlessAutolinks(this: Processor, {hasAt}: {hasAt: boolean}): void {
  const data = this.data();
  const extensions = data.micromarkExtensions ?? [];
  data.micromarkExtensions = hasAt ? extensions : extensions.map(withoutEmail);
  data.fromMarkdownExtensions = (data.fromMarkdownExtensions ?? []).flat().map(spareTransforms);
}
