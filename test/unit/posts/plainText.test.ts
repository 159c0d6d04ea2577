import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {safeForScript, toPlainText} from '../../../plugin/src/posts/plainText';
import {hostileLine} from '../strangersWords';

const OPENS_OR_CLOSES = /<\/?script|<!--/i;

describe('safeForScript', () => {
  it.each([
    ['</script><script>alert(1)</script>', '‹/script>‹script>alert(1)‹/script>'],
    ['</SCRIPT', '‹/SCRIPT'],
    ['<!-- x', '‹!-- x'],
    ['<script/x>', '‹script/x>'],
  ])('makes %j harmless, and still readable', (text, safe) => {
    expect(safeForScript(text)).toBe(safe);
  });

  it.each(['a < b', 'List<String>', '<b>', '< script', '&lt;script', 'scripts', '-->', ''])(
    'leaves %j as it is',
    (text) => {
      expect(safeForScript(text)).toBe(text);
    },
  );

  it('leaves nothing that opens or closes a script, whatever the text', () => {
    const piece = fc.constantFrom(
      '<',
      '</',
      '<!',
      's',
      'SCRIPT',
      'script',
      '--',
      '!',
      '/',
      '>',
      ' ',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.array(piece).map((all) => all.join('')),
          hostileLine,
        ),
        (text) => {
          const safe = safeForScript(text);
          expect(safe).not.toMatch(OPENS_OR_CLOSES);
          expect(safe).toHaveLength(text.length);
        },
      ),
    );
  });
});

describe('toPlainText', () => {
  it.each([
    ['Path traversal', 'Path traversal'],
    ['`launch()` leaks', 'launch() leaks'],
    ['``a`` leaks', 'a leaks'],
    ['a\nb\r\n\tc', 'a b c'],
    ['  a  ', 'a'],
    ['* not a list', '* not a list'],
    ['`', '`'],
    ['', ''],
  ])('makes of %j the title %j', (text, plain) => {
    expect(toPlainText(text)).toBe(plain);
  });

  it('is one line', () => {
    fc.assert(
      fc.property(hostileLine, (text) => {
        expect(toPlainText(text)).not.toMatch(/[\r\n\u2028\u2029]|^\s|\s$/);
      }),
    );
  });
});
