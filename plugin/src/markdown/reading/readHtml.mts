import {raw} from 'hast-util-raw';
import {sanitize} from 'hast-util-sanitize';
import {toMdast} from 'hast-util-to-mdast';
import {phrasing} from 'mdast-util-phrasing';
import {toHast} from 'mdast-util-to-hast';
import {visit} from 'unist-util-visit';
import {randomUUID} from 'node:crypto';
import {htmlHandlers} from './htmlHandlers.mjs';
import {GITHUB_SCHEMA} from './gitHubSchema.js';
import {addAnchors} from './addAnchors.mjs';
import type {FootnoteDefinition, Nodes, Parents, Root, RootContent} from 'mdast';
import type {Schema} from 'hast-util-sanitize';

function containsHtml(node: Nodes): boolean {
  return node.type === 'html' || ('children' in node && node.children.some(containsHtml));
}

/** Nodes that are part of what holds them. */
const PARTS = new Set(['listItem', 'paragraph', 'tableCell', 'tableRow']);

/** A piece of Markdown that need not go through HTML and back, and the mark that stands for it. */
class Hidden {
  readonly #nodes: RootContent[] = [];
  // Nobody who wrote the text can know it.
  readonly #secret = randomUUID();
  readonly #isPhrasing: (node: Nodes) => boolean;

  constructor(isPhrasing: (node: Nodes) => boolean) {
    this.#isPhrasing = isPhrasing;
  }

  /** Puts marks in the place of all that holds no HTML. */
  hide(children: readonly RootContent[]): RootContent[] {
    return children.map((child): RootContent => {
      if (child.type === 'html' || child.type === 'text') {
        return child;
      }
      if ('children' in child && (PARTS.has(child.type) || containsHtml(child))) {
        return {...child, children: this.hide(child.children)} as RootContent;
      }
      const mark = `${this.#secret}-${this.#nodes.push(child) - 1}`;
      const hName = this.#isPhrasing(child) ? 'span' : 'div';
      return {
        type: hName === 'span' ? 'htmlTextElement' : 'htmlFlowElement',
        data: {hName, hProperties: {dataHidden: mark}},
        // Space beside an element with nothing in it would go.
        children: [{type: 'text', value: mark}],
      };
    });
  }

  /** What a mark stands for; undefined for what is none. */
  find(mark: unknown): RootContent | undefined {
    return typeof mark === 'string' && mark.startsWith(this.#secret)
      ? this.#nodes[Number(mark.slice(this.#secret.length + 1))]
      : undefined;
  }

  /** A schema that lets marks through. */
  allow(schema: Schema): Schema {
    const mark: [string, RegExp] = ['dataHidden', new RegExp(`^${this.#secret}-\\d+$`)];
    const {div = [], span = []} = schema.attributes ?? {};
    return {
      ...schema,
      attributes: {...schema.attributes, div: [...div, mark], span: [...span, mark]},
    };
  }
}

/** What may hold only the content of a line. */
const LINES = new Set([
  ...[
    'delete',
    'emphasis',
    'heading',
    'htmlTextElement',
    'link',
    'paragraph',
    'strong',
    'tableCell',
  ],
]);

/** Takes blocks out of lines of text, where HTML allows more than Markdown, and leaves what they hold. */
function keepPhrasing(node: Nodes, isPhrasing: (node: Nodes) => boolean): void {
  if (!('children' in node)) {
    return;
  }
  const flatten = (children: readonly RootContent[]): RootContent[] =>
    children.flatMap((child) => {
      if (child.type === 'htmlTextElement' || isPhrasing(child)) {
        return [child];
      }
      if ('children' in child) {
        return flatten(child.children);
      }
      return 'value' in child ? [{type: 'inlineCode' as const, value: child.value}] : [];
    });
  if (LINES.has(node.type)) {
    node.children = flatten(node.children);
  }
  node.children.forEach((child) => {
    keepPhrasing(child, isPhrasing);
  });
}

function convert(children: readonly RootContent[]): RootContent[] {
  const hidden = new Hidden(phrasing);
  const html = toHast({type: 'root', children: hidden.hide(children)}, {allowDangerousHtml: true});
  const safe = sanitize(raw(html), hidden.allow(GITHUB_SCHEMA));
  addAnchors(safe);
  const handlers = htmlHandlers((mark) => hidden.find(mark));
  const tree = toMdast(safe, {handlers, newlines: true, document: true}) as Root;
  visit(tree, 'htmlFlowElement', ({data}) => {
    data.hName = data.flowName ?? data.hName;
    delete data.flowName;
  });
  keepPhrasing(tree, phrasing);
  return tree.children;
}

/**
 * A remark plugin that reads raw HTML as browsers do and keeps what GitHub's sanitiser keeps: as
 * Markdown where there is a mark for it, else as `htmlFlowElement` and `htmlTextElement`. What holds
 * no HTML stays as it is. Expects a tree whose tags were filtered, without references.
 */
export function readHtml(): (tree: Root) => void {
  return (tree) => {
    if (!containsHtml(tree)) {
      return;
    }
    // Each footnote is a text of its own, wherever it stands.
    const isFootnote = (node: RootContent): node is FootnoteDefinition =>
      node.type === 'footnoteDefinition';
    const footnotes = tree.children.filter(isFootnote);
    const text = tree.children.filter((node) => !isFootnote(node));
    for (const footnote of footnotes.filter(containsHtml)) {
      footnote.children = convert(footnote.children) as FootnoteDefinition['children'];
    }
    (tree as Parents).children = [...convert(text), ...footnotes] as Root['children'];
  };
}
