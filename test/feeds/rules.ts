import {load} from 'cheerio';

/** A mistake in a feed, with the rule that it breaks. */
export interface Mistake {
  /** Address of the rule. */
  readonly rule: string;
  readonly what: string;
}

export const VALIDATOR = 'https://validator.w3.org/feed/docs';

/** Says `what` where something is not as it should be. */
export function expecting(isRight: boolean, what: string, rule: string): Mistake[] {
  return isRight ? [] : [{rule, what}];
}

export function isAbsolute(address: string | undefined): boolean {
  return address !== undefined && /^https?:\/\/[^/\s]/.test(address) && URL.canParse(address);
}

/** @see https://www.rfc-editor.org/rfc/rfc3339#section-5.6 */
export function isRfc3339(date: string | undefined): boolean {
  const form = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/;
  return date !== undefined && form.test(date) && !Number.isNaN(Date.parse(date));
}

/**
 * With four digits of year, as feeds have it, and the right day of the week.
 *
 * @see https://www.rfc-editor.org/rfc/rfc822#section-5.1
 */
export function isRfc822(date: string | undefined): boolean {
  const form = /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d\d \w{3} \d{4} \d\d:\d\d:\d\d GMT$/;
  return date !== undefined && form.test(date) && new Date(date).toUTCString() === date;
}

/** @see https://validator.w3.org/feed/docs/error/DuplicateValue.html */
export function duplicates(values: readonly (string | undefined)[]): Mistake[] {
  const rule = `${VALIDATOR}/error/DuplicateValue.html`;
  const isUnique = new Set(values).size === values.length;
  return expecting(isUnique, `An id is there twice: ${values.join(', ')}`, rule);
}

/** What the W3C's validator takes for no risk, as far as GitHub's HTML has it. */
const ELEMENTS = new Set([
  ...['a', 'b', 'blockquote', 'br', 'code', 'dd', 'del', 'details', 'div', 'dl', 'dt', 'em', 'h1'],
  ...['h2', 'h3', 'h4', 'h5', 'h6', 'hr', 'i', 'img', 'ins', 'kbd', 'li', 'ol', 'p', 'pre', 'q'],
  ...['rp', 'rt', 'ruby', 's', 'samp', 'span', 'strike', 'strong', 'sub', 'summary', 'sup'],
  ...['table', 'tbody', 'td', 'tfoot', 'th', 'thead', 'tr', 'tt', 'ul', 'var'],
]);

const ATTRIBUTES = new Set([
  ...['align', 'alt', 'colspan', 'dir', 'height', 'href', 'lang', 'open', 'rowspan', 'src'],
  ...['start', 'title', 'valign', 'value', 'width'],
]);

function addressMistakes(name: string, value: string): Mistake[] {
  const isAddress = name === 'href' || name === 'src';
  const isMail = name === 'href' && value.startsWith('mailto:');
  return expecting(
    !isAddress || isMail || isAbsolute(value),
    `An address is not absolute: ${value}`,
    `${VALIDATOR}/warning/ContainsRelRef.html`,
  );
}

/** Looks through the HTML of an item. */
export function checkHtml(html: string): Mistake[] {
  const $ = load(html, null, false);
  const elements = $('*')
    .toArray()
    .filter((node) => 'tagName' in node);
  const nodes = [...$.root().contents(), ...$('*').contents()];
  const hasComment = nodes.some(({type}) => (type as string) === 'comment');
  return [
    ...expecting(!hasComment, 'There is a comment', `${VALIDATOR}/warning/NotHtml.html`),
    ...elements.flatMap(({tagName, attribs}) => [
      ...expecting(
        ELEMENTS.has(tagName),
        `There is an element ${tagName}`,
        `${VALIDATOR}/warning/SecurityRisk.html`,
      ),
      ...Object.entries(attribs).flatMap(([name, value]) => [
        ...expecting(
          ATTRIBUTES.has(name),
          `There is an attribute ${name}`,
          `${VALIDATOR}/warning/SecurityRiskAttr.html`,
        ),
        ...addressMistakes(name, value),
      ]),
    ]),
  ];
}

/** Text that a reader could take for HTML. */
export function checkPlainText(text: string | undefined, what: string): Mistake[] {
  return expecting(
    text !== undefined && !/<[a-z/!?]|&(?:#|[a-z]+;)/i.test(text),
    `There is HTML in ${what}: ${text ?? ''}`,
    `${VALIDATOR}/warning/ContainsHTML.html`,
  );
}

export function checkCharacters(document: string): Mistake[] {
  return expecting(
    // eslint-disable-next-line no-control-regex -- these are the ones
    !/[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufffd]/.test(document) && document.isWellFormed(),
    'There is a character that should not be there',
    `${VALIDATOR}/warning/BadCharacters.html`,
  );
}
