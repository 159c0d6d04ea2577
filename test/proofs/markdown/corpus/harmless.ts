import type {Page, PageElement} from '../../../given/readAsDocusaurus';

/**
 * What may be on the page of a post, written down a second time: the plugin's own list is under
 * test here.
 */
const WITH_TEXT = [
  ...['p', 'div', 'span', 'blockquote', 'pre', 'code', 'hr', 'br', 'wbr', 'section'],
  ...['h3', 'h4', 'h5', 'h6', 'ul', 'ol', 'li', 'dl', 'dt', 'dd', 'details', 'summary'],
  ...['a', 'b', 'strong', 'i', 'em', 's', 'strike', 'del', 'ins', 'sub', 'sup', 'kbd', 'samp'],
  ...['tt', 'var', 'q', 'ruby', 'rt', 'rp', 'img', 'picture', 'source', 'input'],
  ...['table', 'thead', 'tbody', 'tfoot', 'tr', 'th', 'td'],
];

/** Docusaurus' own, which no stranger can name. */
const OF_DOCUSAURUS = ['admonition', 'mermaid'];

const ELEMENTS = new Set([...WITH_TEXT, ...OF_DOCUSAURUS]);

const ADDRESS = /^(?:https?:\/\/|mailto:)/;
const OWN_ID = /^(?:ghsa-2222-3333-4444[.-]|user-content-fn)/;
const LENGTH = /^\d{1,5}(?:\.\d+)?%?$/;
const WORD = /^[a-z]+$/;
const ANYTHING = /^/;

/** Attributes by the names that rehype gives them, and what each may say. */
const ATTRIBUTES: Readonly<Record<string, RegExp>> = {
  // The file of another post is what Docusaurus makes into its address.
  href: new RegExp(
    `${ADDRESS.source}|^\\./GHSA-[\\w-]+\\.md$|^#(?:ghsa-2222-3333-4444[.-]|user-content-fn)`,
  ),
  src: ADDRESS,
  srcSet: ADDRESS,
  cite: ADDRESS,
  id: OWN_ID,
  alt: ANYTHING,
  title: ANYTHING,
  width: LENGTH,
  height: LENGTH,
  align: WORD,
  vAlign: WORD,
  dir: WORD,
  lang: /^[\w-]+$/,
  media: ANYTHING,
  colSpan: /^\d{1,4}$/,
  rowSpan: /^\d{1,4}$/,
  start: /^-?\d+$/,
  open: ANYTHING,
  reversed: ANYTHING,
  // A checkbox of a task list.
  type: /^checkbox$|^(?:note|tip|important|warning|caution)$/,
  checked: ANYTHING,
  disabled: ANYTHING,
  // Of code in a language, of task lists and footnotes.
  className:
    /^(?:language-[\w+#.-]+|task-list-item|contains-task-list|footnotes|sr-only|data-footnote-backref)$/,
  dataFootnotes: ANYTHING,
  dataFootnoteRef: ANYTHING,
  dataFootnoteBackref: ANYTHING,
  ariaLabel: /^Back to reference/,
  ariaDescribedBy: /^(?:user-content-)?footnote-label$/,
  // A diagram of the site's own.
  value: ANYTHING,
  // What a fence leaves for Docusaurus.
  metastring: /^$/,
};

function problemsOf({tagName, properties}: PageElement): string[] {
  const attributes = Object.entries(properties)
    .filter(([, value]) => value !== null && value !== undefined)
    .filter(
      ([name, value]) => ![value].flat().every((each) => ATTRIBUTES[name]?.test(String(each))),
    )
    .map(([name, value]) => `<${tagName} ${name}=${JSON.stringify(value)}>`);
  return ELEMENTS.has(tagName) ? attributes : [`<${tagName}>`, ...attributes];
}

/** All on a page that is neither on the page of a post that says one word nor known to do no harm. */
export function findHarm(page: Page, plainPage: Page): string[] {
  const ours = plainPage.elements.map((element) => JSON.stringify(element));
  const strangers = page.elements.filter((element) => {
    const place = ours.indexOf(JSON.stringify(element));
    if (place === -1) {
      return true;
    }
    ours.splice(place, 1);
    return false;
  });
  return [
    ...strangers.flatMap(problemsOf),
    // By `require` Docusaurus would publish a file of the site. In a text the quote is escaped.
    ...(page.jsx.includes('require("') ? ['require'] : []),
  ];
}
