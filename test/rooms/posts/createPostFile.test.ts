import matter from 'gray-matter';
import fc from 'fast-check';
import {beforeAll, describe, expect, it} from 'vitest';
import {findViolations} from '../../../plugin/src/markdown/checking/findViolations.mjs';
import {readAsDocusaurus} from '../../../plugin/src/markdown/checking/readAsDocusaurus.mjs';
import {replaceShortcodes} from '../../../plugin/src/markdown/fitting/replaceShortcodes.mjs';
import {showInvisibleCharacters} from '../../../plugin/src/door/showInvisibleCharacters';
import {readAdvisory} from '../../../plugin/src/github/readAdvisory';
import {ownHtmlOf} from '../../../plugin/src/posts/ownHtmlOf';
import {ghsaIdOfFileText} from '../../../plugin/src/docusaurus/readPost';
import {siteAddresses} from '../../../plugin/src/posts/sections/moreAnswers';
import {createPostFile} from '../../../plugin/src/posts/createPostFile';
import {ghsaIdOfFileName, postFileName} from '../../../plugin/src/posts/postFileName';
import {buildAdvisory} from '../../github/index';
import {
  buildAffectedProduct,
  buildCredit,
  buildPerson,
  buildPostSettings,
  buildPublishedAdvisory,
  buildReadingRules,
  GHSA_ID,
  ID_PREFIX,
  REPOSITORY,
} from '../../given/build';
import {expectHarmless} from '../../given/expectHarmless';
import {compileAsDocusaurus, readPostAsDocusaurus} from '../../given/readAsDocusaurus';
import {recordReport} from '../../given/recordReport';
import {runs} from '../../given/seed';
import {brokenUnicode, hostileLine, hostileMarkdown} from '../../given/strangersWords';
import type {Advisory, PublishedAdvisory} from '../../../plugin/src/advisory/advisory';
import type {CreatePost} from '../../../plugin/src/options/options';
import type {PostSettings} from '../../../plugin/src/posts/postSettings';

let settings: PostSettings;

beforeAll(async () => {
  settings = await buildPostSettings();
});

async function make(
  changes: Partial<PublishedAdvisory> = {},
  createPost: CreatePost | null = null,
) {
  const {report, messages} = recordReport();
  const advisory = buildPublishedAdvisory(changes);
  const fileText = await createPostFile({advisory, locale: 'en', settings, createPost, report});
  return {advisory, fileText, messages};
}

/** The text of the post that everybody gets. */
async function textOf(changes: Partial<PublishedAdvisory> = {}): Promise<string> {
  const {fileText} = await make(changes);
  if (fileText === null) {
    throw new Error('The post was left out.');
  }
  return fileText;
}

describe('the name of a post file', () => {
  it('is the id, and gives it back', () => {
    expect(postFileName(GHSA_ID)).toBe('GHSA-2222-3333-4444.md');
    expect(ghsaIdOfFileName('GHSA-2222-3333-4444.md')).toBe(GHSA_ID);
  });

  it.each([
    'ghsa-2222-3333-4444.md',
    'GHSA-ABCD-3333-4444.md',
    'GHSA-2222-3333-4444.mdx',
    'GHSA-2222-3333-4444',
    'GHSA-2222-3333-4444.md.md',
    'notes.md',
    '.md',
    '.gitignore',
  ])('is no other: %s', (name) => {
    expect(ghsaIdOfFileName(name)).toBeNull();
  });
});

describe('the id in a post file', () => {
  it('is what its front matter says', () => {
    expect(ghsaIdOfFileText('---\nghsa_id: GHSA-2222-3333-4444\n---\ntext')).toBe(GHSA_ID);
    expect(ghsaIdOfFileText('---json\n{"ghsa_id": "GHSA-2222-3333-4444"}\n---\n')).toBe(GHSA_ID);
  });

  it.each([
    '',
    'text',
    '---\ntitle: x\n---\n',
    '---\nghsa_id: 7\n---\n',
    '---\nghsa_id: [\n---\n',
    '---\n- a\n---\n',
    '---\nnull\n---\n',
    '---toml\nghsa_id = "GHSA-2222-3333-4444"\n---\n',
    'ghsa_id: GHSA-2222-3333-4444',
  ])('is none in %j', (fileText) => {
    expect(ghsaIdOfFileText(fileText)).toBeNull();
  });

  it.each(['js', 'javascript', 'JS', ' js'])(
    'is never looked for by running front matter: ---%s',
    (language) => {
      const code = '{ghsa_id: (globalThis.wasRun = true, "GHSA-2222-3333-4444")}';
      expect(ghsaIdOfFileText(`---${language}\n${code}\n---\n`)).toBeNull();
      expect(globalThis).not.toHaveProperty('wasRun');
    },
  );
});

describe('createPostFile', () => {
  it('gives a post that reads well as it is', async () => {
    const fileText = await textOf({
      cveId: 'CVE-2025-12345',
      affectedProducts: [buildAffectedProduct()],
      credits: [buildCredit('ada', {name: 'Ada Example'})],
    });
    expect(fileText.replace(/ style="[^"]*"/g, '')).toMatchInlineSnapshot(`
      "---
      title: Path traversal in the launcher
      description: 'Update paper-rocket (npm) to 1.2.3 or later. Affected: before 1.2.3. Security advisory, severity: High.'
      date: 2025-01-20T09:00:00.000Z
      last_update:
        date: 2025-01-20T09:00:00.000Z
      tags:
        - label: Security Advisory
          permalink: /security-advisory
      toc_max_heading_level: 6
      mdx:
        format: md
      ghsa_id: GHSA-2222-3333-4444
      ---
      **What to do:** Update \`paper-rocket\` (npm) to \`1.2.3\` or later. Affected: before 1.2.3.

      **Severity** <span class="badge"><span aria-hidden="true">▲</span> High</span>

      [CVE-2025-12345](https://www.cve.org/CVERecord?id=CVE-2025-12345) · GHSA-2222-3333-4444 · Published January 20, 2025 · [Advisory on GitHub](https://github.com/paper-rocket/rocket/security/advisories/GHSA-2222-3333-4444)

      | Affected product | Affected versions | Fixed in |
      | - | - | - |
      | <span>\`paper-rocket\` (npm)</span> | before 1.2.3 <span>(\`< 1.2.3\`)</span> | \`1.2.3\` |

      [Check your version](/security?product=npm%3Apaper-rocket) · [All security advisories](/security)

      <!-- truncate -->

      ## Update

      \`\`\`bash
      npm install paper-rocket@1.2.3
      \`\`\`

      ## Description

      <div class="security-advisory-description" dir="ltr">

      A rocket may leave its pad by \`../\`.

      </div>

      ## Credits

      - **Ada Example** [@ada](https://github.com/ada) – found it

      ## Timeline

      - **Opened** January 6, 2025
      - **Published** January 20, 2025
      - **Last updated** January 20, 2025

      ---

      Found another vulnerability? [How to report it](https://github.com/paper-rocket/rocket/security/policy)
      "
    `);
  });

  it('comes back through gray-matter', async () => {
    const {data, content} = matter(await textOf());
    expect(data).toMatchObject({
      title: 'Path traversal in the launcher',
      date: new Date('2025-01-20T09:00:00Z'),
      last_update: {date: new Date('2025-01-20T09:00:00Z')},
      tags: [{label: 'Security Advisory', permalink: '/security-advisory'}],
      mdx: {format: 'md'},
      ghsa_id: GHSA_ID,
    });
    expect(content).toMatch(/^\*\*What to do:\*\* /);
  });

  it('is dated as meant by Docusaurus, which appends a "Z" to dates that are text', async () => {
    const {frontMatter} = await readPostAsDocusaurus(
      await textOf({updatedAt: '2025-02-03T01:02:03.000Z'}),
    );
    expect(frontMatter.date).toEqual(new Date('2025-01-20T09:00:00Z'));
    expect(frontMatter.last_update).toEqual({date: new Date('2025-02-03T01:02:03Z')});
  });

  it.each(['9999-12-31T23:59:59.000Z', '1970-01-01T00:00:00.000Z'])(
    'is dated as meant, however odd the date: %s',
    async (publishedAt) => {
      const {frontMatter} = await readPostAsDocusaurus(await textOf({publishedAt}));
      expect(frontMatter.date).toEqual(new Date(publishedAt));
    },
  );

  it('says what Docusaurus is to take for title and content', async () => {
    const post = await readPostAsDocusaurus(
      await textOf({summary: 'A: title', description: '# H1'}),
    );
    expect(post.frontMatter.title).toBe('A: title');
    expect(post.contentTitle).toBeUndefined();
    expect(post.content).toMatch('# H1');
  });

  it('has the same bytes for the same advisory', async () => {
    expect(await textOf()).toBe(await textOf());
  });

  it('does not take a description for front matter', async () => {
    const description = '---js\n{ghsa_id: (globalThis.wasRun = true)}\n---\ntext';
    const {frontMatter} = await readPostAsDocusaurus(await textOf({description}));
    expect(frontMatter.ghsa_id).toBe(GHSA_ID);
    expect(globalThis).not.toHaveProperty('wasRun');
  });

  it('warns once, and shows everything else, where the description cannot be shown', async () => {
    const {advisory, fileText, messages} = await make({
      description: `${'> '.repeat(60)}text`,
      credits: [buildCredit('ada')],
    });
    expect(messages).toEqual([
      `warn: The description of ${GHSA_ID} can't be shown on the site, because it is nested 62 levels deep, and 40 are the most. Its post links to ${advisory.url} instead.`,
    ]);
    expect(fileText).toMatch('@ada');
    expect(fileText).toMatch('Read it on GitHub');
  });
});

describe('the option createPost', () => {
  it('may leave the default as it is', async () => {
    const {fileText} = await make({}, ({defaultCreatePost, ...params}) =>
      defaultCreatePost(params),
    );
    const [made, usual] = [fileText ?? '', await textOf()].map((text) => matter(text));
    expect(made?.data).toEqual(usual?.data);
    expect(made?.content).toBe(usual?.content);
  });

  it('is handed the advisory and the locale', async () => {
    const seen: unknown[] = [];
    const {advisory} = await make({}, ({defaultCreatePost, ...params}) => {
      seen.push(params);
      return defaultCreatePost(params);
    });
    expect(seen).toEqual([{advisory, locale: 'en'}]);
  });

  it('may change a post', async () => {
    const {fileText} = await make({}, async ({defaultCreatePost, ...params}) => {
      const {frontMatter, content} = await defaultCreatePost(params);
      return {frontMatter: {...frontMatter, title: 'Mine'}, content: `First of all.\n\n${content}`};
    });
    const {frontMatter, content} = await readPostAsDocusaurus(fileText ?? '');
    expect(frontMatter.title).toBe('Mine');
    expect(content).toMatch(/^First of all\.\n\n\*\*What to do:\*\* /);
  });

  it('may change the advisory that the post is made of', async () => {
    const avatarUrl = 'https://avatars.githubusercontent.com/u/2';
    const {fileText} = await make({}, ({defaultCreatePost, advisory, locale}) =>
      defaultCreatePost({
        advisory: {...advisory, summary: 'Changed', credits: [buildCredit('eve', {avatarUrl})]},
        locale,
      }),
    );
    expect(fileText).toMatch('title: Changed');
    expect(fileText).toMatch('@eve');
  });

  it('may make another one', async () => {
    const {fileText} = await make({}, () => ({frontMatter: {title: 'Mine'}, content: 'Text.'}));
    const {frontMatter, content} = await readPostAsDocusaurus(fileText ?? '');
    expect(content).toBe('Text.');
    expect(frontMatter).toEqual({title: 'Mine', mdx: {format: 'md'}, ghsa_id: GHSA_ID});
  });

  it('may leave a post out', async () => {
    expect((await make({}, () => null)).fileText).toBeNull();
  });

  it('cannot take away what makes the file ours, and Markdown', async () => {
    const frontMatter = {ghsa_id: 'GHSA-9999-9999-9999', mdx: {format: 'mdx'}};
    const {fileText} = await make({}, () => ({frontMatter, content: ''}));
    expect(matter(fileText ?? '').data).toEqual({ghsa_id: GHSA_ID, mdx: {format: 'md'}});
  });

  it('cannot put a script into the front matter', async () => {
    const frontMatter = {title: '</script>', keywords: ['<!--'], deep: {er: '<SCRIPT>'}};
    const {fileText} = await make({}, () => ({frontMatter, content: ''}));
    expect(fileText).not.toMatch(/<\/?script|<!--/i);
  });

  it.each([
    undefined,
    7,
    'text',
    {},
    {content: 'x'},
    {frontMatter: {}},
    {frontMatter: null, content: 'x'},
  ])('is told when it returns no post: %j', async (returned) => {
    await expect(make({}, () => returned as never)).rejects.toThrow(
      `The option "createPost" returned something for ${GHSA_ID} that is no post.`,
    );
  });

  it.each([
    ['raw HTML', '<script>alert(1)</script>'],
    ['directive', ':::danger\nx\n:::'],
    ['directive', ':::note[Title]\nx\n:::'],
    ['heading id', '# x {#__docusaurus}'],
    ['address', '[x](../secret.pem)'],
    ['raw HTML', '```mdx-code-block\n<script>\n```'],
    ['language', '```jsx live\nx\n```'],
    ['nesting', `${'> '.repeat(60)}x`],
  ])('is told when its text breaks the rule "%s"', async (rule, content) => {
    await expect(make({}, () => ({frontMatter: {}, content}))).rejects.toThrow(
      `The post that the option "createPost" returned for ${GHSA_ID} breaks the rule "${rule}"`,
    );
  });

  it('is not taken for the reason when it fails by itself', async () => {
    const failure = new Error('a mistake of the site');
    await expect(make({}, () => Promise.reject(failure))).rejects.toBe(failure);
  });
});

/** Checks a post as the blog would read and show it. */
async function expectSafePost(fileText: string, advisory: PublishedAdvisory): Promise<void> {
  const {frontMatter, content} = await readPostAsDocusaurus(fileText);
  expect(frontMatter).toMatchObject({
    date: new Date('2025-01-20T09:00:00Z'),
    mdx: {format: 'md'},
    ghsa_id: GHSA_ID,
  });
  const ownHtml = await ownHtmlOf(advisory, settings);
  const tree = readAsDocusaurus(content);
  const own = {ownHtml, siteAddresses: siteAddresses(advisory, settings)};
  expect(findViolations({tree, idPrefix: ID_PREFIX, ...own})).toEqual([]);
  for (const compatibility of ['v3', 'v4'] as const) {
    const page = await compileAsDocusaurus(fileText, compatibility);
    expectHarmless(page);
    expect(page.text).toMatch('Timeline');
  }
}

describe('any description', () => {
  const examples = [
    'a:b:c',
    'http<!-- -->://a.b%40c:8080/',
    '[**http://a.b%40c:8080/**](javascript:x)',
    '<b title="`x`">`y`</b>',
    '    ```mdx-code-block\n    x\n    ```',
  ];

  it('gives a post that Docusaurus reads and shows, and that does no harm', async () => {
    await fc.assert(
      fc.asyncProperty(hostileMarkdown, async (description) => {
        const {advisory, fileText} = await make({description});
        await expectSafePost(fileText ?? '', advisory);
      }),
      {numRuns: runs(80), examples: examples.map((description): [string] => [description])},
    );
  });

  it.each(examples)('is shown, and no mistake of ours in the way: %j', async (description) => {
    expect((await make({description})).messages).toEqual([]);
  });

  it('is shown, whatever it is', async () => {
    await fc.assert(
      fc.asyncProperty(hostileMarkdown, async (description) => {
        expect((await make({description})).messages).toEqual([]);
      }),
      {numRuns: runs(100)},
    );
  });

  it('is written so that the file can be compared with it the next time', async () => {
    await fc.assert(
      fc.asyncProperty(brokenUnicode, async (description) => {
        const fileText = await textOf({description});
        expect(Buffer.from(fileText, 'utf8').toString('utf8')).toBe(fileText);
      }),
      {numRuns: runs(30)},
    );
  });
});

describe('any title', () => {
  const summary = fc.oneof(hostileLine, hostileMarkdown, fc.string({unit: 'binary'}));

  it('comes back from the front matter as the same plain text', async () => {
    await fc.assert(
      fc.asyncProperty(summary, async (given) => {
        const {frontMatter} = await readPostAsDocusaurus(await textOf({summary: given}));
        const title = String(frontMatter.title);
        // Code marks go, what is dangerous becomes a look-alike, and what is invisible is shown.
        const shown = showInvisibleCharacters(replaceShortcodes(given.replace(/\s+/g, ' ').trim()));
        const bare = (text: string) =>
          text
            .replaceAll('‹', '<')
            .replaceAll('›', '>')
            .replaceAll('⧵', '\\')
            .replace(/[`\s]+/g, '');
        if (bare(shown) !== '') {
          expect(bare(title)).toBe(bare(shown));
        }
        expect(title).not.toMatch(/<[a-z/!?]|\]\]>|&#?[a-z\d]*</i);
        expect(title).not.toMatch(/[\r\n]/);
        expect(title).not.toBe('');
      }),
      {numRuns: runs(150)},
    );
  });

  it('comes back in full where it has no marks', async () => {
    const plain = fc
      .string({unit: 'grapheme', minLength: 1})
      .map((text) => text.replace(/[`<\\:\s\p{C}]/gu, ''))
      .filter((text) => text !== '');
    await fc.assert(
      fc.asyncProperty(plain, async (given) => {
        const {frontMatter} = await readPostAsDocusaurus(await textOf({summary: given}));
        expect(frontMatter.title).toBe(given);
      }),
      {numRuns: runs(100)},
    );
  });

  it.each([
    'yes',
    'null',
    '~',
    '12',
    '1e3',
    '2025-01-20',
    '#x',
    '- x',
    '"x',
    "'x",
    '{x}',
    '|',
    '---',
  ])('stays text where YAML would see something else: %j', async (given) => {
    const {frontMatter} = await readPostAsDocusaurus(await textOf({summary: given}));
    expect(frontMatter.title).toBe(given);
  });
});

describe("any of a stranger's words beside the description", () => {
  const words = fc.record({
    name: hostileLine,
    weakness: hostileLine,
    product: hostileLine,
    ecosystem: hostileLine,
    affectedVersions: hostileLine,
    patchedVersions: hostileLine,
    vulnerableFunction: hostileLine,
    team: hostileLine,
    reference: hostileLine,
    vector: hostileLine,
    changed: hostileLine,
  });

  function advisoryOf(given: typeof words extends fc.Arbitrary<infer T> ? T : never) {
    return {
      credits: [buildCredit('ada', {name: given.name})],
      collaborators: {
        people: [buildPerson('helper', {name: given.name})],
        teams: [{name: given.team, url: 'https://github.com/orgs/paper-rocket/teams/security'}],
      },
      weaknesses: [{id: 'CWE-22', name: given.weakness}] as const,
      affectedProducts: [
        buildAffectedProduct({
          name: given.product,
          ecosystem: given.ecosystem,
          affectedVersions: given.affectedVersions,
          patchedVersions: given.patchedVersions,
          vulnerableFunctions: [given.vulnerableFunction],
        }),
      ],
      references: [given.reference],
      cvss: [{version: '4.0', vector: given.vector, score: 9.3}],
      changes: [
        {kind: 'fixed', at: null, product: given.changed, version: given.changed},
        {kind: 'cve', at: null, cveId: given.changed},
      ] as const,
    };
  }

  it('gives a post that Docusaurus reads and shows, and that does no harm', async () => {
    await fc.assert(
      fc.asyncProperty(words, async (given) => {
        const {advisory, fileText} = await make(advisoryOf(given));
        await expectSafePost(fileText ?? '', advisory);
      }),
      {numRuns: runs(60)},
    );
  });

  it.each([
    'http://a.b%40c:80/',
    'www.a.b%E0%A4%A',
    'xmpp:a@example.org/x',
    'https://example.org\u00a0',
    'www.example.org\u2028x',
    ':name[x]',
    'a:b:c',
    '<script>alert(1)</script>',
  ])('is harmless as the name of a person: %s', async (name) => {
    const {advisory, fileText, messages} = await make({credits: [buildCredit('ada', {name})]});
    await expectSafePost(fileText ?? '', advisory);
    expect(messages).toEqual([]);
  });
});

describe('any answer of GitHub', () => {
  const FIELDS = Object.keys(buildAdvisory({ghsa_id: GHSA_ID, summary: ''}));
  const rules = buildReadingRules({collaborators: true});

  function read(item: object): Advisory {
    const advisory = readAdvisory({
      item: {...item, ghsa_id: GHSA_ID, state: 'published', published_at: '2025-01-20T09:00:00Z'},
      repository: REPOSITORY,
      rules,
    });
    if (!advisory) {
      throw new Error('The advisory is not public.');
    }
    return advisory;
  }

  const anything = fc.dictionary(fc.constantFrom(...FIELDS, 'html_url'), fc.jsonValue());

  it('that is an advisory gives a post that Docusaurus reads and shows', async () => {
    await fc.assert(
      fc.asyncProperty(anything, async (item) => {
        const {advisory, fileText} = await make({...read(item), publishedBy: []});
        await expectSafePost(fileText ?? '', advisory);
      }),
      {numRuns: runs(80)},
    );
  });

  it.each([
    'https://github.com/%E0%A4%A',
    'https://github.com/x)[y](javascript:z)',
    'https://github.com/<script>',
    'https://github.com/a b|c',
  ])('may have the address %s', async (html_url) => {
    const advisory = read({html_url});
    const publishedBy = [REPOSITORY, {owner: 'paper-rocket', name: 'pad'}].map((repository) => ({
      repository,
      url: advisory.url,
    }));
    const made = await make({...advisory, publishedBy});
    await expectSafePost(made.fileText ?? '', made.advisory);
  });

  it.each(['+010000-01-01T00:00:00Z', '-000001-01-01T00:00:00Z', '+275760-09-13T00:00:00Z'])(
    'may have the date %s, which YAML does not know',
    async (date) => {
      const {frontMatter} = await readPostAsDocusaurus(
        await textOf(read({updated_at: date, created_at: date})),
      );
      for (const each of [frontMatter.date, (frontMatter.last_update as {date: unknown}).date]) {
        expect(each).toBeInstanceOf(Date);
      }
    },
  );
});
