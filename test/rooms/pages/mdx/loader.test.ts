import {DEFAULT_PARSE_FRONT_MATTER} from '@docusaurus/utils';
import {describe, expect, it} from 'vitest';
import embedLoader from '../../../../plugin/src/pages/mdx/loader';
import type {MarkdownConfig, ParseFrontMatter} from '@docusaurus/types';

/** What Docusaurus reads in place of a page. */
function load(text: string, parseFrontMatter: ParseFrontMatter): Promise<string | undefined> {
  return new Promise((resolve, reject) => {
    embedLoader.call(
      {
        resourcePath: '/site/docs/a.mdx',
        getOptions: () => ({
          ...{siteDir: '/site', dataDir: '/site/none', ids: ['default'], warn: null},
          markdown: {format: 'mdx', parseFrontMatter} as MarkdownConfig,
        }),
        async: () => (error, filled) => {
          if (error) {
            reject(error);
          } else {
            resolve(filled);
          }
        },
        addDependency: () => undefined,
        cacheable: () => undefined,
      },
      text,
    );
  });
}

/** As a site may have one: it changes what is behind the front matter as well. */
const parseAndChange: ParseFrontMatter = async (params) => {
  const {frontMatter, content} = await params.defaultParseFrontMatter(params);
  return {frontMatter, content: `${content}\n\nOurs.`};
};

describe('the loader', () => {
  it.each([
    ['behind front matter', '---\na: b\n---\n\n', '# A\n\n<SecurityBadge />\n'],
    [
      'behind front matter of Windows',
      '---\r\na: b\r\n---\r\n\r\n',
      '# A\r\n\r\n<SecurityBadge />',
    ],
    ['without any', '', '# A\n\n<SecurityBadge />'],
    ['behind the mark of an encoding', '\uFEFF', '# A\n\n<SecurityBadge />'],
    ['before a first line with spaces', '---\na: b\n---\n', '  - <SecurityBadge />\n  - b\n'],
  ])('imports what a page shows before its text, %s', async (_what, matter, page) => {
    for (const parse of [DEFAULT_PARSE_FRONT_MATTER as ParseFrontMatter, parseAndChange]) {
      const filled = (await load(matter + page, parse)) ?? '';
      const head = `${matter}\nimport SecurityBadge from '@theme/SecurityAdvisories/Badge';\n\n`;
      expect(filled.slice(0, head.length)).toBe(head);
      expect(filled.slice(head.length).replace(/ advisories=\{\{.*?\}\}/, '')).toBe(page);
    }
  });

  it('leaves a page that names none of them as it is', async () => {
    expect(await load('# A\n', DEFAULT_PARSE_FRONT_MATTER as ParseFrontMatter)).toBe('# A\n');
  });
});
