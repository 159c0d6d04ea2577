import {toString} from 'mdast-util-to-string';
import remarkGfm from 'remark-gfm';
import {remark} from 'remark';
import {writeMarkdown} from '../../../plugin/src/markdown/writeMarkdown';
import type {Nodes, Root} from 'mdast';

/** A step of the pipeline: a tree in, the same tree changed. */
export type Transform = (tree: Root) => Promise<void>;

/** Markdown as GitHub reads it. */
export function parseMarkdown(markdown: string): Root {
  return remark().use(remarkGfm).parse(markdown);
}

/** What one transform alone makes of a text, written as Markdown again. */
export async function transformMarkdown(markdown: string, transform: Transform): Promise<string> {
  const tree = parseMarkdown(markdown);
  await transform(tree);
  return (await writeMarkdown(tree.children)).trimEnd();
}

/** What a reader sees of a text, without its marks. */
export function wordsOf(markdown: string): string {
  return toString(parseMarkdown(markdown));
}

/** The types of all nodes of a text. */
export function nodeTypesOf(markdown: string): Set<string> {
  const types = new Set<string>();
  const collect = (node: Nodes): void => {
    types.add(node.type);
    if ('children' in node) {
      node.children.forEach(collect);
    }
  };
  collect(parseMarkdown(markdown));
  return types;
}
