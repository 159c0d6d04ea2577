import fc from 'fast-check';
import {visit} from 'unist-util-visit';
import {describe, expect, it} from 'vitest';
import {
  readAsDocusaurus,
  readToEnd,
} from '../../../plugin/src/markdown/checking/readAsDocusaurus.mjs';
import {renderDescription} from '../../../plugin/src/markdown/renderDescription.mjs';
import {joinMarkdown} from '../../../plugin/src/markdown/writing/joinMarkdown.mjs';
import {writeBlock} from '../../../plugin/src/markdown/writing/writeBlock.mjs';
import {writeMarkdown} from '../../../plugin/src/markdown/writing/writeMarkdown.mjs';
import {buildDescriptionContext} from '../../given/build';
import {runs} from '../../given/seed';
import {hostileMarkdown} from '../../given/strangersWords';
import type {Root, RootContent} from 'mdast';
import type {WrittenMarkdown} from '../../../plugin/src/markdown/writing/writeMarkdown.mjs';

/** Any text at all, also such as we would never write. */
function asWritten(text: string): WrittenMarkdown {
  const markdown = text === '' || text.endsWith('\n') ? text : `${text}\n`;
  return {markdown, ...readToEnd(markdown), isFaithful: true};
}

/** Without where anything stands. */
function contentOf(tree: {children: RootContent[]}): RootContent[] {
  const copy: Root = {type: 'root', children: structuredClone(tree.children)};
  visit(copy, (node) => {
    delete node.position;
  });
  return copy.children;
}

/** @returns whether they could be joined */
function expectToReadAlike(parts: readonly WrittenMarkdown[]): boolean {
  const joined = joinMarkdown(parts);
  if (joined) {
    expect(contentOf(joined.tree)).toEqual(contentOf(readAsDocusaurus(joined.markdown)));
  }
  return joined !== null;
}

const HEADING = asWritten('## Credits');

describe('texts that are joined', () => {
  it('read as they read alone, whatever they say', () => {
    let count = 0;
    fc.assert(
      fc.property(fc.array(hostileMarkdown, {minLength: 2, maxLength: 3}), (texts) => {
        count += expectToReadAlike(texts.map(asWritten)) ? 1 : 0;
      }),
      {numRuns: runs(400)},
    );
    expect(count).toBeGreaterThan(0);
  });

  it("read as they read alone where a stranger's text stands between two of ours", () => {
    fc.assert(
      fc.property(hostileMarkdown, (text) => {
        const result = renderDescription(text, buildDescriptionContext());
        if (result.rendered) {
          expectToReadAlike([HEADING, writeMarkdown(result.nodes), HEADING]);
        }
      }),
      {numRuns: runs(200)},
    );
  });

  it('read as they read alone where each block of a stranger is one of them', () => {
    fc.assert(
      fc.property(hostileMarkdown, (text) => {
        const result = renderDescription(text, buildDescriptionContext());
        if (result.rendered) {
          expectToReadAlike(result.nodes.map(writeBlock));
        }
      }),
      {numRuns: runs(200)},
    );
  });

  it('are the very bytes that they are when they are written as one, block by block', () => {
    const {children} = readAsDocusaurus(
      '# A\n\n- b\n\n```js\nc\n```\n\n---\n\n`d`\n\n1. e\n\n<!-- f -->\n\n| g |\n| - |\n| h |\n\n- i\n',
    );
    expect(joinMarkdown(children.map(writeBlock))?.markdown).toBe(writeMarkdown(children).markdown);
  });

  it('are the very bytes that they are when they are written as one', () => {
    const {children} = readAsDocusaurus(
      '# A\n\n- b\n\n> c\n\n---\n\n`d`\n\n## E\n\n| f |\n| - |\n| g |\n',
    );
    for (let place = 0; place <= children.length; place += 1) {
      const parts = [children.slice(0, place), children.slice(place)].map(writeMarkdown);
      const joined = joinMarkdown(parts);
      expect([writeMarkdown(children).markdown, null]).toContain(joined?.markdown ?? null);
    }
  });
});

describe('a text', () => {
  it.each([
    ['an open block of code', '```\ncode'],
    ['an open comment', '<!-- comment'],
    ['an open element that holds text', '<pre>\ntext'],
    ['an open directive', ':::note\n\ntext'],
  ])('is followed by nothing where it ends in %s', (_what, text) => {
    expect(asWritten(text).isClosed).toBe(false);
    expect(joinMarkdown([asWritten(text), HEADING])).toBeNull();
  });

  it.each([
    ['a list', '- a', '- b'],
    ['indented code', '- a', '    b'],
    ['an indented line', '- a', '  b'],
    ['a definition that it uses', '[a]', '[a]: https://a.example'],
    ['a footnote that it uses', 'a[^1]', '## A\n\n[^1]: a'],
    [
      'the end of what Docusaurus unwraps',
      '```mdx-code-block\na\n```',
      '# B\n\n```mdx-code-block\nb\n```',
    ],
  ])('is not joined with one that begins with %s, unless both read alike', (_what, one, other) => {
    expectToReadAlike([asWritten(one), asWritten(other)]);
    expectToReadAlike([HEADING, asWritten(one), asWritten(other), HEADING]);
  });

  it.each([
    ['- a', '- b'],
    ['- a', '1. b'],
    ['    a', '7) b'],
    ['    a', '-'],
    ['a\n\n    b', '2. c'],
    ['- a', '```mdx-code-block\n    b\n```'],
    ['- a', '```mdx-code-block\n  b\n```'],
    ['- a', '    b'],
    ['> a', '> b'],
    ['[a]', '[a]: https://a.example'],
    ['a[^1]', '## A\n\n[^1]: a'],
  ])(
    'would be read otherwise with the other behind it, so that they are not joined: %j %j',
    (one, other) => {
      expect(joinMarkdown([asWritten(one), asWritten(other)])).toBeNull();
    },
  );

  it('that is empty is left out', () => {
    expect(joinMarkdown([HEADING, asWritten(''), HEADING])?.markdown).toBe(
      '## Credits\n\n## Credits\n',
    );
  });
});
