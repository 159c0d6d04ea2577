import {preprocess} from '../checking/readAsDocusaurus.mjs';
import {hasNode} from '../trees.mjs';
import type {RootContent} from 'mdast';
import type {WrittenMarkdown} from './writeMarkdown.mjs';

/** What no text before it takes for a part of its own, an empty line apart: it is not indented, and no item. */
const BEGINNINGS = new Set<RootContent['type']>(['heading', 'html', 'paragraph', 'thematicBreak']);

/** What a text says of others, wherever they stand. */
const DEFINITIONS = new Set(['definition', 'footnoteDefinition', 'footnoteReference']);

/** Whether a text reads behind others as it does alone. */
function canFollow({tree, markdown}: WrittenMarkdown): boolean {
  const [first] = tree.children;
  return first !== undefined && BEGINNINGS.has(first.type) && /^\S/.test(markdown);
}

/**
 * Puts texts that were written and read back one behind the other, without reading them once more.
 * Markdown is read block by block, so that what two texts say does not change where the first one is at
 * its end, the second one begins something, and neither defines anything for the other.
 *
 * @returns null where that cannot be told, so that they must be written as one
 * @see https://spec.commonmark.org/0.31.2/#phase-1-block-structure
 */
export function joinMarkdown(parts: readonly WrittenMarkdown[]): WrittenMarkdown | null {
  const texts = parts.filter(({markdown}) => markdown !== '');
  const areApart =
    texts.slice(0, -1).every(({isClosed}) => isClosed) &&
    texts.slice(1).every(canFollow) &&
    !texts.some(({tree}) => hasNode(tree, ({type}) => DEFINITIONS.has(type)));
  const join = (all: readonly string[]) => all.join('\n');
  const markdown = join(texts.map((text) => text.markdown));
  // Docusaurus looks for the beginnings and the ends of some blocks in the whole text.
  const areReadApart =
    preprocess(markdown) === join(texts.map((text) => preprocess(text.markdown)));
  return areApart && areReadApart
    ? {
        markdown,
        tree: {type: 'root', children: texts.flatMap(({tree}) => tree.children)},
        isFaithful: texts.every(({isFaithful}) => isFaithful),
        isClosed: texts.at(-1)?.isClosed ?? true,
      }
    : null;
}
