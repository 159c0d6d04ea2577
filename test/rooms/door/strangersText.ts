import fc from 'fast-check';

/** What texts are made of that hide, turn, join, split or end others. */
const PIECES = [
  ...['\u200b', '\u200c', '\u200d', '\u200e', '\u200f', '\u202e', '\u202c', '\u2066', '\u061c'],
  ...['\ufe0e', '\ufe0f', '\ufeff', '\u00ad', '\u034f', '\u180e', '\u3164', '\u2800', '\u2028'],
  ...['\ud800', '\udc00', '\ufffe', '\uffff', '\ufdd0', '\u{1fffe}', '\u{e0067}', '\u{e007f}'],
  ...['\u{1f3f4}', '❤', '👩', '💻', '\u{1f3fd}', '1', '\u20e3', 'ש', 'م', 'क', '\u094d', 'e'],
  ...['\u0301', '\u0338', '=', '<', '‹', '›', '…', ' ', '\u3000', '\n', '\r', '\t', '\0', '\x1b'],
];

/** Texts in which such pieces meet each other, and anything else. */
export const strangersText = fc.oneof(
  fc.array(fc.constantFrom(...PIECES), {maxLength: 30}).map((pieces) => pieces.join('')),
  fc.string({unit: 'binary', maxLength: 60}),
  fc
    .array(fc.integer({min: 0, max: 0xffff}), {maxLength: 40})
    .map((units) => String.fromCharCode(...units)),
);
