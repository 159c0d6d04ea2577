import {describe, expect, it} from 'vitest';
import {GitHubAddresses} from '../../../plugin/src/markdown/safety/gitHubAddresses.mjs';
import {REPOSITORY} from '../../given/build';

const addresses = new GitHubAddresses({repository: REPOSITORY, webUrl: 'https://github.com'});
const BLOB = 'https://github.com/paper-rocket/rocket/blob/HEAD';
const RAW = 'https://github.com/paper-rocket/rocket/raw/HEAD';

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
