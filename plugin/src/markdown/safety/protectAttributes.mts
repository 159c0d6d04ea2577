import {withoutSpoiltReferences} from '../../sinks/spoiltByMinifier.js';
import {withoutCdataEnd} from '../../sinks/withoutCdataEnd.js';
import type {Nodes, RootContent} from 'mdast';

/**
 * Behind `&` and letters or digits `@swc/html` does not look at the next sign. A value in which all
 * that needs quotes stands there loses them: of `alt="AT&T logo"` an attribute `logo` is left.
 */
const NOT_LOOKED_AT = /(?:&#?[a-z\d]*)+[^]/gi;
const NEEDS_QUOTES = /[\s"'`=<>]/;
const AMPERSAND = /&(?=#?[a-z\d]*[\s"'`=<>&])/gi;

/** A value for an attribute of the built page. */
function attributeText(text: string): string {
  const value = withoutSpoiltReferences(withoutCdataEnd(text));
  const isQuoted = NEEDS_QUOTES.test(value.replace(NOT_LOOKED_AT, ''));
  return isQuoted ? value : value.replace(AMPERSAND, '＆');
}

/**
 * The words of a heading. The theme puts them into attributes and the table of contents, and search
 * plugins show what they found in the page as HTML.
 */
function headingText(text: string): string {
  return withoutCdataEnd(text).replace(/<(?=[a-z/!?])/gi, '‹');
}

/** Addresses have an alphabet of their own. */
const ADDRESSES = new Set(['href', 'src', 'srcSet']);

function inProperties(properties: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(properties).map(([name, value]) => [
      name,
      typeof value === 'string' && !ADDRESSES.has(name) ? attributeText(value) : value,
    ]),
  );
}

function spareIn<T extends Nodes>(node: T, isInHeading: boolean): T {
  const changed: Nodes = {...node};
  switch (changed.type) {
    case 'text':
    case 'inlineCode':
      changed.value = isInHeading ? headingText(changed.value) : changed.value;
      break;
    case 'image':
      changed.alt = attributeText(changed.alt ?? '');
      changed.title = changed.title ? attributeText(changed.title) : null;
      break;
    case 'link':
      changed.title = changed.title ? attributeText(changed.title) : null;
      break;
    case 'htmlFlowElement':
    case 'htmlTextElement':
      changed.data = {
        ...changed.data,
        hProperties: inProperties(changed.data.hProperties) as typeof changed.data.hProperties,
      };
      break;
    default:
  }
  if ('children' in changed) {
    const isWithin = isInHeading || changed.type === 'heading';
    changed.children = (changed.children as RootContent[]).map((child) => spareIn(child, isWithin));
  }
  return changed as T;
}

/**
 * Gives look-alikes to what feeds and minifiers misread where the built page has it in attributes,
 * and so in headings too. In other text and in code the page escapes it, and it stays.
 */
export function protectAttributes(nodes: readonly RootContent[]): RootContent[] {
  return nodes.map((node) => spareIn(node, false));
}
