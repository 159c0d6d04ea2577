import type {Schema} from 'hast-util-sanitize' with {'resolution-mode': 'import'};

const ALIGNED: [string, ...string[]] = ['align', 'left', 'center', 'right', 'justify'];
const IN_CELL: [string, ...string[]] = ['vAlign', 'top', 'middle', 'bottom', 'baseline'];
const SIZES: [string, RegExp][] = [
  // Large enough for any picture; what is wider than the page is cut by the page's own style.
  ['width', /^\d{1,4}(?:px)?$|^(?:100|\d{1,2})%$/],
  ['height', /^\d{1,4}(?:px)?$/],
];

/** Elements that GitHub keeps, without those that turn the direction of a text unseen (`bdo`). */
const ELEMENTS = [
  ...['a', 'b', 'blockquote', 'br', 'code', 'dd', 'del', 'details', 'div', 'dl', 'dt', 'em'],
  ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'hr', 'i', 'img', 'input', 'ins', 'kbd', 'li', 'ol', 'p'],
  ...['picture', 'pre', 'q', 'rp', 'rt', 'ruby', 's', 'samp', 'section', 'source', 'span'],
  ...['strike', 'strong', 'sub', 'summary', 'sup', 'table', 'tbody', 'td', 'tfoot', 'th', 'thead'],
  ...['tr', 'tt', 'ul', 'var'],
];

/**
 * What GitHub's sanitiser lets through, for hast-util-sanitize, less what could act or cover the
 * page on another site than GitHub: classes, roles and labels, sizes without a limit, forms.
 *
 * @see https://github.com/syntax-tree/hast-util-sanitize/blob/main/lib/schema.js
 */
export const GITHUB_SCHEMA: Schema = {
  tagNames: ELEMENTS,
  attributes: {
    a: ['href', 'id', 'name', 'title'],
    code: [['className', /^language-[\w+#.-]{1,40}$/]],
    details: ['open'],
    div: [ALIGNED],
    h1: [ALIGNED],
    h2: [ALIGNED],
    h3: [ALIGNED],
    h4: [ALIGNED],
    h5: [ALIGNED],
    h6: [ALIGNED],
    img: ['alt', 'src', 'title', ALIGNED, ...SIZES],
    input: ['checked', ['type', 'checkbox']],
    li: [['value', /^-?\d{1,9}$/]],
    ol: [['start', /^-?\d{1,9}$/]],
    p: [ALIGNED],
    pre: ['lang'],
    source: ['media', 'srcSet', ...SIZES],
    table: [ALIGNED],
    tbody: [ALIGNED, IN_CELL],
    td: [ALIGNED, IN_CELL, ['colSpan', /^\d{1,3}$/], ['rowSpan', /^\d{1,3}$/], ...SIZES],
    tfoot: [ALIGNED, IN_CELL],
    th: [ALIGNED, IN_CELL, ['colSpan', /^\d{1,3}$/], ['rowSpan', /^\d{1,3}$/], ...SIZES],
    thead: [ALIGNED, IN_CELL],
    tr: [ALIGNED, IN_CELL],
    '*': [['dir', 'ltr', 'rtl', 'auto'], 'id', ['lang', /^[A-Za-z\d-]{1,35}$/]],
  },
  // Names are read and replaced later: a prefix alone would not tell two posts in one page apart.
  clobber: [],
  // An element out of its place is moved by browsers, and React would not find it again.
  ancestors: {
    dd: ['dl'],
    dt: ['dl'],
    li: ['ol', 'ul'],
    rp: ['ruby'],
    rt: ['ruby'],
    source: ['picture'],
    summary: ['details'],
    tbody: ['table'],
    td: ['table'],
    tfoot: ['table'],
    th: ['table'],
    thead: ['table'],
    tr: ['table'],
  },
};
