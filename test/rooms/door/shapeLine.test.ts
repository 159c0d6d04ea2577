import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {shapeLine} from '../../../plugin/src/door/shapeLine';
import {shapeText} from '../../../plugin/src/door/shapeText';
import {showInvisibleCharacters} from '../../../plugin/src/door/showInvisibleCharacters';
import {runs} from '../../given/seed';
import {strangersText} from './strangersText';

describe('shapeLine', () => {
  it.each([
    ['an override', 'Safe \u202egpj.exe', 'Safe ‹U+202E›gpj.exe'],
    ['noncharacters', 'x \uffff y', 'x ‹U+FFFF› y'],
    ['half a pair', 'half \ud800 pair', 'half \ufffd pair'],
    ['lines', ' a\r\nb\u2029c ', 'a b c'],
  ])('shows, or makes whole, %s', (_what, value, shaped) => {
    expect(shapeLine(value, 100)).toBe(shaped);
  });

  it.each(['👩\u200d💻 works', 'می\u200cخواهم', 'שלום\u200f!', 'cafe\u0301', 'a\ud83d\ude80b'])(
    'leaves honest writing as it is: %s',
    (value) => {
      expect(shapeLine(value, 100)).toBe(value);
    },
  );

  it('is its own shape, on one line and no longer than it may be', () => {
    fc.assert(
      fc.property(strangersText, fc.integer({min: 1, max: 40}), (value, most) => {
        const shaped = shapeLine(value, most);
        expect(shapeLine(shaped, most)).toBe(shaped);
        expect(shaped ?? 'x').not.toMatch(/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}]|^ | $| {2}/u);
        expect(Array.from(shaped ?? '').length).toBeLessThanOrEqual(most);
      }),
      {numRuns: runs(2000)},
    );
  });
});

describe('showInvisibleCharacters', () => {
  it('shows nothing more when it is done again', () => {
    fc.assert(
      fc.property(strangersText, (text) => {
        const shown = showInvisibleCharacters(text);
        expect(showInvisibleCharacters(shown)).toBe(shown);
      }),
      {numRuns: runs(2000)},
    );
  });

  it.each([
    ['a flag without an end', '\u{1f3f4}\u{e0067}\u{e0062}', '\u{1f3f4}‹U+E0067›‹U+E0062›'],
    ['a joiner behind what was shown', 'x\ufe0f\u200d❤', 'x‹U+FE0F›‹U+200D›❤'],
    ['a joiner before what is shown', 'क\u200d\ufe0f', 'क‹U+200D›‹U+FE0F›'],
  ])('shows %s', (_what, text, shown) => {
    expect(showInvisibleCharacters(text)).toBe(shown);
  });
});

describe('shapeText', () => {
  it('leaves all but line ends, half characters and noncharacters as it came', () => {
    expect(shapeText('a\r\nb\rc \u202e\u200b\t\0\n\n  d', 100)).toBe(
      'a\nb\nc \u202e\u200b\t\0\n\n  d',
    );
    expect(shapeText('a \ufffe b \ud800 c', 100)).toBe('a ‹U+FFFE› b \ufffd c');
  });

  it('is its own shape', () => {
    fc.assert(
      fc.property(strangersText, fc.integer({min: 1, max: 40}), (value, most) => {
        const shaped = shapeText(value, most);
        expect(shapeText(shaped, most)).toBe(shaped);
        expect(shaped.isWellFormed()).toBe(true);
        expect(Array.from(shaped).length).toBeLessThanOrEqual(most);
      }),
      {numRuns: runs(2000)},
    );
  });
});
