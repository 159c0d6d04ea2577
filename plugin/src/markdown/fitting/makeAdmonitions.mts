import {toTitledQuote} from '../nodes/admonition.js';
import type {Blockquote, Root} from 'mdast';
import type {Admonition, Alert} from '../nodes/admonition.js';

const MARK = /^\[!(note|tip|important|warning|caution)\][ \t]*(?:\n|$)/i;

function toAdmonition(quote: Blockquote): Admonition | null {
  const [paragraph, ...rest] = quote.children;
  const first = paragraph?.type === 'paragraph' ? paragraph.children[0] : undefined;
  const [mark, name] = first?.type === 'text' ? (MARK.exec(first.value) ?? []) : [];
  if (paragraph?.type !== 'paragraph' || first?.type !== 'text' || mark === undefined) {
    return null;
  }
  const value = first.value.slice(mark.length);
  const line = [...(value === '' ? [] : [{...first, value}]), ...paragraph.children.slice(1)];
  const isMarkAlone = line[0]?.type === 'break' || line.length === 0 || mark.endsWith('\n');
  if (!isMarkAlone) {
    return null;
  }
  if (line[0]?.type === 'break') {
    line.shift();
  }
  const children = [...(line.length === 0 ? [] : [{...paragraph, children: line}]), ...rest];
  // GitHub shows an alert that says nothing as the quote that it is.
  return children.length === 0
    ? null
    : {type: 'admonition', name: name?.toLowerCase() as Alert, children};
}

/**
 * A remark plugin that makes GitHub's alerts (`> [!WARNING]`) into Docusaurus' admonitions. As on
 * GitHub, an alert within something else is a quote.
 *
 * @param available the admonitions of the blog
 */
export function makeAdmonitions(available: ReadonlySet<string>): (tree: Root) => void {
  return (tree) => {
    tree.children = tree.children.map((node) => {
      const admonition = node.type === 'blockquote' ? toAdmonition(node) : null;
      if (!admonition) {
        return node;
      }
      return available.has(admonition.name) ? admonition : toTitledQuote(admonition);
    });
  };
}
