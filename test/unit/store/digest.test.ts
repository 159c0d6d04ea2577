import {describe, expect, it} from 'vitest';
import {digestOf, digestOfText, rememberDigest} from '../../../plugin/src/store/digest';

describe('digestOf', () => {
  it('is that of the JSON, so that it holds from one process to the next', () => {
    const value = {a: 1, b: ['x']};
    expect(digestOf(value)).toBe(digestOfText('{"a":1,"b":["x"]}'));
    expect(digestOf({...value})).toBe(digestOf(value));
  });

  it('is another one for another value', () => {
    expect(digestOf({a: 1})).not.toBe(digestOf({a: 2}));
  });

  it('is what was told, for that very object only', () => {
    const value = {a: 1};
    rememberDigest(value, 'told');
    expect(digestOf(value)).toBe('told');
    expect(digestOf({...value})).not.toBe('told');
  });
});
