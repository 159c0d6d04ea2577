import path from 'node:path';
import {startGitHub} from '../../github/index';
import {ROOT} from '../../site/docusaurus';
import {createSite} from '../../site/site';
import {buildLateAdvisories, buildManyAdvisories} from './manyAdvisories';
import {changeAdvisories, createAdvisories, TOKEN} from './screenshotAdvisories';
import type {BannerData} from '../../../plugin/src/pages/bannerData';
import type {Environment} from '../../site/docusaurus';
import type {Site} from '../../site/site';

const PAGES = path.join(ROOT, 'plugin/lib/pages');

/** The pages of advisories that have no posts: two thousand of them would take minutes to build. */
const MORE_PAGES = `const {createPages} = require(${JSON.stringify(path.join(PAGES, 'createPages'))});
const {listPlaces} = require(${JSON.stringify(path.join(PAGES, 'listPlaces'))});

module.exports = ({baseUrl, siteConfig, i18n}, {id}) => {
  const posted = require('./' + id + '.json').map((each) => ({
    ...each,
    permalink: baseUrl + each.permalink.slice(1),
  }));
  return {
    name: 'pages-of-more-advisories',
    contentLoaded: ({actions}) =>
      createPages({
        posted,
        places: listPlaces(posted),
        stale: null,
        baseUrl,
        routeBasePath: id,
        trailingSlash: siteConfig.trailingSlash,
        locale: i18n.currentLocale,
        reportPlaces: [
          {
            repository: 'paper-rocket/rocket',
            url: 'https://github.com/paper-rocket/rocket/security/advisories/new',
            isPrivate: true,
          },
        ],
        machineFiles: [],
        policy: {days: {acknowledge: 7, fix: 30, disclose: 120}, namesCollaborators: false},
        actions,
      }),
  };
};
`;

/** While it is shown, and when it is not any more. */
export const BANNER_TIME = '2025-06-01T00:00:00Z';
export const LATER = '2025-09-01T00:00:00Z';

const BANNER: BannerData = {
  ghsaId: 'GHSA-2222-3333-4444',
  title: 'Unpacking an archive can write outside the target folder',
  permalink: '/blog',
  publishedAt: '2025-05-30T09:00:00.000Z',
  days: 14,
};

/** The banner of several at once, in a page, because the one of the site is about one. */
const SEVERAL_PAGE = `import React from 'react';
import Layout from '@theme/Layout';
import SecurityBanner from '@theme/SecurityAdvisories/Banner';

export default function Several() {
  return (
    <Layout title="Several">
      <main className="container margin-vert--lg">
        <h1>Several</h1>
        <SecurityBanner {...${JSON.stringify({
          ...BANNER,
          several: {
            count: 2,
            since: '2025-05-28T09:00:00.000Z',
            to: '/security?severity=critical',
          },
        })}} />
      </main>
    </Layout>
  );
}
`;

const ANNOUNCEMENT_BAR = `import React from 'react';
import AnnouncementBar from '@theme-original/AnnouncementBar';
import SecurityBanner from '@theme/SecurityAdvisories/Banner';

export default function AnnouncementBarWrapper(props) {
  return (
    <>
      <SecurityBanner {...${JSON.stringify(BANNER)}} />
      <AnnouncementBar {...props} />
    </>
  );
}
`;

/** What a site may place in its own pages. */
const OWN_PAGE = `# Paper Rocket

Our advisories in a sentence: <SecurityBadge />, <SecurityBadge product="npm:@paper-rocket/rocket" />.

## The newest

<SecurityAdvisories limit={3} />

## Withdrawn ones as well

<SecurityAdvisories product="npm:@paper-rocket/rocket" withdrawn />

## None

<SecurityAdvisories product="pip:paper-rocket" severity="low" />
`;

async function run({
  site,
  command,
  env,
}: {
  site: Site;
  command: string;
  env: Environment;
}): Promise<void> {
  const {code, text} = await site.run([command], env);
  if (code !== 0) {
    throw new Error(text);
  }
}

/**
 * Builds a site with a post and a page of every kind: the readers' pages at `/security`, those of
 * two thousand advisories at `/many`, of one at `/one`, of late ones at `/late`, of none at `/empty`,
 * and all of it in Arabic at `/ar`.
 *
 * @throws if the site can not be built
 */
export async function buildScreenshotSite(): Promise<Site> {
  const github = await startGitHub(createAdvisories());
  const env = {GITHUB_API_URL: github.url, GITHUB_TOKEN: TOKEN};
  const site = await createSite({
    config: {
      i18n: {defaultLocale: 'en', locales: ['en', 'ar']},
      themeConfig: {
        colorMode: {respectPrefersColorScheme: true},
        navbar: {title: 'Paper Rocket', items: [{to: '/blog', label: 'Blog'}]},
      },
      // The second page of the blog has three of ours.
      presets: [['classic', {docs: false, blog: {postsPerPage: 3}}]],
      plugins: [
        [
          'docusaurus-plugin-security-advisories',
          {
            repositories: ['paper-rocket/rocket', 'paper-rocket/launchpad'],
            credits: {collaborators: true},
            policy: {page: true},
          },
        ],
        ['./morePages.js', {id: 'many'}],
        ['./morePages.js', {id: 'one'}],
        ['./morePages.js', {id: 'late'}],
        ['./morePages.js', {id: 'empty'}],
      ],
    },
    files: {
      'morePages.js': MORE_PAGES,
      'many.json': JSON.stringify(buildManyAdvisories(2000)),
      'one.json': JSON.stringify(buildManyAdvisories(1)),
      'late.json': JSON.stringify(buildLateAdvisories()),
      'empty.json': '[]',
      'src/theme/AnnouncementBar/index.js': ANNOUNCEMENT_BAR,
      'src/pages/own.mdx': OWN_PAGE,
      'src/pages/several.js': SEVERAL_PAGE,
    },
  });
  try {
    await run({site, command: 'advisories:sync', env});
    changeAdvisories(github);
    await run({site, command: 'build', env});
    return site;
  } catch (error) {
    await site.remove();
    throw error;
  } finally {
    await github.close();
  }
}
