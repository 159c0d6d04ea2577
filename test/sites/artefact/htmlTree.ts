import {parse} from 'parse5';
import type {DefaultTreeAdapterTypes} from 'parse5';

type ChildNode = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;

/** An element of a page as a browser reads it, in the order of the document. */
export interface HtmlElement {
  readonly tagName: string;
  readonly namespace: string;
  readonly attributes: ReadonlyMap<string, string>;
  /** Tag names of all that hold it, the outermost first. */
  readonly path: readonly string[];
  /** Of itself and of all within it. */
  readonly text: string;
  /** Elements and texts within it, as far as they are its own. */
  readonly parts: readonly (HtmlElement | string)[];
}

function toParts(nodes: readonly ChildNode[], path: readonly string[]): (HtmlElement | string)[] {
  const parts: (HtmlElement | string)[] = [];
  for (const node of nodes) {
    if (node.nodeName === '#text' && 'value' in node) {
      const before = parts.at(-1);
      // React puts comments between texts; without them they are one.
      if (typeof before === 'string') {
        parts[parts.length - 1] = before + node.value;
      } else {
        parts.push(node.value);
      }
    } else if ('tagName' in node) {
      parts.push(toElement(node, path));
    }
  }
  return parts;
}

function toElement(element: Element, path: readonly string[]): HtmlElement {
  const content = 'content' in element ? (element.content as Element) : element;
  const parts = toParts(content.childNodes, [...path, element.tagName]);
  return {
    tagName: element.tagName,
    namespace: element.namespaceURI,
    attributes: new Map(element.attrs.map(({name, value}) => [name, value])),
    path,
    parts,
    text: parts.map((part) => (typeof part === 'string' ? part : part.text)).join(''),
  };
}

/** Reads a whole page as a browser does. */
export function readHtml(html: string): HtmlElement {
  const root = parse(html).childNodes.find((node) => 'tagName' in node);
  if (!root || !('tagName' in root)) {
    throw new Error('The page has no element.');
  }
  return toElement(root, []);
}

/** Itself and all within it, in the order of the document. */
export function* allElements(element: HtmlElement): Generator<HtmlElement> {
  yield element;
  for (const part of element.parts) {
    if (typeof part !== 'string') {
      yield* allElements(part);
    }
  }
}

export function hasClass({attributes}: HtmlElement, part: string): boolean {
  return attributes.get('class')?.includes(part) === true;
}

/** An element as it may stand in a message. */
export function showElement({tagName, attributes, text}: HtmlElement): string {
  const names = [...attributes].map(([name, value]) => ` ${name}="${value}"`).join('');
  return `<${tagName}${names}>${text}`.slice(0, 160);
}
