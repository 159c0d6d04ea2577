import {describe, expect, it} from 'vitest';
import {limitCodeLanguages} from '../../../plugin/src/markdown/safety/limitCodeLanguages.mjs';
import {transformMarkdown} from './transform';

const plain = (markdown: string) => transformMarkdown(markdown, limitCodeLanguages());

const fence = (info: string) => `\`\`\`${info}\ncode\n\`\`\``;

describe('limitCodeLanguages', () => {
  it.each(['js', 'objectivec', 'rust', 'html', 'diff', 'latte', ''])(
    'keeps the language %j',
    (language) => {
      expect(plain(fence(language))).toBe(fence(language));
    },
  );

  it.each([
    ['jsx live', 'jsx'],
    ['js title="x" {1,3-5} showLineNumbers', 'js'],
    ['js metastring="<script>"', 'js'],
    ['bash npm2yarn', 'bash'],
  ])('drops what Docusaurus would act on: %s', (info, language) => {
    expect(plain(fence(info))).toBe(fence(language));
  });

  it.each([
    ['JSON', 'json'],
    ['Python', 'python'],
  ])('writes a language as highlighters do: %s', (info, language) => {
    expect(plain(fence(info))).toBe(fence(language));
  });

  it.each(['math', 'mermaid', 'Mermaid', 'MATH', 'plantuml', 'dot', 'latex', 'vega-lite', 'kroki'])(
    'leaves nothing that a site may draw: %s',
    (info) => {
      expect(plain(fence(info))).toBe(fence(''));
    },
  );

  it.each(['mdx-code-block', 'js{1}', '<script>', '{expression}', 'a'.repeat(41)])(
    'drops a language that is none: %s',
    (info) => {
      expect(plain(fence(info))).toBe(fence(''));
    },
  );

  it('knows the other fence, and fences in lists and quotes', () => {
    expect(plain('~~~jsx live\ncode\n~~~')).toBe(fence('jsx'));
    expect(plain('> ```jsx live\n> code\n> ```')).toBe('> ```jsx\n> code\n> ```');
  });

  it('leaves the code as it is', () => {
    const code = '```\n```jsx live\n<!-- truncate -->\n````';
    expect(plain(`\`\`\`\`jsx live\n${code.slice(4, -5)}\n\`\`\`\``)).toMatch('jsx live');
  });
});
