import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {toPlainText} from '../../../plugin/src/words/toPlainText';
import {hostileLine} from '../../given/strangersWords';

describe('toPlainText', () => {
  it.each([
    ['Path traversal', 'Path traversal'],
    ['`launch()` leaks', 'launch() leaks'],
    ['``a`` leaks', 'a leaks'],
    ['a\nb\r\n\tc', 'a b c'],
    ['  a  ', 'a'],
    ['* not a list', '* not a list'],
    ['`', '`'],
    ['', ''],
  ])('makes of %j the title %j', (text, plain) => {
    expect(toPlainText(text)).toBe(plain);
  });

  it('is one line', () => {
    fc.assert(
      fc.property(hostileLine, (text) => {
        expect(toPlainText(text)).not.toMatch(/[\r\n\u2028\u2029]|^\s|\s$/);
      }),
    );
  });
});
