import type {HtmlElement} from './htmlTree';

/** What a script or style says may be shortened; that it is there, and where, may not change. */
const SHORTENED = new Set(['script', 'style']);

const isViewport = ({tagName, attributes}: HtmlElement) =>
  tagName === 'meta' && attributes.get('name') === 'viewport';

function normaliseAttribute(name: string, value: string): string {
  switch (name) {
    case 'style':
      return value.replace(/\s+/g, '').replace(/;$/, '').toLowerCase();
    case 'class':
      return value.replace(/\s+/g, ' ').trim();
    case 'srcset':
      // The density of one is what a picture has that says none.
      return value.replace(/ 1x(?=,|$)/g, '');
    default:
      // `defer`, `defer=""` and `defer="defer"` say the same.
      return value === name ? '' : value;
  }
}

function describeAttributes(element: HtmlElement): string {
  const {tagName, attributes} = element;
  if (isViewport(element)) {
    // Of the theme's own, and numbers that may be written shorter.
    return '';
  }
  return (
    [...attributes]
      // Minifiers leave out what the element says anyway.
      .filter(
        ([name, value]) => !(SHORTENED.has(tagName) && name === 'type' && !value.includes('json')),
      )
      .map(([name, value]) => ` ${name}=${JSON.stringify(normaliseAttribute(name, value))}`)
      .sort()
      .join('')
  );
}

/** The same data gives the same text, in whatever order its fields stand. */
function canonical(data: unknown): unknown {
  if (Array.isArray(data)) {
    return data.map(canonical);
  }
  if (typeof data === 'object' && data !== null) {
    const fields = Object.entries(data).sort(([a], [b]) => (a < b ? -1 : 1));
    return fields.map(([name, value]) => [name, canonical(value)]);
  }
  return data;
}

function describeText(text: string, holder: HtmlElement): string[] {
  if (holder.tagName === 'script' && holder.attributes.get('type') === 'application/ld+json') {
    return [JSON.stringify(canonical(JSON.parse(text)))];
  }
  const words = text.replace(/\s+/g, ' ').trim();
  return words === '' || SHORTENED.has(holder.tagName) ? [] : [JSON.stringify(words)];
}

/** Scripts of the site's own beside each other may become one. */
function isInlineScript(part: HtmlElement | string | undefined): boolean {
  return (
    typeof part === 'object' &&
    part.tagName === 'script' &&
    !part.attributes.has('src') &&
    part.attributes.get('type') !== 'application/ld+json'
  );
}

/**
 * A page as lines: each element with its attributes, and each text, without what a minifier may
 * change (white space between words, the order of attributes).
 */
export function describeTree(element: HtmlElement, depth = 0): string[] {
  const indent = ' '.repeat(depth);
  const parts = element.parts.filter(
    (part, index) => !(isInlineScript(part) && isInlineScript(element.parts[index - 1])),
  );
  return [
    `${indent}<${element.tagName}${describeAttributes(element)}>`,
    ...parts.flatMap((part) =>
      typeof part === 'string'
        ? describeText(part, element).map((text) => `${indent} ${text}`)
        : describeTree(part, depth + 1),
    ),
  ];
}

/** Where two pages begin to differ; null where they hold the same elements, attributes and texts. */
export function firstDifference(before: HtmlElement, after: HtmlElement): string | null {
  const [expected, found] = [describeTree(before), describeTree(after)];
  const place = expected.findIndex((line, index) => line !== found[index]);
  const at = place === -1 && found.length > expected.length ? expected.length : place;
  if (at === -1) {
    return null;
  }
  const show = (lines: string[]) => (lines[at] ?? '(nothing)').trim().slice(0, 300);
  return `${show(expected)} became ${show(found)}`;
}
