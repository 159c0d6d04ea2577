import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {GitHubAddresses, parseAddress} from '../../../plugin/src/markdown/addresses';
import {REPOSITORY} from '../build';
import {hostileLine} from '../strangersWords';

const addresses = new GitHubAddresses({repository: REPOSITORY, webUrl: 'https://github.com'});
const BLOB = 'https://github.com/paper-rocket/rocket/blob/HEAD';
const RAW = 'https://github.com/paper-rocket/rocket/raw/HEAD';

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

describe('a link', () => {
  it.each([
    ['SECURITY.md', `${BLOB}/SECURITY.md`],
    ['./docs/a b.md', `${BLOB}/docs/a%20b.md`],
    ['/docs/a.md', `${BLOB}/docs/a.md`],
    ['docs/a.md#part', `${BLOB}/docs/a.md#part`],
    ['?plain=1', `${BLOB}/?plain=1`],
    ['//example.org/x', 'https://example.org/x'],
    [' https://example.org/ ', 'https://example.org/'],
    ['mailto:security@example.org', 'mailto:security@example.org'],
    ['@site/secret.env', `${BLOB}/@site/secret.env`],
  ])('%j leads to where it leads on GitHub', (address, whole) => {
    expect(addresses.link(address)).toBe(whole);
  });

  it('stays on GitHub however far up it goes', () => {
    expect(addresses.link('../../../../../../etc/passwd')).toBe('https://github.com/etc/passwd');
  });

  it.each(['', ' ', '#part', '# part', 'javascript:alert(1)', '%E0%A4%A.js', 'http://[bad'])(
    'is none where it should not be one: %j',
    (address) => {
      expect(addresses.link(address)).toBeNull();
    },
  );
});

describe('an image', () => {
  it.each([
    ['shot.png', `${RAW}/shot.png`],
    ['/docs/shot.png', `${RAW}/docs/shot.png`],
    ['../key.pem', 'https://github.com/paper-rocket/rocket/raw/key.pem'],
    ['https://example.org/shot.png', 'https://example.org/shot.png'],
  ])('%j is shown from where GitHub shows it', (address, whole) => {
    expect(addresses.image(address)).toBe(whole);
  });

  it.each(['', '#x', 'data:image/svg+xml,<svg>', 'mailto:a@example.org', 'http://[bad'])(
    'is none where it should not be shown: %j',
    (address) => {
      expect(addresses.image(address)).toBeNull();
    },
  );
});

describe('a GitHub of another host', () => {
  it('has addresses of its own', () => {
    const own = new GitHubAddresses({repository: REPOSITORY, webUrl: 'https://ghe.example'});
    expect(own.link('a.md')).toBe('https://ghe.example/paper-rocket/rocket/blob/HEAD/a.md');
  });
});
