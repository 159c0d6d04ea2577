import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {safeAddress} from '../../../plugin/src/theme/SecurityAdvisories/safeAddress';

describe('safeAddress', () => {
  it.each(['https://github.com/ada', 'http://a.example/', 'mailto:ada@a.example'])(
    'gives an address that leads to somebody: %s',
    (address) => {
      expect(safeAddress(address)).toBe(address);
    },
  );

  it.each([
    null,
    '',
    'ada',
    '/ada',
    '//a.example',
    'javascript:alert(1)',
    'JavaScript:alert(1)',
    ' \tjava\nscript:alert(1)',
    '\u0001javascript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'vbscript:x',
    'blob:https://a.example/x',
    'file:///etc/passwd',
  ])('gives none for %j', (address) => {
    expect(safeAddress(address)).toBeNull();
  });

  it('gives nothing that a browser would run, whatever stands before and in the scheme', () => {
    const noise = fc.string({
      unit: fc.constantFrom('\t', '\n', '\r', ' ', '\u0000', '\u0001', '\u001f'),
      maxLength: 3,
    });
    const scheme = fc.constantFrom('javascript', 'JAVASCRIPT', 'data', 'vbscript');
    fc.assert(
      fc.property(noise, scheme, noise, (before, word, within) => {
        expect(safeAddress(`${before}${word.slice(0, 4)}${within}${word.slice(4)}:x`)).toBeNull();
      }),
    );
  });
});
