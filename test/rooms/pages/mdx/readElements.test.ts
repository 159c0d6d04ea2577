import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {readElements} from '../../../../plugin/src/pages/mdx/readElements';
import {runs} from '../../../given/seed';

/** Name, line, and what stands before the place where more can be written. */
async function read(text: string) {
  return (await readElements(text)).elements.map(({name, kind, line, offset, attributes}) => ({
    ...{name, kind, line, attributes},
    before: text.slice(0, offset).split('\n').at(-1),
  }));
}

const LIST = 'SecurityAdvisories' as const;

describe('readElements', () => {
  it.each([
    ['by itself', '<SecurityAdvisories />', 1, '<SecurityAdvisories'],
    ['behind front matter', '---\na: "{"\n---\n\n<SecurityAdvisories />', 5, '<SecurityAdvisories'],
    ['in a sentence', 'There is <SecurityAdvisories /> here.', 1, 'There is <SecurityAdvisories'],
    ['in a list', '- one\n\n  <SecurityAdvisories />', 3, '  <SecurityAdvisories'],
    ['in a quotation', '> <SecurityAdvisories />', 1, '> <SecurityAdvisories'],
    ['in another', '<Tabs>\n<SecurityAdvisories />\n</Tabs>', 2, '<SecurityAdvisories'],
    [
      'with an end of its own',
      '<SecurityAdvisories></SecurityAdvisories>',
      1,
      '<SecurityAdvisories',
    ],
    [
      'behind a heading with an id',
      '# Hi {#my-id}\n\n<SecurityAdvisories />',
      3,
      '<SecurityAdvisories',
    ],
    [
      'behind a comment of HTML',
      '<!-- no\n-->\n\n<SecurityAdvisories />',
      4,
      '<SecurityAdvisories',
    ],
    [
      'between code that looks like a comment',
      '<!-- a -->\n\n`<!--`\n\n<SecurityAdvisories />\n\n`-->`',
      5,
      '<SecurityAdvisories',
    ],
    [
      'in a block for MDX alone',
      '```mdx-code-block\n<SecurityAdvisories />\n```',
      2,
      '<SecurityAdvisories',
    ],
    [
      'behind an admonition with attributes',
      ':::tip[My tip]{.my-class #my-id}\n\nA.\n\n:::\n\n<SecurityAdvisories />',
      7,
      '<SecurityAdvisories',
    ],
    [
      'in an admonition with a title',
      ':::tip{title="a"}\n\n<SecurityAdvisories />\n\n:::',
      3,
      '<SecurityAdvisories',
    ],
    ['in a footnote', 'A.[^1]\n\n[^1]: <SecurityAdvisories />', 3, '[^1]: <SecurityAdvisories'],
    [
      'in a table with a sign of code in another cell',
      '| a | b |\n| - | - |\n| ` | <SecurityAdvisories /> |\n| ` | c |',
      3,
      '| ` | <SecurityAdvisories',
    ],
    [
      'behind formulas',
      'A $a_{1 2}$.\n\n$$\n\\frac{a b}{c}\n$$\n\n<SecurityAdvisories />',
      7,
      '<SecurityAdvisories',
    ],
    [
      'on Windows',
      '---\r\na: b\r\n---\r\n\r\n<SecurityAdvisories />\r\n',
      5,
      '<SecurityAdvisories',
    ],
  ])('finds an element %s', async (_where, text, line, before) => {
    expect(await read(text)).toEqual([{name: LIST, kind: LIST, line, before, attributes: {}}]);
  });

  it.each([
    ['in code', '`<SecurityAdvisories />`\n\n```mdx\n<SecurityAdvisories />\n```\n'],
    ['in a comment', '{/* <SecurityAdvisories /> */}'],
    ['in a comment of HTML', '<!-- <SecurityAdvisories /> -->'],
    ['in front matter', '---\ntitle: <SecurityAdvisories />\n---\n'],
    [
      'that is another component',
      "import SecurityAdvisories from './mine';\n\n<SecurityAdvisories />",
    ],
    ['of which only the beginning is alike', '<SecurityAdvisoriesOfMine />'],
  ])('finds none %s', async (_where, text) => {
    expect(await read(text)).toEqual([]);
  });

  it('knows an element by an import of another name', async () => {
    const text = "import A from '@theme-original/SecurityAdvisories/Badge';\n\n<A />";
    expect((await readElements(text)).elements).toMatchObject([
      {kind: 'SecurityBadge', name: 'A', isImported: true},
    ]);
  });

  it('reads what properties are given, as far as it is written out', async () => {
    const [found] = await read(
      "<SecurityAdvisories a b=\"c\" d={1} e={'f'} g={`h`} i={['j', 'k']} l={m} n={[1]} o={false} {...p} />",
    );
    expect(found?.attributes).toEqual({
      ...{a: true, b: 'c', d: 1, e: 'f', g: 'h', i: ['j', 'k'], l: null, n: null, o: false},
      '…': null,
    });
  });

  it('says of a text that is no MDX why it could not be read, where one of ours is in it', async () => {
    expect(await readElements('<SecurityAdvisories />\n\n<b')).toMatchObject({
      elements: [],
      unread: expect.stringContaining('Unexpected end of file') as string,
    });
    expect(await readElements('`<SecurityAdvisories />`\n\n<b')).toMatchObject({unread: null});
  });

  it('knows which stand in JavaScript, and are not imported there', async () => {
    const text = 'export const A = () => <SecurityBadge />;\n\n{true && <SecurityAdvisories />}';
    expect(await readElements(text)).toEqual({
      ...{elements: [], unread: null},
      inScript: ['SecurityBadge', 'SecurityAdvisories'],
    });
    const imported =
      "import SecurityBadge from './mine';\nexport const A = () => <SecurityBadge />;";
    expect((await readElements(imported)).inScript).toEqual([]);
    expect((await readElements('{/* <SecurityBadge /> */}')).inScript).toEqual([]);
  });

  it.each([
    'export const SecurityBadge = () => 1;',
    'export function SecurityBadge() {}',
    'export class SecurityBadge {}',
  ])('leaves a component to the page that has one of that name: %s', async (declaration) => {
    const text = `${declaration}\nexport const A = () => <SecurityBadge />;\n\n<SecurityBadge />`;
    expect(await readElements(text)).toEqual({elements: [], inScript: [], unread: null});
  });

  it('never fails, whatever a page holds', async () => {
    const part = fc.constantFrom(
      ...['<SecurityAdvisories', ' />', '{', '}', '<!--', '-->', '`', '```', '\n', '\n\n', '---\n'],
      ...['# a {#b}', "import a from 'b'", '"', '> ', '- ', ':::note'],
    );
    await fc.assert(
      fc.asyncProperty(fc.array(part, {maxLength: 12}), async (parts) => {
        const text = parts.join('');
        for (const {offset, name} of (await readElements(text)).elements) {
          expect(text.slice(0, offset).endsWith(`<${name}`)).toBe(true);
        }
      }),
      {numRuns: runs(300)},
    );
  });
});
