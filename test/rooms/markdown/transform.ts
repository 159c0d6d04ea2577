import {toString} from 'mdast-util-to-string';
import remarkGfm from 'remark-gfm';
import {remark} from 'remark';
import {findViolations} from '../../../plugin/src/markdown/checking/findViolations.mjs';
import {readAsDocusaurus} from '../../../plugin/src/markdown/checking/readAsDocusaurus.mjs';
import {renderDescription} from '../../../plugin/src/markdown/renderDescription.mjs';
import {writeMarkdown} from '../../../plugin/src/markdown/writing/writeMarkdown.mjs';
import {buildDescriptionContext, ID_PREFIX} from '../../given/build';
import {compileAsDocusaurus} from '../../given/readAsDocusaurus';
import type {Nodes, Root, RootContent} from 'mdast';
import type {Violation} from '../../../plugin/src/markdown/checking/findViolations.mjs';
import type {DescriptionContext} from '../../../plugin/src/markdown/renderDescription.mjs';
import type {Compatibility, Page} from '../../given/readAsDocusaurus';

/** A step of the pipeline: a tree in, the same tree changed. */
export type Transform = (tree: Root) => void;

/** Markdown as GitHub reads it. */
export function parseMarkdown(markdown: string): Root {
  return remark().use(remarkGfm).parse(markdown);
}

/** Nodes as Markdown, as they stand in a post. */
export function write(nodes: readonly RootContent[]): string {
  return writeMarkdown(nodes).markdown.trimEnd();
}

/** What transforms, one after the other, make of a text, written as Markdown again. */
export function transformMarkdown(markdown: string, ...transforms: Transform[]): string {
  const tree = parseMarkdown(markdown);
  for (const transform of transforms) {
    transform(tree);
  }
  return write(tree.children);
}

/** What the whole pipeline makes of a text. */
export function renderMarkdown(
  description: string,
  context: Partial<DescriptionContext> = {},
): string {
  const result = renderDescription(description, buildDescriptionContext(context));
  if (!result.rendered) {
    throw new Error(result.reason);
  }
  return write(result.nodes);
}

/** The rules that a post breaks in which nothing is ours. */
export function violationsIn(markdown: string, ownHtml: readonly string[] = []): Violation[] {
  return findViolations({
    tree: readAsDocusaurus(markdown),
    ownHtml: new Set(ownHtml),
    idPrefix: ID_PREFIX,
  });
}

/** The page that Docusaurus makes of a post's content. */
export function pageOf(content: string, compatibility: Compatibility = 'v3'): Promise<Page> {
  return compileAsDocusaurus(
    `---\nmdx:\n  format: md\n---\n\nBefore.\n\n${content}`,
    compatibility,
  );
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
