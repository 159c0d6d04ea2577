import type {Blockquote, BlockContent, DefinitionContent, Parent, Root} from 'mdast';

/**
 * The alerts that GitHub knows; Docusaurus has an admonition of the same name for each.
 *
 * @see https://docs.github.com/en/get-started/writing-on-github/getting-started-with-writing-and-formatting-on-github/basic-writing-and-formatting-syntax#alerts
 */
export const ALERTS = ['note', 'tip', 'important', 'warning', 'caution'] as const;

/**
 * The kinds of admonitions that a blog has if it sets none.
 *
 * @see https://docusaurus.io/docs/markdown-features/admonitions#customizing-admonitions
 */
export const DEFAULT_ADMONITIONS = [...ALERTS, 'secondary', 'info', 'success', 'danger'] as const;

export type Alert = (typeof ALERTS)[number];

/** A piece of text that is set off: a Docusaurus admonition. */
export interface Admonition extends Parent {
  type: 'admonition';
  name: Alert;
  children: (BlockContent | DefinitionContent)[];
}

declare module 'mdast' {
  interface RootContentMap {
    admonition: Admonition;
  }
}

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

/** An admonition for a blog that has none of that name: a quote with a title. */
export function toTitledQuote({name, children}: Admonition): Blockquote {
  const value = `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
  return {
    type: 'blockquote',
    children: [
      {type: 'paragraph', children: [{type: 'strong', children: [{type: 'text', value}]}]},
      ...children,
    ],
  };
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
