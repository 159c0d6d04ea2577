import {describe, expect, it} from 'vitest';
import {GitHubAddresses} from '../../../plugin/src/markdown/safety/gitHubAddresses.mjs';
import {filterTags} from '../../../plugin/src/markdown/reading/filterTags.mjs';
import {readHtml} from '../../../plugin/src/markdown/reading/readHtml.mjs';
import {resolveAddresses} from '../../../plugin/src/markdown/safety/resolveAddresses.mjs';
import {REPOSITORY} from '../../given/build';
import {transformMarkdown, violationsIn} from './transform';

const addresses = new GitHubAddresses({repository: REPOSITORY, webUrl: 'https://github.com'});

const resolve = (markdown: string) =>
  transformMarkdown(markdown, filterTags(), readHtml(), resolveAddresses(addresses));

const RAW = 'https://github.com/paper-rocket/rocket/raw/HEAD';

describe('resolveAddresses', () => {
  it.each([
    ['[text](https://example.org/)', '[text](https://example.org/)'],
    ['<https://example.org/>', '<https://example.org/>'],
    ['www.example.org', '[www.example.org](http://www.example.org/)'],
    ['![shot](https://example.org/x.png)', '![shot](https://example.org/x.png)'],
    ['[text](https://example.org/ "title")', '[text](https://example.org/ "title")'],
  ])('keeps %s', (given, written) => {
    expect(resolve(given)).toBe(written);
  });

  it('makes a relative address whole, as GitHub would', () => {
    expect(resolve('[policy](SECURITY.md) ![shot](shot.png)')).toBe(
      `[policy](https://github.com/paper-rocket/rocket/blob/HEAD/SECURITY.md) ![shot](${RAW}/shot.png)`,
    );
  });

  it('leaves links within the text, which are for the headings', () => {
    expect(resolve('[text](#part)')).toBe('[text](#part)');
  });

  it.each([
    ['[text](javascript:alert(1))', 'text'],
    ['[**bold** text](javascript:alert(1))', '**bold** text'],
    ['[text](%E0%A4%A.js)', 'text'],
    ['[](javascript:x)a', 'a'],
    ['![shot](data:image/png,x)', 'shot'],
    ['![](data:image/png,x)a', 'a'],
    ['a <a href="javascript:alert(1)">text</a>', 'a text'],
    ['a <img src="data:image/png,x" alt="shot">', 'a shot'],
    ['a <img width="9" src="data:image/png,x" alt="shot">', 'a shot'],
    ['a <img width="9" alt="shot">', 'a shot'],
  ])('keeps the text of %s', (given, written) => {
    expect(resolve(given)).toBe(written);
  });

  it('goes on behind what it drops', () => {
    expect(resolve('[a](x:y)[b](x:y) [c](x:y) [d](https://example.org/)')).toBe(
      'ab c [d](https://example.org/)',
    );
  });

  it('makes the addresses of HTML whole', () => {
    expect(resolve('a <img width="9" src="x.png">')).toBe(`a <img width="9" src="${RAW}/x.png">`);
    const picture =
      'a <picture><source srcset="d.png 2x, e.png 1x"><img width="9" src="y.png"></picture>';
    expect(resolve(picture)).toBe(
      `a <picture><source srcset="${RAW}/d.png 2x, ${RAW}/e.png 1x"><img width="9" src="${RAW}/y.png"></picture>`,
    );
  });

  it.each(['javascript:x', 'a.png 2x, data:image/png,x', 'a.png onload', ''])(
    'drops a source with the addresses %j',
    (srcset) => {
      const picture = `a <picture><source srcset="${srcset}"><img width="9" src="y.png"></picture>`;
      expect(resolve(picture)).toBe(`a <picture><img width="9" src="${RAW}/y.png"></picture>`);
    },
  );

  it.each([
    'http://a.b%40c:8080/',
    'www.a.b%E0%A4%A',
    '[http://a.b%40c:80/](javascript:x)',
    '![http://a.b%40c:80/](javascript:x)',
    '[**http://a.b%40c:80/**](javascript:x)',
    '[_www.a.b%E0%A4%A_](javascript:x)',
    '[~~**xmpp:a@example.org/x**~~](javascript:x)',
    '[![http://a.b%40c:80/](javascript:x)](javascript:x)',
  ])('gives no link back to GFM that was taken: %s', (given) => {
    expect(violationsIn(resolve(given))).toEqual([]);
  });
});
