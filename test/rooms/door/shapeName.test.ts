import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {shapeName} from '../../../plugin/src/door/shapeName';
import {shapeProductName} from '../../../plugin/src/door/shapeProductName';
import {runs} from '../../given/seed';
import {strangersText} from './strangersText';

const name = (value: unknown) => shapeName(value, 100);

describe('shapeName', () => {
  it.each([
    ['a space without width', 'rocket\u200b', 'rocket‹U+200B›'],
    ['a joiner', 'rock\u200det', 'rock‹U+200D›et'],
    ['a joiner between emojis', '👩\u200d💻', '👩‹U+200D›💻'],
    ['a variation', '⚠\ufe0f', '⚠‹U+FE0F›'],
    ['a mark of direction in Hebrew', 'שלום\u200f', 'שלום‹U+200F›'],
    ['an override', '\u202e0.0.2\u202c', '‹U+202E›0.0.2‹U+202C›'],
    ['an isolate', '\u2066rocket\u2069', '‹U+2066›rocket‹U+2069›'],
    ['a soft hyphen', 'roc\u00adket', 'roc‹U+00AD›ket'],
    ['a byte order mark', 'rocket\ufeff', 'rocket‹U+FEFF›'],
    ['a grapheme joiner', 'roc\u034fket', 'roc‹U+034F›ket'],
    ['a vowel separator', 'roc\u180eket', 'roc‹U+180E›ket'],
    ['a filler of Hangul', 'rocket\u3164\uffa0', 'rocket‹U+3164›‹U+FFA0›'],
    ['a blank of Braille', 'rocket\u2800', 'rocket‹U+2800›'],
    ['tags', 'rocket\u{e0041}', 'rocket‹U+E0041›'],
    ['an annotation', 'ro\ufff9ck\ufffbet', 'ro‹U+FFF9›ck‹U+FFFB›et'],
    ['a control', 'roc\u0000\u001b[0mket', 'roc‹U+0000›‹U+001B›[0mket'],
    [
      'noncharacters',
      'a\ufffe\uffff\ufdd0\u{1fffe}\u{10ffff}',
      'a‹U+FFFE›‹U+FFFF›‹U+FDD0›‹U+1FFFE›‹U+10FFFF›',
    ],
    ['a character of private use', 'rocket\uf8ff', 'rocket‹U+F8FF›'],
  ])('shows %s', (_what, value, shown) => {
    expect(name(value)).toBe(shown);
  });

  it.each([
    ['half a pair', 'half \ud800 pair', 'half \ufffd pair'],
    ['the other half', 'a\udc00', 'a\ufffd'],
    ['lines', ' a\r\n\tb\u2028c ', 'a b c'],
    ['other spaces', '\u00a0a\u2003\u3000b\u205f', 'a b'],
    ['another spelling of a letter', 'cafe\u0301', 'caf\u00e9'],
    ['a letter that stands for another', '\u212aelvin', 'Kelvin'],
  ])('makes whole, one line and one spelling of %s', (_what, value, shaped) => {
    expect(name(value)).toBe(shaped);
  });

  it.each(['@acme/rocket', 'org.acme:rocket', 'Müller ロケット', '>= 1.0, < 2 || ≥ 3', '👩💻'])(
    'leaves %s as it is',
    (value) => {
      expect(name(value)).toBe(value);
    },
  );

  it.each([7, null, undefined, {}, ['a'], '', ' \n', '\u3000'])('is not there for %j', (value) => {
    expect(name(value)).toBeNull();
  });

  it('ends with a sign that no version has where it was cut', () => {
    expect(shapeName('1.2.34', 5)).toBe('1.2.…');
    expect(shapeName('🚀'.repeat(5), 5)).toBe('🚀'.repeat(5));
    expect(shapeName('🚀'.repeat(6), 5)).toBe(`${'🚀'.repeat(4)}…`);
  });

  it('is its own shape, visible, on one line and no longer than it may be', () => {
    fc.assert(
      fc.property(strangersText, fc.integer({min: 1, max: 40}), (value, most) => {
        const shaped = shapeName(value, most);
        expect(shapeName(shaped, most)).toBe(shaped);
        expect(shaped ?? 'x').not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]|^ | $| {2}/u);
        expect(Array.from(shaped ?? '').length).toBeLessThanOrEqual(most);
      }),
      {numRuns: runs(2000)},
    );
  });
});

describe('shapeProductName', () => {
  it('keeps two names apart that differ only where they are cut', () => {
    const [one, other] = ['a', 'b'].map((end) => shapeProductName('x'.repeat(2000) + end));
    expect(one).not.toBe(other);
    expect(shapeProductName(one)).toBe(one);
    expect(one?.length).toBeLessThanOrEqual(512);
  });
});

it('takes no time that grows with the square of a tower of marks', () => {
  // Normalised before it was cut, this took more than a minute.
  const tower = `a${'\u0301'.repeat(100_000)}${'\u0323'.repeat(100_000)}`;
  expect(shapeName(tower, 512)?.length).toBeLessThan(20);
});
