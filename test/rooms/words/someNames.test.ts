import {describe, expect, it} from 'vitest';
import {someNames} from '../../../plugin/src/words/someNames';

describe('someNames', () => {
  it('names all of a few', () => {
    expect(someNames(['a', 'b'], 2)).toBe('a, b');
    expect(someNames([], 2)).toBe('');
  });

  it('says how many more there are of many', () => {
    expect(someNames(['a', 'b', 'c', 'd', 'e'], 2)).toBe('a, b, 3 more');
  });
});
