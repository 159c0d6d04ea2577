import fc from 'fast-check';
import {remark} from 'remark';
import remarkGfm from 'remark-gfm';
import {describe, expect, it} from 'vitest';
import {findUnsafeFrontMatter} from '../../../plugin/src/sinks/findUnsafeFrontMatter';
import {toFrontMatterText} from '../../../plugin/src/sinks/toFrontMatterText';
import {hostileLine} from '../../given/strangersWords';
import type {Nodes} from 'mdast';

/** What Markdown makes of a text, besides what a page shows of it: kinds of nodes. */
function kindsOf(node: Nodes): string[] {
  return [node.type, ...('children' in node ? node.children.flatMap(kindsOf) : [])];
}

describe('toFrontMatterText', () => {
  it.each([
    ['</script><script>alert(1)</script>', '‹/script>‹script>alert(1)‹/script>'],
    ['</SCRIPT', '‹/SCRIPT'],
    ['<!-- x', '‹!-- x'],
    ['<?xml', '‹?xml'],
    ['<img src=x onerror=alert(1)>', '‹img src=x onerror=alert(1)>'],
    ['List<String>', 'List‹String>'],
    ['a &<1', 'a &‹1'],
    ['&x<2 &#<3 &&<4', '&x‹2 &#‹3 &&‹4'],
    ['&Cell<T>', '&Cell‹T>'],
    [']]> ]]>', ']]› ]]›'],
    ['C:\\Users', 'C:⧵Users'],
    ['half \ud800 pair', 'half \ufffd pair'],
    ['[click](javascript:alert(1))', '[click] (javascript:alert(1))'],
    ['![x](https://evil.example/a.png)', '![x] (https://evil.example/a.png)'],
    ['a[[b](c)](d)', 'a[[b] (c)] (d)'],
    ['[rocket]: https://evil.example', '[rocket] : https://evil.example'],
    ['[rocket]: https://evil.example "x"', '[rocket] : https://evil.example "x"'],
    ['[^1]: note', '[^1] : note'],
  ])('makes %j harmless, and still readable', (text, safe) => {
    expect(toFrontMatterText(text)).toBe(safe);
  });

  it.each([
    'a < b',
    'a <= b && c > d',
    '< script',
    '&lt;script',
    'scripts',
    '-->',
    'a]]',
    '',
    'rows[0] (first)',
    '[rocket]: leaves its pad',
  ])('leaves %j as it is', (text) => {
    expect(toFrontMatterText(text)).toBe(text);
  });

  it('leaves nothing that what stands behind would take for more than text', () => {
    const piece = fc.constantFrom(
      ...['<', '</', '<!', '<?', '&', '&#', '&x', 'script', 'SCRIPT', 'img', '--', '!', '/', '>'],
      ...[' ', ']', ']]', ']]>', '\\', '\ud800', '\udc00', '1'],
    );
    const texts = fc.oneof(
      fc.array(piece).map((all) => all.join('')),
      hostileLine,
    );
    fc.assert(
      fc.property(texts, (text) => {
        const safe = toFrontMatterText(text);
        expect(findUnsafeFrontMatter({title: safe})).toBeNull();
        expect(toFrontMatterText(safe)).toBe(safe);
      }),
    );
  });

  it('leaves nothing that is a link, a picture, HTML or an address where a theme reads it as Markdown', () => {
    const processor = remark().use(remarkGfm).freeze();
    const piece = fc.constantFrom(
      ...['[', ']', '(', ')', '![', '](', ']:', '[a]', ': ', '<', '>', 'a', ' ', '"', "'", '^'],
      ...['\\', '/', '#', '`', '*', '_', '&#93;', '&#40;', 'javascript:', '[^1]'],
    );
    const texts = fc.oneof(
      fc.array(piece, {maxLength: 20}).map((all) => all.join('')),
      hostileLine,
    );
    fc.assert(
      fc.property(texts, (text) => {
        const safe = toFrontMatterText(text.replace(/\s+/g, ' ').trim());
        const tree = processor.parse(safe);
        const harmful = kindsOf(tree).filter((kind) =>
          /^(?:image|html|definition|footnoteDefinition|linkReference|imageReference)/.test(kind),
        );
        expect(harmful, safe).toEqual([]);
        expect(toFrontMatterText(safe)).toBe(safe);
      }),
      {numRuns: 2000},
    );
  });
});
