import {describe, expect, it} from 'vitest';
import {writeMarkdown} from '../../../plugin/src/markdown/writing/writeMarkdown.mjs';
import {createFrontMatter} from '../../../plugin/src/posts/createFrontMatter';
import {createPostFile} from '../../../plugin/src/posts/createPostFile';
import {code, folded, link, list, paragraph, strong, table} from '../../../plugin/src/posts/nodes';
import {text} from '../../../plugin/src/words/inline';
import {markPieces, turnToPage} from '../../../plugin/src/posts/turnToPage';
import {
  buildAffectedProduct,
  buildCredit,
  buildPostSettings,
  buildPublishedAdvisory,
} from '../../given/build';
import {recordReport} from '../../given/recordReport';
import type {RootContent} from 'mdast';

const ARABIC = 'حدّث';

const write = (blocks: RootContent[], directions: Parameters<typeof turnToPage>[1]) =>
  writeMarkdown(turnToPage(blocks, directions)).markdown.trimEnd();

const inArabic = (blocks: RootContent[]) => write(blocks, {words: 'rtl', page: 'rtl'});

describe('words that run from right to left', () => {
  it.each([
    ['code', code('@acme/rocket'), '<span dir="ltr">`@acme/rocket`</span>'],
    ['code without letters', code('>= 1.2.3'), '<span dir="ltr">`>= 1.2.3`</span>'],
    ['a name', strong('Ada E.'), '<span dir="ltr">**Ada E.**</span>'],
    [
      'a link',
      link({url: 'https://github.com/ada', label: '@ada'}),
      '<span dir="ltr">[@ada](https://github.com/ada)</span>',
    ],
    [
      'code in a link, as one',
      link({url: 'https://example.org/', label: code('1.2.3')}),
      '<span dir="ltr">[`1.2.3`](https://example.org/)</span>',
    ],
  ])('let what stands between them run from left to right: %s', (_what, piece, written) => {
    expect(inArabic([paragraph([text(`${ARABIC} `), piece, text('.')])])).toBe(
      `${ARABIC} ${written}.`,
    );
  });

  it.each([
    ['a name', strong('آدا'), '**آدا**'],
    ['a link that has any', link({url: 'https://example.org/', label: `CVSS: ${ARABIC}`}), null],
  ])('leave what is written like them: %s', (_what, piece, written) => {
    const line = inArabic([paragraph([text(`${ARABIC} `), piece])]);
    expect(line).not.toMatch('<span');
    expect(line).toMatch(written ?? 'CVSS');
  });

  it('let a name run from left to right that has a letter of theirs', () => {
    const name = code(`github.com/acme/${ARABIC}/v2`);
    expect(inArabic([list([[name, text(' (go)')]])])).toBe(
      `- <span dir="ltr">\`github.com/acme/${ARABIC}/v2\`</span> (go)`,
    );
  });

  it('let a line run from left to right as a whole that has nothing else in it', () => {
    const line = [code('@acme/rocket'), text(' (npm)')];
    const written = '<span dir="ltr">`@acme/rocket` (npm)</span>';
    expect(inArabic([list([line])])).toBe(`- ${written}`);
    expect(inArabic([table({head: [ARABIC], rows: [[line]]})])).toMatch(`| ${written} |`);
  });
});

describe('words that run from left to right in a page that does not', () => {
  it('have each line run as they do, so that its full stop stands behind it', () => {
    const line = [text('Update '), code('a'), text('.')];
    const blocks = [paragraph(line), list([line]), table({head: ['A'], rows: [[line]]})];
    expect(write(blocks, {words: 'ltr', page: 'rtl'})).toBe(
      [
        '<span dir="ltr">Update `a`.</span>',
        '- <span dir="ltr">Update `a`.</span>',
        '| <span dir="ltr">A</span> |\n| - |\n| <span dir="ltr">Update `a`.</span> |',
      ].join('\n\n'),
    );
  });

  it('do so also in the line that opens what is folded', () => {
    const blocks = [folded('1 more', [paragraph([text('A.')])])];
    expect(write(blocks, {words: 'ltr', page: 'rtl'})).toContain(
      '<summary><span dir="ltr">1 more</span></summary>',
    );
  });
});

describe('words and a page from left to right', () => {
  it('stay as they are', () => {
    const blocks = [paragraph([text('Update '), code('a')])];
    expect(turnToPage(blocks, {words: 'ltr', page: 'ltr'})).toEqual(blocks);
  });
});

describe('what becomes plain text', () => {
  it('has marks around code where the words run from right to left, and nowhere else', () => {
    const nodes = [text('a '), link({url: 'https://example.org/', label: code('1.0-b')})];
    expect(JSON.stringify(markPieces(nodes, 'rtl'))).toMatch('\u200e1.0-b\u200e');
    expect(markPieces(nodes, 'ltr')).toEqual(nodes);
  });
});

describe('a post in a page from right to left', () => {
  const advisory = buildPublishedAdvisory({
    affectedProducts: [
      buildAffectedProduct({name: '@acme/rocket', affectedVersions: '>= 1.0.0-beta.1, < 1.2.3'}),
      buildAffectedProduct({
        name: null,
        ecosystem: null,
        affectedVersions: '< 2',
        patchedVersions: null,
      }),
    ],
    credits: [buildCredit('ada', {name: 'Ada E.'}), buildCredit('scan[bot]')],
    references: ['https://example.org/a/'],
  });

  const create = async (locale: string) => {
    const {report, messages} = recordReport();
    const settings = await buildPostSettings({locale, pageDirection: 'rtl'});
    const file = await createPostFile({advisory, locale, settings, createPost: null, report});
    return {file: file ?? '', messages};
  };

  it.each(['ar', 'ar-EG', 'he', 'fa'])(
    'holds nothing that may not be in a post: %s',
    async (locale) => {
      const {file, messages} = await create(locale);
      expect(messages).toEqual([]);
      expect(file).toMatch('A rocket may leave its pad');
      expect(file).not.toMatch('‹U+');
    },
  );

  it.each([
    ['ar', 'rtl', '@acme/rocket: "Crash" in (a)?', '\u200e@acme/rocket: "Crash" in (a)?\u200e'],
    ['he', 'rtl', 'Crash!', '\u200eCrash!\u200e'],
    ['ar', 'rtl', 'تحديث!', 'تحديث!'],
    ['en', 'ltr', 'Crash!', 'Crash!'],
  ] as const)(
    'begins and ends its title where it does: %s, %s, %s',
    async (locale, dir, summary, title) => {
      const settings = await buildPostSettings({locale, pageDirection: dir});
      const frontMatter = await createFrontMatter({advisory: {...advisory, summary}, settings});
      expect(frontMatter.title).toBe(title);
    },
  );

  it('has a range as one piece, and versions in words between marks', async () => {
    const {file} = await create('ar');
    expect(file).toMatch(
      /<span dir="ltr"><span style="white-space: nowrap">\(`>= 1\.0\.0-beta\.1`<\/span>, <span style="white-space: nowrap">`< 1\.2\.3`\)<\/span><\/span>/,
    );
    expect(file).toMatch('بدءًا من \u200e1.0.0-beta.1\u200e، قبل \u200e1.2.3\u200e');
  });

  it('says in its description for search engines which way names and versions run', async () => {
    const [, description] = /^description: '?(.*?)'?$/m.exec((await create('ar')).file) ?? [];
    expect(description).toMatch('\u200e@acme/rocket\u200e');
    expect(description).not.toMatch('‹');
  });
});
