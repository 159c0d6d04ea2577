import {brokenTextRule} from './textRules';

/** What a script element, a title of type HTML or a comment would be more than text to. */
const MARKUP = /<[a-z/!?]/i;

/** Fields that a theme makes links or pictures of. */
const ADDRESS_FIELD = /(?:url|href|image|link|src|slug|permalink)$/i;
/** Browsers overlook blanks and controls in it. */
const RUNS = /^(?:javascript|vbscript|data):/i;
const OVERLOOKED = /[\s\p{C}]/gu;

function isUnsafeAddress(text: string): boolean {
  return RUNS.test(text.replace(OVERLOOKED, '')) || /(?:^|\/)\.\.(?:\/|$)/.test(text);
}

function isUnsafeText(text: string, field: string): boolean {
  return (
    MARKUP.test(text) ||
    text.includes('\\') ||
    brokenTextRule(text) !== null ||
    text.includes(']]>') ||
    (ADDRESS_FIELD.test(field) && isUnsafeAddress(text))
  );
}

/**
 * Looks through front matter for what feeds, the head of a page, structured data, links or the
 * module that carries it would take for more than text.
 *
 * @param field the name of what holds the value, and where it is found
 * @returns the place of the first such text, such as `authors.0.url`; null where there is none
 */
export function findUnsafeFrontMatter(value: unknown, field = ''): string | null {
  if (typeof value === 'string') {
    // Accounts elsewhere are addresses by any name.
    const name = /(?:^|\.)socials\./.test(field) ? 'url' : (field.split('.').at(-1) ?? '');
    return isUnsafeText(value, name) ? field : null;
  }
  if (typeof value !== 'object' || value === null || value instanceof Date) {
    return null;
  }
  for (const [name, each] of Object.entries(value)) {
    const found =
      findUnsafeFrontMatter(name, '') === null
        ? findUnsafeFrontMatter(each, field === '' ? name : `${field}.${name}`)
        : field;
    if (found !== null) {
      return found;
    }
  }
  return null;
}
