import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {renderDescription} from '../../../plugin/src/markdown/renderDescription.mjs';
import {buildDescriptionContext} from '../../given/build';
import {runs} from '../../given/seed';
import {hostileMarkdown} from '../../given/strangersWords';
import {pageOf, renderMarkdown, violationsIn, wordsOf, write} from './transform';

const render = (description: string) => renderDescription(description, buildDescriptionContext());

const shownOn = async (description: string) => pageOf(renderMarkdown(description));

describe('renderDescription', () => {
  it('gives a usual advisory as it is, its headings below those of the post', () => {
    const description = [
      '## Impact',
      'Anybody can _read_ **all** files.',
      '## Patches',
      'Update to [1.2.3](https://github.com/paper-rocket/rocket/releases).',
      '### Workarounds',
      '- Do not launch\n- Use a smaller rocket',
      '```js\nlaunch()\n```',
    ].join('\n\n');
    expect(renderMarkdown(description)).toMatchInlineSnapshot(`
      "### Impact {#ghsa-2222-3333-4444-impact}

      Anybody can _read_ **all** files.

      ### Patches {#ghsa-2222-3333-4444-patches}

      Update to [1.2.3](https://github.com/paper-rocket/rocket/releases).

      #### Workarounds {#ghsa-2222-3333-4444-workarounds}

      - Do not launch
      - Use a smaller rocket

      \`\`\`js
      launch()
      \`\`\`"
    `);
  });

  it('gives nothing for nothing', () => {
    expect(render('')).toEqual({rendered: true, nodes: []});
    expect(render('<!-- only a comment -->')).toEqual({rendered: true, nodes: []});
  });

  it('writes links by reference in full, so that nothing stands behind the text', () => {
    expect(renderMarkdown('[a][r] ![b][r]\n\n[r]: https://example.org/r')).toBe(
      '[a](https://example.org/r) ![b](https://example.org/r)',
    );
  });

  it('checks the addresses of references, too', () => {
    expect(renderMarkdown('[a][r]\n\n[r]: javascript:alert(1)')).toBe('a');
  });

  it('keeps footnotes, tables, task lists and struck text', async () => {
    const description = '~~a~~[^1]\n\n| b |\n| - |\n| c |\n\n- [x] d\n\n[^1]: e';
    const {elements} = await shownOn(description);
    const names = new Set(elements.map(({tagName}) => tagName));
    for (const name of ['del', 'sup', 'ol', 'table', 'td', 'input']) {
      expect(names).toContain(name);
    }
  });

  it.each([
    ['{process.exit(1)}', '{process.exit(1)}'],
    ['export const x = 1', 'export const x = 1'],
    ['import x from "x"', 'import x from "x"'],
    [':::danger\n\nx\n\n:::', ':::danger'],
    ['---\ntitle: x\n---', 'title: x'],
    ['mac 0a:1b:2c:d:e:f', '0a:1b:2c:d:e:f'],
    ['List<String>', 'List<String>'],
    ['a &lt;b&gt; c', 'a <b> c'],
    ['{/* truncate */}', '{/* truncate */}'],
  ])('shows %j as it is shown on GitHub', async (description, words) => {
    expect((await shownOn(description)).text).toContain(words);
  });

  it.each(['a:b:c', 'the address 2001:db8:a:b:c:d', 'the ratio 1:100:1', 'a:x:b:o:c'])(
    'makes no emoji of %j, as GitHub makes none within a word',
    async (description) => {
      expect((await shownOn(description)).text).toContain(description);
    },
  );

  it('shows on the page what stands in a heading, and lets it have no id of its own', async () => {
    const {elements, text} = await shownOn('## Impact {#__docusaurus}');
    expect(text).toContain('Impact {#__docusaurus}');
    expect(elements.map(({properties}) => properties.id)).not.toContain('__docusaurus');
  });

  it('shows code that Docusaurus would unwrap', async () => {
    const description = '    ```mdx-code-block\n    <b>x</b>\n    ```';
    const {elements, text} = await shownOn(description);
    expect(text).toContain('```mdx-code-block');
    expect(elements.map(({tagName}) => tagName)).not.toContain('b');
  });

  it('refuses what is nested too deep to be text, and says how deep', () => {
    expect(render(`${'> '.repeat(60)}a`)).toEqual({
      rendered: false,
      reason: 'it is nested 62 levels deep, and 40 are the most',
    });
  });

  it('refuses what has more links, cells and signs than any text, and says how many', () => {
    // The root, the paragraph, and an emphasis, its text and a space each.
    expect(render(`${'*a* '.repeat(999)}*a*`)).toEqual({
      rendered: false,
      reason: 'it has 3001 links, cells, signs of Markdown and the like, and 2500 are the most',
    });
  });

  it('counts what is written in HTML as well', () => {
    const result = render(`<p>${'<b>a</b> '.repeat(2000)}</p>`);
    expect(result).toMatchObject({rendered: false});
  });

  it('takes a long text of few signs', () => {
    const result = render('The quick brown fox jumps over *it*.\n\n'.repeat(400));
    expect(result).toMatchObject({rendered: true});
  });

  it.each([
    ['quotes', '>'.repeat(3000)],
    ['lists', '- '.repeat(2000)],
    ['brackets', '['.repeat(5000)],
    ['images', '!['.repeat(5000)],
    ['emphasis', '*a_'.repeat(1000)],
    ['backticks', Array.from({length: 100}, (_, index) => '`'.repeat(index)).join(' ')],
  ])('does not fail at a text that is nothing but %s', (_case, description) => {
    const result = render(description);
    expect(typeof result.rendered).toBe('boolean');
  });

  it('loses no word of prose', () => {
    const word = fc.stringMatching(/^[a-z]{3,8}$/).filter((text) => text !== 'www');
    const mark = fc.constantFrom(
      ' ',
      ', ',
      '. ',
      ' **',
      '** ',
      ' _',
      '_ ',
      '\n',
      '\n\n',
      '\n- ',
      ' `',
    );
    const prose = fc
      .array(fc.tuple(word, mark), {minLength: 1, maxLength: 12})
      .map((pairs) => pairs.flat().join(''));
    fc.assert(
      fc.property(prose, (description) => {
        const words = (text: string) => text.match(/[a-z]+/g);
        const shown = wordsOf(renderMarkdown(description)).replace(/ ?\{#[^}]*\}/g, '');
        expect(words(shown)).toEqual(words(wordsOf(description)));
      }),
      {numRuns: runs(100), examples: [['a `b\nc` d\n- ']]},
    );
  });

  it('gives for any text what Docusaurus can show, or a reason', () => {
    fc.assert(
      fc.property(hostileMarkdown, (description) => {
        const result = render(description);
        if (result.rendered) {
          expect(violationsIn(write(result.nodes))).toEqual([]);
        } else {
          expect(result.reason).not.toBe('');
        }
      }),
      {numRuns: runs(150)},
    );
  });
});
