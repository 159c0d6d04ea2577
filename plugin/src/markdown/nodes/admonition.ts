import type {Blockquote, BlockContent, DefinitionContent, Parent} from 'mdast';

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
