import type {Nodes, RootContent} from 'mdast';

/**
 * A text in which no CDATA section ends. The library that writes the blog's feeds (`xml-js`) parts
 * only the first end in each section, so a second one would let what follows out into the feed.
 *
 * @see https://github.com/nashwaan/xml-js/blob/master/lib/js2xml.js
 */
export function withoutCdataEnd(text: string): string {
  return text.replaceAll(']]>', ']]›');
}

function inProperties(properties: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(properties).map(([name, value]) => [
      name,
      typeof value === 'string' ? withoutCdataEnd(value) : value,
    ]),
  );
}

function replaceIn<T extends Nodes>(node: T, isInHeading: boolean): T {
  const changed = {...node};
  switch (changed.type) {
    case 'text':
    case 'inlineCode':
      changed.value = isInHeading ? withoutCdataEnd(changed.value) : changed.value;
      break;
    case 'image':
      changed.alt = withoutCdataEnd(changed.alt ?? '');
      changed.title = changed.title ? withoutCdataEnd(changed.title) : null;
      break;
    case 'link':
      changed.title = changed.title ? withoutCdataEnd(changed.title) : null;
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
    changed.children = (changed.children as RootContent[]).map((child) =>
      replaceIn(child, isWithin),
    );
  }
  return changed;
}

/**
 * Replaces the ends of CDATA sections where the built page has them as they are: in attributes, and
 * so in headings, whose text the theme puts into one. In other text and in code the page has `&gt;`,
 * and they stay.
 */
export function replaceCdataEnds(nodes: readonly RootContent[]): RootContent[] {
  return nodes.map((node) => replaceIn(node, false));
}
