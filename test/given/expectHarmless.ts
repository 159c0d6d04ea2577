import {expect} from 'vitest';
import {ID_PREFIX} from './build';
import type {Page, PageElement} from './readAsDocusaurus';

/** All that may be on the page of a post. What is not here can act, or nobody thought of it. */
const ALLOWED_ELEMENTS = new Set([
  ...['p', 'h2', 'h3', 'h4', 'h5', 'h6', 'ul', 'ol', 'li', 'blockquote', 'pre', 'code', 'hr', 'br'],
  ...['a', 'img', 'strong', 'em', 'del', 'sup', 'section', 'input', 'span', 'div', 'wbr', 'ins'],
  ...['table', 'thead', 'tbody', 'tfoot', 'tr', 'th', 'td', 'b', 'i', 's', 'strike', 'kbd', 'q'],
  ...['samp', 'var', 'tt', 'sub', 'dl', 'dt', 'dd', 'details', 'summary', 'picture', 'source'],
  ...['ruby', 'rt', 'rp'],
  // Docusaurus' own: a box, and a code block in the language "mermaid", where the site shows diagrams
  ...['admonition', 'mermaid'],
]);

/** The attributes of GitHub's, beside those that are looked at one by one. */
const ALLOWED_ATTRIBUTES = new Set([
  ...['align', 'alt', 'checked', 'colSpan', 'dir', 'disabled', 'height', 'lang', 'media', 'open'],
  ...['rowSpan', 'start', 'title', 'type', 'vAlign', 'value', 'width'],
]);

const ADDRESS = /^(?:https?:\/\/|mailto:)/;

/** The page of all advisories, and a product's name in a query of it, which is a name there. */
const OWN_PAGE = /^\/security(?:\?product=[\w.*%+-]+)?$/;

/** Names and classes that are ours, Docusaurus' or highlighters'. */
const CLASSES =
  /^(?:language-[\w+#.-]+|contains-task-list|task-list-item|badge|alert|alert--warning|margin-bottom--md|avatar__photo|avatar__photo--sm|security-advisory-notice|security-advisory-description)$/;

function expectHarmlessAttribute({tagName}: PageElement, name: string, value: unknown): void {
  const text = String(value);
  switch (name) {
    case 'href':
      expect(text).toMatch(
        text.startsWith('#') || text.startsWith('.')
          ? new RegExp(`^#${ID_PREFIX}[-.]|^\\./GHSA(?:-[\\da-z]{4}){3}\\.md$`)
          : text.startsWith('/')
            ? OWN_PAGE
            : ADDRESS,
      );
      return;
    case 'src':
      expect(text).toMatch(ADDRESS);
      return;
    case 'srcSet':
      text.split(', ').forEach((each) => {
        expect(each).toMatch(ADDRESS);
      });
      return;
    case 'id':
      // A heading of ours has the id that Docusaurus makes of it.
      expect(text).toMatch(tagName === 'h2' ? /^[a-z\d-]*$/ : new RegExp(`^${ID_PREFIX}[-.]`));
      return;
    case 'className':
      [value].flat().forEach((each) => {
        expect(each).toMatch(CLASSES);
      });
      return;
    case 'style':
      // Ours, and that of aligned cells.
      expect(text).toMatch(
        /^(?:text-align: ?\w+;?|white-space: nowrap|overflow-wrap: anywhere|(?:--ifm|background-color: var\(--ifm|border-inline-start: 2px solid var\(--ifm|display: inline-block;).*)$/,
      );
      return;
    case 'ariaHidden':
      // Ours: the sign of a severity.
      expect(tagName).toBe('span');
      return;
    case 'loading':
      expect(tagName).toBe('img');
      return;
    default:
      expect(ALLOWED_ATTRIBUTES).toContain(name);
  }
}

/** Nothing on the page acts, covers it, or takes a name that is not the text's own. */
export function expectHarmless({elements, jsx}: Page): void {
  for (const element of elements) {
    expect(ALLOWED_ELEMENTS).toContain(element.tagName);
    for (const [name, value] of Object.entries(element.properties)) {
      expectHarmlessAttribute(element, name, value);
    }
  }
  // By `require` Docusaurus would publish a file of the site.
  expect(jsx).not.toMatch('require(');
}
