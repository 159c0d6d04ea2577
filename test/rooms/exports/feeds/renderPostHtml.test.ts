import fc from 'fast-check';
import matter from 'gray-matter';
import {describe, expect, it} from 'vitest';
import {isFeedHtml} from '../../../../plugin/src/exports/feeds/isFeedHtml';
import {renderPostHtml} from '../../../../plugin/src/exports/feeds/renderPostHtml';
import {createPostFile} from '../../../../plugin/src/posts/createPostFile';
import {checkHtml} from '../../../feeds/rules';
import {
  GHSA_ID,
  OTHER_GHSA_ID,
  buildAffectedProduct,
  buildCredit,
  buildPostSettings,
  buildPublishedAdvisory,
} from '../../../given/build';
import {recordReport} from '../../../given/recordReport';
import {runs} from '../../../given/seed';
import {hostileMarkdown} from '../../../given/strangersWords';
import type {PublishedAdvisory} from '../../../../plugin/src/advisory/advisory';

const PERMALINK = `https://rocket.example/blog/security-advisories/${GHSA_ID}`;

function render(content: string, permalinkUrl = PERMALINK): Promise<string> {
  return renderPostHtml({content, permalinkUrl, siteUrl: 'https://rocket.example/base/'});
}

/** The HTML of a post as the plugin writes it. */
async function renderPost(changes: Partial<PublishedAdvisory>): Promise<string> {
  const fileText = await createPostFile({
    advisory: buildPublishedAdvisory(changes),
    locale: 'en',
    settings: await buildPostSettings({posts: new Set([OTHER_GHSA_ID])}),
    createPost: null,
    report: recordReport().report,
  });
  return render(matter(fileText ?? '').content);
}

describe('renderPostHtml', () => {
  it('gives the whole post, without the comment that cuts its preview', async () => {
    const html = await renderPost({
      description: 'A rocket may leave its pad by `../`.',
      affectedProducts: [buildAffectedProduct()],
      credits: [buildCredit('ada', {avatarUrl: 'https://avatars.githubusercontent.com/u/1'})],
      status: {state: 'withdrawn', at: '2025-03-01T00:00:00Z'},
    });
    expect(html).toContain('leave its pad by <code>../</code>.');
    expect(html).toContain('paper-rocket');
    expect(html).toContain('https://avatars.githubusercontent.com/u/1');
    expect(html).toMatch(/withdrawn/i);
    expect(html).not.toContain('truncate');
    expect(checkHtml(html)).toEqual([]);
  });

  it.each([
    ['### Impact {#ghsa-2222-3333-4444-impact}', '<h3>Impact</h3>'],
    ['### `eval` *now* {#ghsa-2222-3333-4444-eval}', '<h3><code>eval</code> <em>now</em></h3>'],
    ['### `eval`{#x}', '<h3><code>eval</code></h3>'],
    ['# {#x}', '<h1></h1>'],
    ['Impact {#x}\n---', '<h2>Impact</h2>'],
    ['> ## Quoted {#x}', '<blockquote>\n<h2>Quoted</h2>\n</blockquote>'],
    ['- ## Item {#x}', '<ul>\n<li>\n<h2>Item</h2>\n</li>\n</ul>'],
  ])('shows no id of a heading: %j', async (content, html) => {
    expect(await render(content)).toBe(html);
  });

  it.each(['## The sign {#', '## {#a} in front', '## {}', 'A paragraph {#x}'])(
    'leaves what is no id as it is: %j',
    async (content) => {
      expect((await render(content)).replace(/<[^>]+>/g, '')).toBe(content.replace(/^## |`/g, ''));
    },
  );

  it('shows no id of any heading in a post of ours', async () => {
    const html = await renderPost({
      description: '# One\n\nTwo\n===\n\n> ## `Three`\n\n- #### *Four* **five**\n\n<h2>Six</h2>',
    });
    expect(html).toMatch(/One<\/h\d>[^]*Two<\/h\d>[^]*Three[^]*five[^]*Six/);
    expect(html).not.toContain('{#');
    expect(html).not.toContain(GHSA_ID.toLowerCase());
  });

  it('makes an admonition into a quote with its title', async () => {
    expect(await render(':::warning\n\nMind the gap.\n\n:::')).toBe(
      '<blockquote>\n<p><strong>Warning</strong></p>\n<p>Mind the gap.</p>\n</blockquote>',
    );
  });

  it('takes the title that an admonition has', async () => {
    const html = await render(':::note[Read *this*]\n\nMind the gap.\n\n:::');
    expect(html).toContain('<p><strong>Read <em>this</em></strong></p>\n<p>Mind the gap.</p>');
  });

  it.each([
    [`./${OTHER_GHSA_ID}.md`, `https://rocket.example/blog/security-advisories/${OTHER_GHSA_ID}`],
    ['#part', `${PERMALINK}#part`],
    ['/downloads?a=1', 'https://rocket.example/base/downloads?a=1'],
    ['https://a.example/x', 'https://a.example/x'],
    ['mailto:ada@a.example', 'mailto:ada@a.example'],
  ])('makes the address %s a whole one', async (address, whole) => {
    expect(await render(`[x](${address})`)).toBe(`<p><a href="${whole}">x</a></p>`);
  });

  it('finds another post beside one whose address ends with a slash', async () => {
    expect(await render(`[x](./${OTHER_GHSA_ID}.md)`, `${PERMALINK}/`)).toContain(
      `https://rocket.example/blog/security-advisories/${OTHER_GHSA_ID}/`,
    );
  });

  it.each([
    [
      `./${OTHER_GHSA_ID}.md`,
      `https://rocket.example/base/#/base/blog/security-advisories/${OTHER_GHSA_ID}`,
    ],
    ['#part', `https://rocket.example/base/#/base/blog/security-advisories/${GHSA_ID}#part`],
    ['/downloads?a=1', 'https://rocket.example/base/#/base/downloads?a=1'],
    ['https://rocket.example/base/logo.png', 'https://rocket.example/base/logo.png'],
    ['https://a.example/x', 'https://a.example/x'],
    ['mailto:ada@a.example', 'mailto:ada@a.example'],
  ])('makes the address %s a whole one of a site with the hash router', async (address, whole) => {
    const html = await renderPostHtml({
      content: `[x](${address})`,
      permalinkUrl: `https://rocket.example/base/#/base/blog/security-advisories/${GHSA_ID}`,
      siteUrl: 'https://rocket.example/base/#/base/',
    });
    expect(html).toBe(`<p><a href="${whole}">x</a></p>`);
  });

  it('shows code, diagrams included, as code', async () => {
    expect(await render('```mermaid\ngraph TD\n```')).toBe('<pre><code>graph TD\n</code></pre>');
  });

  it('shows tasks by a sign', async () => {
    const html = await render('- [x] done\n- [ ] open');
    expect(html).toContain('☑ done');
    expect(html).toContain('☐ open');
  });

  it('leaves nothing that acts, even in a post that nobody made safe', async () => {
    const html = await render(
      '<script>alert(1)</script><style>*{}</style>\n\n<img src="javascript:x" onerror="x">\n\n[x](javascript:x)\n\n<iframe src="https://a.example"></iframe>',
    );
    expect(html).not.toMatch(/alert|javascript|onerror|iframe|style|\*\{/);
  });

  it('leaves nothing that may not stand in a feed, whatever stands in the post', async () => {
    await fc.assert(
      fc.asyncProperty(hostileMarkdown, async (content) => {
        const html = await render(content);
        expect(checkHtml(html)).toEqual([]);
        // What is kept for the next build must be known again.
        expect(isFeedHtml(html)).toBe(true);
      }),
      {numRuns: runs(200)},
    );
  });

  it('loses nothing of a description on its way through the post', async () => {
    await fc.assert(
      fc.asyncProperty(fc.stringMatching(/^[a-z][a-z ]{0,40}[a-z]$/), async (words) => {
        expect(await renderPost({description: words})).toContain(words);
      }),
      {numRuns: runs(20)},
    );
  });
});
