import {toHtml} from 'hast-util-to-html';
import {languages} from 'prismjs/components.json';
import {SKIP, visit} from 'unist-util-visit';
import {holdsBlock} from './blocks';
import {collapseSpace} from './space';
import type {Element, ElementContent, Nodes, Parents, Root} from 'hast';

/** What Docusaurus and remark mark task lists with. */
const TASK_LIST_CLASSES = new Set<unknown>(['contains-task-list', 'task-list-item']);

/** What Docusaurus' highlighter knows. GitHub keeps other languages too; nothing is seen of them. */
const LANGUAGE_CLASSES = new Set(
  Object.entries(languages as Record<string, {alias?: string | string[]}>).flatMap(
    ([name, {alias = []}]) => [name, alias].flat().map((each) => `language-${each}`),
  ),
);

/** Elements that are not seen where nothing is in them. Others have a box or a place of their own. */
const UNSEEN_IF_EMPTY = new Set([
  ...['a', 'b', 'del', 'em', 'i', 'ins', 'p', 's', 'span', 'strike', 'strong', 'sub', 'sup'],
  // A screen reader would announce it, and a table of contents list it, with nothing to say.
  ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6'],
  // A place where a line may break: by it the plugin parts what others would misread.
  'wbr',
]);

/** Containers in which text without a paragraph around it is shown like a paragraph. */
const HOLDS_PARAGRAPHS = new Set(['blockquote', 'details', 'div', 'section']);

function normaliseClasses({tagName, properties}: Element): void {
  const names = Array.isArray(properties.className) ? properties.className.map(String) : [];
  const kept = names.filter((name) =>
    tagName === 'code' ? LANGUAGE_CLASSES.has(name) : !TASK_LIST_CLASSES.has(name),
  );
  properties.className = kept.length === 0 ? undefined : kept;
}

/** Spells the same properties in the same way. */
function normaliseProperties(element: Element): void {
  const {tagName, properties} = element;
  normaliseClasses(element);
  if (/^h[1-6]$/.test(tagName)) {
    properties.id = undefined;
  }
  if (tagName === 'img') {
    properties.alt ??= '';
  }
  for (const name of ['href', 'src']) {
    const value = properties[name];
    if (typeof value === 'string' && URL.canParse(value)) {
      properties[name] = new URL(value).href;
    }
  }
  const spelt = Object.entries(properties).filter(([, value]) => value !== undefined);
  element.properties = Object.fromEntries(spelt.sort(([a], [b]) => (a < b ? -1 : 1)));
}

function joinTexts(parent: Parents): void {
  const joined: Nodes[] = [];
  for (const child of parent.children) {
    const last = joined.at(-1);
    if (child.type === 'text' && last?.type === 'text') {
      last.value += child.value;
    } else {
      joined.push(child);
    }
    if ('children' in child) {
      joinTexts(child);
    }
  }
  parent.children = joined as typeof parent.children;
}

function isSpace(node: Nodes): boolean {
  return node.type === 'text' && node.value.trim() === '';
}

/**
 * Puts text that stands loose beside blocks into a paragraph, as only raw HTML leaves it. Text in
 * items of lists and cells of tables stays: with a paragraph around it, it is shown differently.
 */
function wrapLooseText(parent: Parents): void {
  const children = parent.children as ElementContent[];
  children.filter((child) => child.type === 'element').forEach(wrapLooseText);
  const isRoot = parent.type === 'root';
  const isContainer = parent.type === 'element' && HOLDS_PARAGRAPHS.has(parent.tagName);
  const isQuote = parent.type === 'element' && parent.tagName === 'blockquote';
  if (!isRoot && !isQuote && !(isContainer && children.some(holdsBlock))) {
    return;
  }
  const wrapped: ElementContent[] = [];
  let line: ElementContent[] = [];
  const endLine = () => {
    if (!line.every(isSpace)) {
      wrapped.push({type: 'element', tagName: 'p', properties: {}, children: line});
    }
    line = [];
  };
  for (const child of children) {
    if (holdsBlock(child)) {
      endLine();
      wrapped.push(child);
    } else {
      line.push(child);
    }
  }
  endLine();
  parent.children = wrapped;
}

function dropUnseen(parent: Parents): void {
  const children = parent.children as ElementContent[];
  children.filter((child) => child.type === 'element').forEach(dropUnseen);
  parent.children = children.filter((child) => {
    const isEmptyText = child.type === 'text' && child.value === '';
    const isEmptyElement =
      child.type === 'element' &&
      UNSEEN_IF_EMPTY.has(child.tagName) &&
      child.properties.id === undefined &&
      child.children.length === 0;
    return !isEmptyText && !isEmptyElement;
  });
}

/**
 * Writes a page so that two pages are written the same exactly where a reader sees the same. It
 * takes no notice of:
 *
 * - space that is not seen, comments, and links, marks, paragraphs and headings around nothing
 * - whether text that stands beside blocks, outside of lists and tables, is called a paragraph
 * - the order of attributes, and how characters and addresses are escaped
 * - ids of headings, and classes of task lists and of languages that no highlighter knows
 */
export function normalise(page: Root): string {
  const tree = structuredClone(page);
  visit(tree, (node, index, parent) => {
    if (node.type === 'comment' && index !== undefined && parent) {
      parent.children.splice(index, 1);
      return [SKIP, index];
    }
    if (node.type === 'element') {
      normaliseProperties(node);
    }
    return undefined;
  });
  joinTexts(tree);
  wrapLooseText(tree);
  collapseSpace(tree);
  dropUnseen(tree);
  return toHtml(tree);
}
