import fc from 'fast-check';
import {hostileMarkdown, hostilePiece} from '../../given/strangersWords';
import {SHORT_FIELDS} from './shortFields';
import type {HostileCase, HostileChanges} from './hostileCase';

/** What means something to HTML, XML, JavaScript, JSON, YAML, a path or a reader's eye. */
const SIGNS = [
  ...[
    '<',
    '>',
    '&',
    '"',
    "'",
    '`',
    '\\',
    '/',
    '=',
    ' ',
    ';',
    '#',
    '!',
    '?',
    '-',
    '[',
    ']',
    '{',
    '}',
  ],
  ...['&amp;', '&lt', '&lt;', '&gt;', '&#60;', '&#x3c', '&#x3c;', '&quot;', '&nosuch;', '&x', '&1'],
  ...['<![CDATA[', ']]>', ']]', '<!--', '-->', '<?xml', '?>', '<!DOCTYPE x [', '</', '/>'],
  ...[
    '<img src=x onerror=RUN>',
    '<svg/onload=RUN>',
    '<script>RUN</script>',
    '</script>',
    '</title>',
  ],
  ...[
    '<b>',
    '</b>',
    '</entry><entry>',
    '</item><item>',
    "<x xmlns='http://www.w3.org/1999/xhtml'>",
  ],
  ...['" onload="RUN', 'javascript:RUN', '://', 'https://evil.example/', '../', '%2e', '%00', '\n'],
  ...['\u200b', '\u200d', '\u202e', '\u202c', '\u2066', '\u2069', '\u00ad', '\u3164', '\ufeff'],
  ...[
    '\u0000',
    '\u001b[2J',
    '\u0085',
    '\u2028',
    '\ufffe',
    '\uffff',
    '\ud800',
    '\udc00',
    '\u{e0041}',
  ],
  ...['rocket', 'npm:', '1.2.3', ' < 2', 'é', '漢', '🚀', 'a', 'Z', '0', '__proto__', '---\n', '|'],
] as const;

const signs: fc.Arbitrary<string> = fc
  .array(fc.constantFrom(...SIGNS), {minLength: 1, maxLength: 12})
  .map((pieces) => pieces.join(''));

const heading: fc.Arbitrary<string> = fc
  .tuple(fc.integer({min: 1, max: 6}), hostilePiece, signs)
  .map(
    ([depth, piece, alt]) => `${'#'.repeat(depth)} ${piece} ![${alt}](https://example.com/x.png)`,
  );

const description: fc.Arbitrary<string> = fc
  .array(fc.oneof(hostileMarkdown, signs, heading), {maxLength: 4})
  .map((parts) => parts.join('\n\n'));

const shortFields: fc.Arbitrary<HostileChanges> = fc
  .tuple(...Object.entries(SHORT_FIELDS).map(([, place]) => fc.option(signs.map(place))))
  .map((placed) => {
    const all = placed.filter((changes) => changes !== null);
    return Object.assign({}, ...all, {
      vulnerabilities: all.flatMap(({vulnerabilities}) => vulnerabilities ?? []),
      credits: all.flatMap(({credits}) => credits ?? []),
      cwes: all.flatMap(({cwes}) => cwes ?? []),
    }) as HostileChanges;
  });

/** An advisory in every field of which stands what a stranger may have made up. */
export const randomCase: fc.Arbitrary<HostileCase> = fc
  .record({
    summary: signs,
    description,
    fields: shortFields,
    state: fc.constantFrom('published' as const, 'withdrawn' as const),
  })
  .map(({summary, description: text, fields, state}) => ({
    name: 'random',
    changes: {...fields, state, summary, description: text},
  }));
