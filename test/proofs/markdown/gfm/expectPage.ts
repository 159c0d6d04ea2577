import {raw} from 'hast-util-raw';
import {defaultSchema, sanitize} from 'hast-util-sanitize';
import {SKIP, visit} from 'unist-util-visit';
import {WITH_ALL_EXTENSIONS} from './allExtensions';
import {showTags} from './tags';
import {wholeAddress} from './wholeAddress';
import type {Element, ElementContent, Nodes, Root} from 'hast';
import type {Example} from './example';

const HEADING = /^h([1-6])$/;

/** The highest heading stands below the post's own "Description", the others move with it. */
function nestHeadings(tree: Root): void {
  const headings: {element: Element; depth: number}[] = [];
  visit(tree, 'element', (element) => {
    const [, depth] = HEADING.exec(element.tagName) ?? [];
    if (depth !== undefined) {
      headings.push({element, depth: Number(depth)});
    }
  });
  const highest = Math.min(...headings.map(({depth}) => depth));
  for (const {element, depth} of headings) {
    element.tagName = `h${Math.min(6, depth - highest + 3)}`;
  }
}

/** What stands in the place of a link or an image; null where it may stay. */
function withoutDeadAddress({tagName, properties, children}: Element): ElementContent[] | null {
  const {href, src, alt} = properties;
  if (tagName === 'a') {
    const url =
      typeof href === 'string' && !href.startsWith('#') ? wholeAddress(href, 'link') : null;
    properties.href = url ?? undefined;
    // No example has something that a link within the page would lead to.
    return url === null ? children : null;
  }
  if (tagName === 'img') {
    const url = typeof src === 'string' ? wholeAddress(src, 'image') : null;
    properties.src = url ?? undefined;
    return url === null ? [{type: 'text', value: typeof alt === 'string' ? alt : ''}] : null;
  }
  return null;
}

/** Makes addresses whole; what has none that is for a page is shown as its text. */
function resolveAddresses(tree: Root): void {
  visit(tree, 'element', (element, index, parent) => {
    const instead = withoutDeadAddress(element);
    if (instead === null || index === undefined || !parent) {
      return undefined;
    }
    parent.children.splice(index, 1, ...instead);
    return [SKIP, index];
  });
}

/** GitHub's sanitiser does not mind how a scheme is written; the one that stands in for it does. */
function lowerSchemes(tree: Nodes): void {
  visit(tree, 'element', ({properties}) => {
    for (const name of ['href', 'src']) {
      const value = properties[name];
      properties[name] =
        typeof value === 'string'
          ? value.replace(/^[a-z][a-z\d+.-]*:/i, (scheme) => scheme.toLowerCase())
          : value;
    }
  });
}

/** Nothing in the examples leads to a name in the text, and we keep no others. */
function dropNames(tree: Root): void {
  visit(tree, 'element', ({properties}) => {
    delete properties.id;
    delete properties.name;
  });
}

/** What a reader of the site is to see of an example: what GitHub shows, and what we do on purpose. */
export function expectPage({number, html}: Example): Root {
  const source = showTags(WITH_ALL_EXTENSIONS.get(number) ?? html);
  const parsed = raw({type: 'root', children: [{type: 'raw', value: source}]});
  lowerSchemes(parsed);
  const tree = sanitize(parsed, defaultSchema) as Root;
  dropNames(tree);
  resolveAddresses(tree);
  nestHeadings(tree);
  return tree;
}
