import {describe, expect, it} from 'vitest';
import {linkReferences} from '../../../plugin/src/markdown/fitting/linkReferences.mjs';
import {OTHER_GHSA_ID, REPOSITORY} from '../../given/build';
import {renderMarkdown, transformMarkdown} from './transform';
import type {References} from '../../../plugin/src/markdown/fitting/linkReferences.mjs';

const link = (markdown: string, changes: Partial<References> = {}) =>
  transformMarkdown(
    markdown,
    linkReferences({
      repository: REPOSITORY,
      webUrl: 'https://github.com',
      posts: new Set(),
      products: new Set(),
      ...changes,
    }),
  );

const ROCKET = 'https://github.com/paper-rocket/rocket';
const HASH = 'a1b2c3d4e5f6a1b2c3d4e5f6a1b2c3d4e5f6a1b2';

describe('linkReferences', () => {
  it.each([
    ['@ada', '[@ada](https://github.com/ada)'],
    ['@paper-rocket/crew', '[@paper-rocket/crew](https://github.com/orgs/paper-rocket/teams/crew)'],
    ['#12', `[#12](${ROCKET}/issues/12)`],
    ['GH-12', `[GH-12](${ROCKET}/issues/12)`],
    ['ada/plane#3', '[ada/plane#3](https://github.com/ada/plane/issues/3)'],
    ['NVIDIA/DALI#5', '[NVIDIA/DALI#5](https://github.com/NVIDIA/DALI/issues/5)'],
    ['ada/plane.js#3', '[ada/plane.js#3](https://github.com/ada/plane.js/issues/3)'],
    ['paper-rocket/rocket#12', `[#12](${ROCKET}/issues/12)`],
    ['ada/rocket#12', '[ada#12](https://github.com/ada/rocket/issues/12)'],
    [HASH, `[\`a1b2c3d\`](${ROCKET}/commit/${HASH})`],
    ['a1b2c3d', `[\`a1b2c3d\`](${ROCKET}/commit/a1b2c3d)`],
    ['9f3c1e07b2a4', `[\`9f3c1e0\`](${ROCKET}/commit/9f3c1e07b2a4)`],
    ['a1b2c3d...e4f5a6b', `[\`a1b2c3d...e4f5a6b\`](${ROCKET}/compare/a1b2c3d...e4f5a6b)`],
    ['CVE-2025-12345', '[CVE-2025-12345](https://www.cve.org/CVERecord?id=CVE-2025-12345)'],
    [OTHER_GHSA_ID, `[${OTHER_GHSA_ID}](https://github.com/advisories/${OTHER_GHSA_ID})`],
  ])('links %s', (reference, linked) => {
    expect(link(`see ${reference}, please`)).toBe(`see ${linked}, please`);
  });

  it('leads to the post of an advisory that has one', () => {
    const posts = new Set([OTHER_GHSA_ID]);
    expect(link(OTHER_GHSA_ID, {posts})).toBe(`[${OTHER_GHSA_ID}](./${OTHER_GHSA_ID}.md)`);
    expect(link(OTHER_GHSA_ID.toLowerCase(), {posts})).toMatch(`(./${OTHER_GHSA_ID}.md)`);
  });

  it('leads to GitHub from HTML, where Docusaurus looks for no files', () => {
    const posts = new Set([OTHER_GHSA_ID]);
    expect(renderMarkdown(`<p align="center">${OTHER_GHSA_ID}</p>`, {posts})).toMatch(
      `<a href="https://github.com/advisories/${OTHER_GHSA_ID}">`,
    );
  });

  it.each([
    ['a password', 'deadbeef'],
    ['a number', '1234567'],
    ['a date', '20250120'],
    ['a UUID', '123e4567-e89b-12d3-a456-426614174000'],
    ['a digest', 'a1b2c3d4e5f6a1b2c3d4e5f6a1b2c3d4e5f6a1b2c3d4e5f6a1b2c3d4e5f6a1b2'],
    ['an address of mail', 'ada\\@example'],
    ['half an id', 'GHSA-5555-6666'],
    ['part of a word', 'XCVE-2025-12345'],
    ['a colour', '#fff'],
    ['a number too long to be an issue', '#20250120'],
    ...['Ed25519', 'ED25519', 'ed25519', 'Ed448', 'SHA1', 'AES256'].map((n) => ['an algorithm', n]),
    ...['DEADBEEF', 'CAFE123', 'FACADE1', HASH.toUpperCase()].map((n) => ['capitals', n]),
    ...['decade1', 'facade10', 'dec2024', 'badc0de', 'c0ffee1'].map((n) => ['a word', n]),
    ...['20250120a', '1e10000', '1000000e10', '2024b12'].map((n) => ['a number', n]),
    ...['1.2.3-a1b2c3d', '1.2.3+a1b2c3d', 'a1b2c3d-dirty'].map((n) => ['a version', n]),
    ['part of a UUID', '41d4-a716-446655440000'],
    ['the name of a file', 'a1b2c3d.png'],
    ['a range of dates', '20250120...20250131'],
    ...['VU#123335', 'CVE#123', 'RFC#1234', 'CWE#79'].map((n) => ['a number of others', n]),
    ...['C#7', 'F#4', 'PR#12', 'GH#12', 'JIRA-1#2', 'bug#12', 'ada#12'].map((n) => ['no issue', n]),
    ...['-ada/plane#3', 'ada/plane#3x', 'a/b/c#3', 'ada/plane#03'].map((n) => ['no repository', n]),
  ])('lets be what is no reference: %s', (_what, text) => {
    expect(link(`see ${text} here`)).not.toMatch('](');
  });

  it.each([
    'commit decade1',
    'Commits: decade1',
    'fixed in decade1',
    'reverted by (decade1)',
    '**Commit:** decade1',
    'commit hash decade1',
    'the decade1 commit',
    'see a1b2c3d and decade1',
    'see a1b2c3d, e4f5a6b, decade1',
  ])('takes a hash that looks like a word for what the text calls it: %s', (markdown) => {
    expect(link(markdown)).toMatch(`[\`decade1\`](${ROCKET}/commit/decade1)`);
  });

  it.each(['we commit Ed25519 keys', 'commit ED25519', 'fixed in the decade. badc0de'])(
    'knows other things however they are called: %s',
    (markdown) => {
      expect(link(markdown)).not.toMatch('](');
    },
  );

  it('keeps an address of a commit, whatever its hash looks like', () => {
    expect(link(`${ROCKET}/commit/decade1`)).toBe(`[\`decade1\`](${ROCKET}/commit/decade1)`);
  });

  it('knows the packages that are affected from people', () => {
    expect(link('@types/node', {products: new Set(['@types/node'])})).toBe('@types/node');
  });

  it.each([
    '`@ada #12`',
    '[@ada](https://example.org/)',
    '[see CVE-2025-12345](https://example.org/)',
  ])('lets code and links be: %s', (text) => {
    expect(link(text)).toBe(text);
  });

  it.each([
    [`${ROCKET}/issues/12`, `[#12](${ROCKET}/issues/12)`],
    [`${ROCKET}/pull/12`, `[#12](${ROCKET}/pull/12)`],
    [`${ROCKET}/commit/${HASH}`, `[\`a1b2c3d\`](${ROCKET}/commit/${HASH})`],
    [
      `https://github.com/advisories/${OTHER_GHSA_ID}`,
      `[${OTHER_GHSA_ID}](https://github.com/advisories/${OTHER_GHSA_ID})`,
    ],
    [
      `${ROCKET}/security/advisories/${OTHER_GHSA_ID}`,
      `[${OTHER_GHSA_ID}](${ROCKET}/security/advisories/${OTHER_GHSA_ID})`,
    ],
  ])('shortens the whole address %s', (address, shortened) => {
    expect(link(address)).toBe(shortened);
  });

  it('leads to the GitHub that the advisories come from', () => {
    expect(link('@ada', {webUrl: 'https://github.example'})).toBe(
      '[@ada](https://github.example/ada)',
    );
  });
});
