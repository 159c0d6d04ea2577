import {beforeEach, describe, expect, it} from 'vitest';
import {load} from 'cheerio';
import {describePages, writeBuiltFeeds} from '../../../plugin/src/pages/finishBuild';
import {loadLanguage} from '../../../plugin/src/words/loadLanguage';
import {checkFeed} from '../../feeds/checkFeed';
import {childrenOf, parseXml, textOf} from '../../feeds/parseXml';
import {GHSA_ID} from '../../given/build';
import {useTemporaryFolder} from '../../given/temporaryFolder';
import {buildPostedAdvisory} from './build';

const BARE = `https://rocket.example/docs/blog/security-advisories/${GHSA_ID}`;
const POST = `---\ntitle: Path traversal\ndescription: In short.\n---\n\n## Impact {#impact}\n\nSee [there](#impact).\n`;

describe.each([
  ['not set', undefined, BARE, 'https://rocket.example/docs/security'],
  ['true', true, `${BARE}/`, 'https://rocket.example/docs/security/'],
  ['false', false, BARE, 'https://rocket.example/docs/security'],
])('a built site whose trailingSlash is %s', (_setting, trailingSlash, url, indexUrl) => {
  const folder = useTemporaryFolder();
  const page = `build/blog/security-advisories/${GHSA_ID}${trailingSlash === false ? '.html' : '/index.html'}`;

  beforeEach(async () => {
    await folder.write(`blog/security-advisories/${GHSA_ID}.md`, POST);
    await folder.write(page, '<html><head><title>x</title></head><body></body></html>');
    const posted = {
      ...buildPostedAdvisory(),
      // Without a slash whatever the setting is: Docusaurus adds it to the route.
      permalink: `/docs/blog/security-advisories/${GHSA_ID}`,
    };
    const params = {
      props: {
        baseUrl: '/docs/',
        outDir: folder.path('build'),
        siteDir: folder.path(),
        siteConfig: {title: 'Paper Rocket', url: 'https://rocket.example', trailingSlash},
      } as Parameters<typeof describePages>[0]['props'],
      files: [
        {
          kind: 'generated' as const,
          posted,
          source: `@site/blog/security-advisories/${GHSA_ID}.md`,
        },
      ],
      language: await loadLanguage('en'),
      machineFiles: {ofAll: [], osvFolder: null, csafFolder: null},
    };
    const places = {products: [], repositories: []};
    await describePages(params);
    const renderedFile = folder.path('cache/feeds.json');
    await writeBuiltFeeds({
      ...{...params, places, routeBasePath: 'security', limit: 20, renderedFile},
      createText: () => Promise.reject(new Error('The post has a file.')),
    });
  });

  it('has feeds that lead to the post as the site writes its address', async () => {
    const [entry] = childrenOf(parseXml(await folder.read('build/security/atom.xml')), 'entry');
    expect(entry && childrenOf(entry, 'link').map(({attributes}) => attributes.href)).toEqual([
      url,
    ]);
    const {items} = JSON.parse(await folder.read('build/security/feed.json')) as {
      items: {url: string; content_html: string}[];
    };
    expect(items[0]?.url).toBe(url);
    expect(items[0]?.content_html).toContain(`<h2>Impact</h2>\n<p>See <a href="${url}#impact">`);
    expect(await folder.read('build/security/rss.xml')).toContain(`<link>${url}</link>`);
    expect(await folder.read('build/security/atom.xml')).toContain(
      `rel="alternate" href="${indexUrl}"`,
    );
  });

  it('calls the post the same in each feed, whatever the setting is', async () => {
    for (const place of ['', 'severity/high/']) {
      const [entry] = childrenOf(
        parseXml(await folder.read(`build/security/${place}atom.xml`)),
        'entry',
      );
      expect(entry && textOf(entry, 'id')).toBe(BARE);
      expect(await folder.read(`build/security/${place}rss.xml`)).toContain(`<guid>${BARE}</guid>`);
      expect(await folder.read(`build/security/${place}feed.json`)).toContain(`"id": "${BARE}"`);
    }
  });

  it('has structured data with both addresses', async () => {
    const $ = load(await folder.read(page));
    expect(JSON.parse($('script[data-security-advisory]').text())).toMatchObject({
      '@id': `${BARE}#security-advisory`,
      url,
      mainEntityOfPage: url,
    });
  });

  it('has valid feeds', async () => {
    expect(checkFeed('atom', await folder.read('build/security/atom.xml'))).toEqual([]);
    expect(checkFeed('rss', await folder.read('build/security/rss.xml'))).toEqual([]);
    expect(checkFeed('json', await folder.read('build/security/feed.json'))).toEqual([]);
  });
});
