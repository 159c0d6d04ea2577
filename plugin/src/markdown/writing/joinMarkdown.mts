import {preprocess} from '../checking/readAsDocusaurus.mjs';
import {hasNode} from '../trees.mjs';
import type {RootContent} from 'mdast';
import type {WrittenMarkdown} from './writeMarkdown.mjs';

/** What no text before it takes for a part of its own, an empty line apart, where it is not indented. */
const BEGINNINGS = new Set<RootContent['type']>([
  ...(['code', 'heading', 'html', 'list', 'paragraph', 'table', 'thematicBreak'] as const),
]);

/** What a text says of others, wherever they stand. */
const DEFINITIONS = new Set(['definition', 'footnoteDefinition', 'footnoteReference']);

/**
 * Behind what a list may read otherwise: its items would be those of the list before, and behind indented code
 * only some lists begin, as if they interrupted it.
 */
const BEFORE_NO_LIST = new Set<RootContent['type'] | undefined>(['code', 'list']);

/** A text, and what Docusaurus reads in its place. */
interface Part extends WrittenMarkdown {
  readonly preprocessed: string;
}

/** Whether a text reads behind another one as it does alone. */
function canFollow({tree, preprocessed}: Part, before: Part | undefined): boolean {
  const [first] = tree.children;
  const last = before?.tree.children.at(-1)?.type;
  return (
    first !== undefined &&
    BEGINNINGS.has(first.type) &&
    !(first.type === 'list' && BEFORE_NO_LIST.has(last)) &&
    /^\S/.test(preprocessed)
  );
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
  const texts = parts
    .filter(({markdown}) => markdown !== '')
    .map((text): Part => ({...text, preprocessed: preprocess(text.markdown)}));
  const areApart =
    texts.slice(0, -1).every(({isClosed}) => isClosed) &&
    texts.slice(1).every((text, index) => canFollow(text, texts[index])) &&
    !texts.some(({tree}) => hasNode(tree, ({type}) => DEFINITIONS.has(type)));
  const join = (all: readonly string[]) => all.join('\n');
  const markdown = join(texts.map((text) => text.markdown));
  // Docusaurus looks for the beginnings and the ends of some blocks in the whole text.
  const areReadApart = preprocess(markdown) === join(texts.map(({preprocessed}) => preprocessed));
  return areApart && areReadApart
    ? {
        markdown,
        tree: {type: 'root', children: texts.flatMap(({tree}) => tree.children)},
        isFaithful: texts.every(({isFaithful}) => isFaithful),
        isClosed: texts.at(-1)?.isClosed ?? true,
      }
    : null;
}
