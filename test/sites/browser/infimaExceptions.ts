import type {Exception} from './findInaccessible';

/** What axe finds on any classic site that has not changed Infima's colours, whoever writes there. */
export const INFIMA: readonly Exception[] = [
  {
    reason: "Infima's blue of links and buttons is too pale on its white, and on its dark.",
    rule: 'color-contrast',
    finding: /#3578e5/,
  },
  {
    reason: 'The usual theme for code has colours that are too pale for its ground.',
    rule: 'color-contrast',
    element: /^<span class="token /,
    finding: /background color: #292d3e/,
  },
  {reason: 'Infima underlines no link.', rule: 'link-in-text-block'},
  {
    reason:
      'Docusaurus makes a box of each table of a text that scrolls, and keys can not reach it.',
    rule: 'scrollable-region-focusable',
    // Those of Markdown have no attributes; ours have.
    element: /^<table>/,
  },
  {
    reason: 'Docusaurus gives the boxes of a list of tasks no name.',
    rule: 'label',
    element: /^<input type="checkbox" disabled/,
  },
];
