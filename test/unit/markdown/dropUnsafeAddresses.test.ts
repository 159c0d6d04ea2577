import {describe, expect, it} from 'vitest';
import {GitHubAddresses} from '../../../plugin/src/markdown/addresses';
import {dropUnsafeAddresses} from '../../../plugin/src/markdown/dropUnsafeAddresses';
import {findViolations} from '../../../plugin/src/markdown/findViolations';
import {REPOSITORY} from '../build';
import {transformMarkdown} from './transform';

const addresses = new GitHubAddresses({repository: REPOSITORY, webUrl: 'https://github.com'});

const drop = (markdown: string) => transformMarkdown(markdown, dropUnsafeAddresses(addresses));

describe('dropUnsafeAddresses', () => {
  it.each([
    ['[text](https://example.org/)', '[text](https://example.org/)'],
    ['<https://example.org/>', '<https://example.org/>'],
    ['www.example.org', '[www.example.org](http://www.example.org/)'],
    ['![shot](https://example.org/x.png)', '![shot](https://example.org/x.png)'],
  ])('keeps %s', async (given, written) => {
    expect(await drop(given)).toBe(written);
  });

  it('makes a relative address whole, as GitHub would', async () => {
    expect(await drop('[policy](SECURITY.md) ![shot](shot.png)')).toBe(
      '[policy](https://github.com/paper-rocket/rocket/blob/HEAD/SECURITY.md) ![shot](https://github.com/paper-rocket/rocket/raw/HEAD/shot.png)',
    );
  });

  it('keeps the title of a link', async () => {
    expect(await drop('[text](https://example.org/ "title")')).toBe(
      '[text](https://example.org/ "title")',
    );
  });

  it.each([
    ['[text](javascript:alert(1))', 'text'],
    ['[**bold** text](javascript:alert(1))', '**bold** text'],
    ['[text](%E0%A4%A.js)', 'text'],
    ['[text](#part)', 'text'],
    ['[](javascript:x)', ''],
    ['![shot](data:image/png,x)', 'shot'],
    ['![](data:image/png,x)', ''],
  ])('keeps the text of %s', async (given, written) => {
    expect(await drop(given)).toBe(written);
  });

  it.each([
    ['http://a.b%40c:8080/', '`http://a.b%40c:8080/`'],
    ['www.a.b%E0%A4%A', '`www.a.b%E0%A4%A`'],
    ['[http://a.b%40c:80/](javascript:x)', '`http://a.b%40c:80/`'],
    ['![http://a.b%40c:80/](javascript:x)', '`http://a.b%40c:80/`'],
  ])('shows as code what would become a broken link again: %s', async (given, written) => {
    expect(await drop(given)).toBe(written);
  });

  it.each([
    '[**http://a.b%40c:80/**](javascript:x)',
    '[_www.a.b%E0%A4%A_](javascript:x)',
    '[~~**xmpp:a@example.org/x**~~](javascript:x)',
    '[![http://a.b%40c:80/](javascript:x)](javascript:x)',
  ])('does so however deep it stands in a link: %s', async (given) => {
    const markdown = await drop(given);
    expect(await findViolations({markdown, ownHtml: new Set()})).toEqual([]);
  });

  it('goes on behind what it drops', async () => {
    expect(await drop('[a](x:y)[b](x:y) [c](x:y) [d](https://example.org/)')).toBe(
      'ab c [d](https://example.org/)',
    );
  });
});
