import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {findUnsafeFrontMatter} from '../../../plugin/src/markdown/checkFrontMatter';
import {toFrontMatterText} from '../../../plugin/src/markdown/frontMatterText';
import {hostileLine} from '../strangersWords';

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
  ])('makes %j harmless, and still readable', (text, safe) => {
    expect(toFrontMatterText(text)).toBe(safe);
  });

  it.each(['a < b', 'a <= b && c > d', '< script', '&lt;script', 'scripts', '-->', 'a]]', ''])(
    'leaves %j as it is',
    (text) => {
      expect(toFrontMatterText(text)).toBe(text);
    },
  );

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
});
