import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {renderPostHtml} from '../../../plugin/src/exports/feeds/renderPostHtml';
import {createDefaultPost} from '../../../plugin/src/posts/createPost';
import {buildPostSettings, buildPublishedAdvisory} from '../../given/build';
import {runs} from '../../given/seed';
import {pageOf, renderMarkdown, violationsIn} from './transform';

const ARABIC = 'يمكن للمهاجم قراءة أي ملف.';
const HEBREW = 'תוקף יכול לקרוא כל קובץ.';
const ENGLISH = 'An attacker can read any file.';

const rtl = (markdown: string) => `<div dir="rtl">\n\n${markdown}\n\n</div>`;
const ltr = (markdown: string) => `<div dir="ltr">\n\n${markdown}\n\n</div>`;

describe('a text in one direction', () => {
  it.each([
    ENGLISH,
    ARABIC,
    HEBREW,
    `${HEBREW}\n\n${ARABIC}`,
    `${ENGLISH} ${HEBREW}`,
    `${ENGLISH}\n\n- ${ENGLISH}\n\n---\n\n12.3`,
    `\`\`\`js\nlet a; // ${HEBREW}\n\`\`\`\n\n${ENGLISH}`,
  ])('says none within: %s', (description) => {
    expect(renderMarkdown(description)).not.toMatch('dir=');
  });
});

describe('a block that runs otherwise than the text', () => {
  it.each([
    ['Arabic in English', `${ENGLISH}\n\n${ARABIC}`, `${ENGLISH}\n\n${rtl(ARABIC)}`],
    ['Hebrew in English', `${ENGLISH}\n\n${HEBREW}`, `${ENGLISH}\n\n${rtl(HEBREW)}`],
    ['English in Hebrew', `${HEBREW}\n\n${ENGLISH}`, `${HEBREW}\n\n${ltr(ENGLISH)}`],
    ['a list', `${ENGLISH}\n\n- ${ARABIC}`, `${ENGLISH}\n\n${rtl(`- ${ARABIC}`)}`],
    [
      'several together',
      `${ENGLISH}\n\n${HEBREW}\n\n- ${ARABIC}\n\n${ENGLISH}`,
      `${ENGLISH}\n\n${rtl(`${HEBREW}\n\n- ${ARABIC}`)}\n\n${ENGLISH}`,
    ],
    [
      'code in Hebrew, whatever its comments are',
      `${HEBREW}\n\n\`\`\`js\n// ${HEBREW}\n\`\`\``,
      `${HEBREW}\n\n${ltr(`\`\`\`js\n// ${HEBREW}\n\`\`\``)}`,
    ],
    [
      'one in a quote',
      `${ENGLISH}\n\n> ${ENGLISH}\n>\n> ${HEBREW}`,
      `${ENGLISH}\n\n> ${ENGLISH}\n>\n> <div dir="rtl">\n>\n> ${HEBREW}\n>\n> </div>`,
    ],
    [
      'one that opens',
      `${ENGLISH}\n\n<details><summary>${HEBREW}</summary>\n\n${HEBREW}\n\n</details>`,
      `${ENGLISH}\n\n<details dir="rtl">\n\n<summary>${HEBREW}</summary>\n\n${HEBREW}\n\n</details>`,
    ],
    [
      'a line that opens what runs otherwise',
      `${ENGLISH}\n\n<details><summary>${ENGLISH}</summary>\n\n${HEBREW}\n\n</details>`,
      `${ENGLISH}\n\n<details>\n\n<summary>${ENGLISH}</summary>\n\n${rtl(HEBREW)}\n\n</details>`,
    ],
    [
      'one of HTML',
      `${ENGLISH}\n\n<p align="center">${HEBREW}</p>`,
      `${ENGLISH}\n\n<p align="center" dir="rtl">${HEBREW}</p>`,
    ],
  ])('says so: %s', (_what, description, expected) => {
    const markdown = renderMarkdown(description);
    expect(markdown).toBe(expected);
    expect(violationsIn(markdown)).toEqual([]);
  });

  it('says so where a heading stands', async () => {
    const markdown = renderMarkdown(`${ENGLISH}\n\n## ${HEBREW}`);
    expect(markdown).toMatch(/<div dir="rtl">\n\n### .*\{#.*\}\n\n<\/div>$/);
    expect((await pageOf(markdown)).jsx).toMatch(/dir: "rtl"/);
  });

  it('says so in an alert', () => {
    expect(renderMarkdown(`${ENGLISH}\n\n> [!WARNING]\n> ${HEBREW}`)).toMatch('dir="rtl"');
  });

  it('keeps the direction that it says itself', () => {
    const markdown = renderMarkdown(`${ENGLISH}\n\n<div dir="ltr">\n\n${HEBREW}\n\n</div>`);
    expect(markdown).toBe(`${ENGLISH}\n\n${ltr(HEBREW)}`);
  });

  it('is never lost, and nothing else becomes of it', () => {
    const block = fc.constantFrom(
      ...[ENGLISH, HEBREW, ARABIC, `- ${HEBREW}`, `> ${ARABIC}`, `## ${HEBREW}`, '---', '12'],
      ...[`    ${ENGLISH}`, `| ${HEBREW} |\n| - |\n| b |`, `> - ${ENGLISH}\n>\n> ${HEBREW}`],
    );
    fc.assert(
      fc.property(fc.array(block, {minLength: 1, maxLength: 8}), (blocks) => {
        const markdown = renderMarkdown(blocks.join('\n\n'));
        expect(violationsIn(markdown)).toEqual([]);
        const wordsIn = (text: string) => text.match(/\p{L}{3,}/gu) ?? [];
        expect(wordsIn(markdown.replace(/<[^>]*>|\{#[^}]*\}/g, ''))).toEqual(
          wordsIn(blocks.join(' ')),
        );
      }),
      {numRuns: runs(100)},
    );
  });
});

describe('the block of a description', () => {
  const postOf = async (description: string, locale = 'en') => {
    const {post, isFaithful} = await createDefaultPost({
      advisory: buildPublishedAdvisory({description}),
      settings: await buildPostSettings({locale}),
    });
    expect(isFaithful).toBe(true);
    return post.content;
  };

  it.each([
    ['English in a site that is read from right to left', 'ar', ENGLISH, 'ltr'],
    ['English that begins with code', 'he', `\`\`\`\nx // ${HEBREW}\n\`\`\`\n\n${ENGLISH}`, 'ltr'],
    ['Arabic in an English site', 'en', ARABIC, 'rtl'],
    ['Hebrew in an English site', 'en', `# ${HEBREW}\n\n${ENGLISH}`, 'rtl'],
    ['Hebrew behind a picture', 'en', `![a](https://example.org/b.png) ${HEBREW}`, 'rtl'],
    ['what has no words', 'he', '123', 'ltr'],
    ['code alone', 'he', `\`\`\`\n// ${HEBREW}\n\`\`\``, 'ltr'],
  ])('runs as the text does: %s', async (_what, locale, description, dir) => {
    expect(await postOf(description, locale)).toMatch(
      `<div class="security-advisory-description" dir="${dir}"`,
    );
  });

  it('runs as the text does in feeds, too', async () => {
    const html = await renderPostHtml({
      content: await postOf(`${HEBREW}\n\n${ENGLISH}`),
      permalinkUrl: 'https://example.org/news/a',
      siteUrl: 'https://example.org/',
    });
    expect(html.replaceAll('\n', '')).toMatch(
      `<div dir="rtl"><p>${HEBREW}</p><div dir="ltr"><p>${ENGLISH}</p></div></div>`,
    );
  });
});
