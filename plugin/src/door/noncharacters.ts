/** The last two of each of the seventeen planes. */
const ENDS_OF_PLANES = Array.from({length: 17}, (_, plane) => {
  const last = plane * 0x10000 + 0xffff;
  return `\\u{${(last - 1).toString(16)}}\\u{${last.toString(16)}}`;
}).join('');

/**
 * What will never be a character, for a class of a regular expression with the flag `u`. XML forbids
 * two of them and advises against the rest.
 *
 * @see https://www.unicode.org/faq/private_use.html#noncharacters and https://www.w3.org/TR/xml/#charsets
 */
export const NONCHARACTERS = `\\ufdd0-\\ufdef${ENDS_OF_PLANES}`;
