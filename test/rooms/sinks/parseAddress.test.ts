import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {parseAddress} from '../../../plugin/src/sinks/parseAddress';
import {hostileLine} from '../../given/strangersWords';

describe('parseAddress', () => {
  it.each([
    ['https://example.org/a?b#c', 'https://example.org/a?b#c'],
    ['HTTP://EXAMPLE.org', 'http://example.org/'],
    ['mailto:security@example.org', 'mailto:security@example.org'],
    ['https://example.org/a b', 'https://example.org/a%20b'],
    ['https://münchen.example/', 'https://xn--mnchen-3ya.example/'],
    ['mailto:a@example.org?subject=]]><b>"', 'mailto:a@example.org?subject=]]%3E%3Cb%3E%22'],
    ['https://example.org/?a&b=c;d&amp;e', 'https://example.org/?a&b=c;d&amp;e'],
    ['https://example.org/?a=1&x&lt;', 'https://example.org/?a=1&x&%6Ct;'],
    ['https://example.org/?a=1&&lt', 'https://example.org/?a=1&&%6Ct'],
    ['https://example.org/?a=1&&#&#60;', 'https://example.org/?a=1&&#&#%360;'],
    ['https://example.org/?a=1&b=2&copy=3&&c', 'https://example.org/?a=1&b=2&copy=3&&c'],
  ])('takes %s', (address, whole) => {
    expect(parseAddress(address)).toBe(whole);
  });

  it('takes the same after thousands of addresses, for which Node compiles what it is asked often', () => {
    const missed = Array.from({length: 20_000}, (_, index) => {
      parseAddress(`https://example.org/${index}`);
      return parseAddress('https://münchen.example/ä');
    }).filter((whole) => whole === null);
    expect(missed).toEqual([]);
  });

  it.each([
    'http://[bad',
    'http://a.b%40c:8080/',
    'http://',
    'https://example.org/%E0%A4%A',
    'https://example.org/%',
    '/relative',
    '../secret.pem',
    '//example.org/x',
    '',
    'javascript:alert(1)',
    ' JavaScript:alert(1)',
    'java\nscript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'vbscript:x',
    'file:///etc/passwd',
    'ftp://example.org',
    'blob:https://example.org/1',
  ])('refuses %j', (address) => {
    expect(parseAddress(address)).toBeNull();
  });

  it('gives only what parses, decodes, and leads to the web or to mail', () => {
    fc.assert(
      fc.property(fc.oneof(hostileLine, fc.webUrl(), fc.string()), (address) => {
        const whole = parseAddress(address);
        if (whole !== null) {
          expect(whole).toMatch(/^(?:https?|mailto):/);
          expect(new URL(whole).href).toBe(whole);
          expect(() => decodeURI(whole)).not.toThrow();
        }
      }),
    );
  });
});
