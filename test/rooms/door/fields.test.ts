import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {isFields, readFields, readList, readText} from '../../../plugin/src/door/fields';
import {shapeDate} from '../../../plugin/src/door/shapeDate';
import {shapeGitHubAddress} from '../../../plugin/src/door/shapeGitHubAddress';

const origins = ['https://github.com'];

describe('the readers of fields', () => {
  it('give what is there', () => {
    expect(readText(' text\n')).toBe('text');
    expect(readList([1])).toEqual([1]);
    expect(readFields({a: 1})).toEqual({a: 1});
    expect(shapeDate('2025-01-20T09:00:00Z')).toBe('2025-01-20T09:00:00.000Z');
  });

  it('give a date in UTC', () => {
    expect(shapeDate('2025-01-20T09:00:00+02:00')).toBe('2025-01-20T07:00:00.000Z');
  });

  it('give nothing for what is empty', () => {
    expect([readText(' '), shapeDate(''), readList(null), readFields(null)]).toEqual([
      null,
      null,
      [],
      {},
    ]);
  });

  it('take a list for no object', () => {
    expect(isFields([])).toBe(false);
    expect(readFields(['a'])).toEqual({});
  });

  it.each([
    'https://github.com.example.org/x',
    'http://github.com/x',
    'https://github.com:444/x',
    'https://example.org/https://github.com',
    '//github.com/x',
    'javascript:alert(1)',
    'https://user:password@github.com/x',
    'https://github.com@example.org/x',
    'https://github.com/%E0%A4%A',
    `https://github.com/${'x'.repeat(3000)}`,
    7,
    null,
  ])('refuse the address %j, which is not of the given host', (value) => {
    expect(shapeGitHubAddress({value, origins})).toBeNull();
  });

  it('give an address of the given host, as a browser writes it', () => {
    expect(shapeGitHubAddress({value: 'https://GitHub.com/a b', origins})).toBe(
      'https://github.com/a%20b',
    );
  });

  it('never throw, and give only what they say', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const text = readText(value);
        expect(text === null || text.trim() === text).toBe(true);
        expect(Array.isArray(readList(value))).toBe(true);
        expect(isFields(readFields(value))).toBe(true);
        expect(shapeDate(value) ?? '2025-01-20T09:00:00.000Z').toMatch(/^\S+T\S+Z$/);
        expect(shapeGitHubAddress({value, origins}) ?? 'https://github.com/').toMatch(
          /^https:\/\/github\.com\//,
        );
      }),
    );
  });
});
