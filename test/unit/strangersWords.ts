import fc from 'fast-check';

/** What a stranger may write: text of any kind, made of the pieces that hurt. */

const PIECES = [
  // Words and white space
  'word',
  'Ünïcödé 漢字 🚀',
  ' ',
  '\t',
  '\n',
  '\n\n',
  '\r\n',
  '\u00a0',
  '\u2028',
  '\u0000',
  '\\',
  // Directives, admonitions, emojis, heading ids
  ':::note',
  ':::danger Title\n',
  ':::',
  '::leaf[text]{a=b}',
  ':a[b]{c=d}',
  ':smile:',
  'a:b:c',
  '> [!WARNING]\n> text',
  '# Heading {#id}',
  '## H\n===\n',
  '{#id}',
  // HTML
  '<b>',
  '</b>',
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '<svg/onload=alert(1)>',
  '<iframe srcdoc="<script>alert(1)</script>">',
  '<style>*{}</style>',
  '<textarea>',
  '<plaintext>',
  '<details><summary>s</summary>',
  '</details>',
  '</div>',
  '</span>',
  '<div class="alert alert--warning margin-bottom--md">',
  'List<String>',
  '<!--',
  '-->',
  '<!-- truncate -->',
  '<!-- comment -->',
  '{/* truncate */}',
  '<![CDATA[x]]>',
  '<?php x ?>',
  '<!DOCTYPE html>',
  '<',
  '>',
  '&lt;script&gt;',
  '&#60;b&#62;',
  '&#x3a;&#58;&colon;note',
  // MDX
  '{expression}',
  '{process.exit()}',
  '{',
  '}',
  'export const x = 1',
  'import x from "x"',
  // Fences
  '```',
  '````',
  '~~~',
  '```js\ncode\n```\n',
  '```mdx-code-block\n<b/>\n```\n',
  '````mdx-code-block\n<b/>\n````\n',
  '```jsx live\nalert(1)\n```\n',
  '```mermaid\ngraph TD\n```\n',
  '    mdx-code-block',
  'mdx-code-block\n',
  '`',
  '``',
  '`<!-- truncate -->`',
  // Addresses
  'http://[bad',
  'http://a.b%40c:8080/',
  'http://a%40b:8080/',
  'https://example.org/%E0%A4%A',
  'https://example.org/ok',
  'http://',
  '://',
  'www.',
  'www.example.org',
  'www.a.b%E0%A4%A',
  'someone@example.org',
  'mailto:someone@example.org',
  'xmpp:a@example.org/x',
  'javascript:alert(1)',
  'data:text/html,x',
  '[x](javascript:alert(1))',
  '[x](../secret.pem)',
  '[x](@site/secret.env)',
  '[x](/etc/passwd)',
  '[x](%E0%A4%A.js)',
  '[x](#anchor)',
  '[x]()',
  '[x](<a b> "title")',
  '[http://a.b%40c:80/](http://[bad)',
  '![x](../key.pem)',
  '![x](http://[bad)',
  '![www.a.b%E0%A4%A](javascript:x)',
  '![](https://example.org/x.png)',
  '<https://example.org/<x>',
  '<http://a.b%40c:80/>',
  '[r]',
  '[r][]',
  '![r]',
  '[r]: javascript:alert(1)\n',
  '[r]: https://example.org/r "title"\n',
  '[__proto__]: ../x\n',
  '[^1]',
  '[^1]: note\n',
  '[',
  ']',
  '(',
  ')',
  '](',
  '!',
  // Structure
  '> ',
  '- ',
  '- [ ] ',
  '1. ',
  '    ',
  '| a | b |\n| - | - |\n| c | d |\n',
  '|',
  '---\n',
  '---js\n',
  '+++\n',
  '***',
  '_',
  '*',
  '**',
  '~~',
  '# ',
  '======\n',
] as const;

const piece = fc.oneof(
  {weight: 8, arbitrary: fc.constantFrom(...PIECES)},
  {weight: 1, arbitrary: fc.string({unit: 'grapheme', maxLength: 12})},
  {weight: 1, arbitrary: fc.string({unit: 'binary', maxLength: 6})},
);

const glue = fc.constantFrom('', '', '', ' ', '\n', '\n\n', '\n> ', '\n- ', '\n    ', ' | ');

/** Things that hold other things, so that every piece turns up in every other. */
const HOLDERS: readonly ((inner: string) => string)[] = [
  (inner) => `[${inner}](javascript:x)`,
  (inner) => `[${inner}](https://example.org/)`,
  (inner) => `![${inner}](javascript:x)`,
  (inner) => `[x](${inner})`,
  (inner) => `![x](<${inner}>)`,
  (inner) => `[r]: ${inner}`,
  (inner) => `[^1]: ${inner}`,
  (inner) => `**${inner}**`,
  (inner) => `_${inner}_`,
  (inner) => `~~${inner}~~`,
  (inner) => `\`${inner}\``,
  (inner) => `<!-- ${inner} -->`,
  (inner) => `<b title="${inner}">${inner}</b>`,
  (inner) => `# ${inner}`,
  (inner) => `> ${inner.replaceAll('\n', '\n> ')}`,
  (inner) => `- ${inner.replaceAll('\n', '\n  ')}`,
  (inner) => `| ${inner.replaceAll('\n', ' ')} |\n| - |\n| ${inner.replaceAll('\n', ' ')} |`,
  (inner) => `\`\`\`${inner}\n${inner}\n\`\`\``,
  (inner) => `:::note\n${inner}\n:::`,
  (inner) => `:x[${inner}]{${inner}}`,
];

/** Text that looks like Markdown and means no good. */
export const hostileMarkdown: fc.Arbitrary<string> = fc
  .array(
    fc.tuple(
      glue,
      fc.array(piece, {minLength: 1, maxLength: 3}),
      fc.array(fc.constantFrom(...HOLDERS), {maxLength: 2}),
    ),
    {maxLength: 6},
  )
  .map((parts) =>
    parts
      .map(
        ([before, pieces, holders]) =>
          before + holders.reduce((text, hold) => hold(text), pieces.join('')),
      )
      .join(''),
  );

/** One line of it, for names and titles. */
export const hostileLine: fc.Arbitrary<string> = fc
  .array(piece, {minLength: 1, maxLength: 4})
  .map((pieces) => pieces.join(''));

/** Halves of a pair that no text should hold, as JSON can name them. */
export const brokenUnicode: fc.Arbitrary<string> = fc
  .array(fc.constantFrom('a', '\ud83d', '\ude80', '\ud800', '🚀'), {minLength: 1, maxLength: 4})
  .map((pieces) => pieces.join(''));
