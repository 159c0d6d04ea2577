import {load} from 'cheerio';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {injectIntoHead} from '../../../plugin/src/exports/structuredData/injectIntoHead';
import {buildAdvisory, buildRepository, startGitHub} from '../../github/index';
import {BUILT_ONCE, WITHOUT_MINIFIED_SCRIPTS} from '../../site/builtSite';
import {createSite} from '../../site/site';
import type {GitHub} from '../../github/index';
import type {CommandOutput} from '../../site/docusaurus';
import type {Site} from '../../site/site';

const GHSA_ID = 'GHSA-2222-3333-4444';

/** A configuration as a person writes it: with a function, which JSON can't hold. */
function configuration({canonical, future}: {canonical: string; future: object}): string {
  return `
import {createEditUrl} from 'docusaurus-plugin-security-advisories';

export default {
  title: 'Paper Rocket',
  url: 'https://rocket.example',
  baseUrl: '/',
  organizationName: 'paper-rocket',
  projectName: 'rocket',
  onBrokenLinks: 'throw',
  future: ${JSON.stringify(future)},
  i18n: {defaultLocale: 'en', locales: ['en', 'de']},
  presets: [
    [
      'classic',
      {
        docs: false,
        blog: {
          editUrl: createEditUrl({
            editUrl: 'https://github.com/paper-rocket/website/edit/main/',
          }),
        },
      },
    ],
  ],
  plugins: [['docusaurus-plugin-security-advisories', {canonical: '${canonical}'}]],
};
`;
}

describe.each([
  ['webpack', {v4: false, faster: false}, 'github'],
  ['rspack and SWC (future.faster)', {v4: true, faster: true}, 'github'],
  ['rspack and SWC (future.faster)', {v4: true, faster: true}, 'site'],
])('a site built with %s and canonical: $2', (_bundler, future, canonical) => {
  let github: GitHub;
  let site: Site;
  let build: CommandOutput;

  async function hrefs(page: string, selector: string): Promise<(string | undefined)[]> {
    const $ = load(await site.read(`build/${page}/index.html`));
    return $(selector)
      .toArray()
      .map((element) => $(element).attr('href'));
  }

  beforeAll(async () => {
    github = await startGitHub({
      repositories: [
        buildRepository('paper-rocket/rocket', {
          advisories: [buildAdvisory({ghsa_id: GHSA_ID, summary: 'Path traversal </head>'})],
        }),
      ],
    });
    site = await createSite({
      files: {'docusaurus.config.js': configuration({canonical, future})},
    });
    build = await site.run(['build', ...WITHOUT_MINIFIED_SCRIPTS], {
      GITHUB_API_URL: github.url,
      ...BUILT_ONCE,
    });
  });

  afterAll(async () => {
    await github.close();
    await site.remove();
  });

  it('is built', () => {
    expect(build.text).not.toMatch(/\[ERROR\]/);
    expect(build.code).toBe(0);
  });

  it.each(['', 'de/'])(
    'leads from a post to the advisory on GitHub by "Edit" (%s)',
    async (locale) => {
      const page = `${locale}blog/security-advisories/${GHSA_ID}`;
      const [edit] = await hrefs(page, 'a.theme-edit-this-page');
      expect(edit).toMatch(new RegExp(`/paper-rocket/rocket/security/advisories/${GHSA_ID}$`));
    },
  );

  it('leads from every other post to its file', async () => {
    expect(await hrefs('blog/2025/06/01/welcome', 'a.theme-edit-this-page')).toEqual([
      'https://github.com/paper-rocket/website/edit/main/blog/2025-06-01-welcome.md',
    ]);
  });

  it('has one canonical address for an advisory: that of the option', async () => {
    const page = `blog/security-advisories/${GHSA_ID}`;
    const [address, ...others] = await hrefs(page, 'link[rel="canonical"]');
    const [edit] = await hrefs(page, 'a.theme-edit-this-page');
    expect(others).toEqual([]);
    expect(address?.replace(/\/$/, '')).toBe(
      canonical === 'github' ? edit : `https://rocket.example/${page}`,
    );
  });

  it('leaves the canonical address of every other page as it is', async () => {
    const [address] = await hrefs('blog/2025/06/01/welcome', 'link[rel="canonical"]');
    expect(address).toMatch(/^https:\/\/rocket\.example\/blog\/2025\/06\/01\/welcome\/?$/);
  });

  it('lets the structured data in the head of a page be replaced, as it was minified', async () => {
    const html = await site.read(`build/blog/security-advisories/${GHSA_ID}/index.html`);
    const headline = '</script></head>';
    const injected = await injectIntoHead({
      html,
      structuredData: {'@type': 'TechArticle', headline},
      modifiedTime: '2025-03-01T12:00:00.000Z',
      machineReadable: [{format: 'OSV', url: 'https://rocket.example/security/osv/a.json'}],
    });
    const $ = load(injected);
    const [data = ''] = $('head script[data-security-advisory]')
      .toArray()
      .map((script) => $(script).text());
    expect(JSON.parse(data)).toEqual({'@type': 'TechArticle', headline});
    expect($('head meta[property="article:modified_time"]')).toHaveLength(1);
    expect($('head').children()).toHaveLength(load(html)('head').children().length);
    expect($('body').html()).toBe(load(html)('body').html());
  });
});
