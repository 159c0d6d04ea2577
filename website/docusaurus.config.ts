import {themes as prismThemes} from 'prism-react-renderer';
import type {Config} from '@docusaurus/types';
import type * as Preset from '@docusaurus/preset-classic';
import type {Options as AdvisoriesOptions} from 'docusaurus-plugin-security-advisories';

/** Colours of the light theme for code that are too pale to be read, and what they are here. */
const DARKER: Readonly<Record<string, string>> = {
  'rgb(9, 134, 88)': '#076b46',
  'rgb(38, 127, 153)': '#1d6579',
  'rgb(255, 0, 0)': '#b80000',
};

const readableTheme = {
  // The theme's own white could not be told from the page.
  plain: {...prismThemes.vsLight.plain, backgroundColor: '#f6f8fa'},
  styles: prismThemes.vsLight.styles.map(({style, ...rest}) => ({
    ...rest,
    style: {...style, ...(style.color ? {color: DARKER[style.color] ?? style.color} : {})},
  })),
};

const DEMO_REPOSITORIES = [
  'paper-rocket-demo/rocket',
  'paper-rocket-demo/launchpad',
  'paper-rocket-demo/rocket-website',
];

// ADVISORIES_REPOSITORY shows another project's advisories in this site: one `owner/name`, or
// several with commas between them.
function readRepositories(): string[] {
  const named = (process.env.ADVISORIES_REPOSITORY ?? '')
    .split(',')
    .map((repository) => repository.trim())
    .filter((repository) => repository !== '');
  return named.length > 0 ? named : DEMO_REPOSITORIES;
}

// The repository of this plugin, where the site is built for it: `npm run site`. Everything else shows the
// made-up project of the demo.
const PROJECT = process.env.ADVISORIES_PROJECT ?? null;
const URL_OF_SITE = process.env.SITE_URL ?? 'https://paper-rocket.example';
const BASE_URL = process.env.BASE_URL ?? '/';
/** Another project's advisories, by name: `npm run demo -- --repository owner/name`. */
const SHOWN =
  PROJECT === null ? (process.env.ADVISORIES_REPOSITORY ?? '').replaceAll(',', ', ') : '';
const NAME = PROJECT !== null ? 'the plugin' : SHOWN === '' ? 'the Paper Rocket project' : SHOWN;
/** Where the made-up project is: this very site, or the one below it. */
const DEMO = PROJECT === null ? '' : `${URL_OF_SITE}${BASE_URL}demo`;

const config: Config = {
  title: 'Security Advisories for Docusaurus',
  tagline: 'Every security advisory your project publishes on GitHub, as a post in its News',
  favicon: 'img/favicon.svg',
  url: URL_OF_SITE,
  baseUrl: BASE_URL,
  organizationName: 'paper-rocket-demo',
  projectName: 'rocket',

  future: {
    v4: true,
    faster: true,
  },

  onBrokenLinks: 'throw',
  markdown: {
    // .md files are plain Markdown and .mdx files are MDX, as the file names say.
    format: 'detect',
    hooks: {
      onBrokenMarkdownLinks: 'throw',
    },
  },

  i18n: {
    defaultLocale: 'en',
    // What is translated tells of the made-up project.
    locales: SHOWN === '' ? ['en', 'de'] : ['en'],
  },

  plugins: [
    [
      'docusaurus-plugin-security-advisories',
      {
        // Two snapshots, because both are built one after the other.
        ...(PROJECT === null ? {} : {id: 'project'}),
        repositories: PROJECT === null ? readRepositories() : [PROJECT],
        // The team of the made-up project has written nobody else's advisories.
        ...(SHOWN === '' ? {author: 'security-team'} : {}),
        policy: {page: true},
      } satisfies AdvisoriesOptions,
    ],
  ],

  themes: [
    [
      '@easyops-cn/docusaurus-search-local',
      {
        hashed: true,
        language: ['en', 'de'],
        blogRouteBasePath: '/news',
        blogDir: PROJECT === null ? 'blog' : 'project-news',
        indexPages: true,
        // Its grey could not be read.
        searchBarShortcutHint: false,
      },
    ],
  ],

  customFields: {demo: DEMO, isOfOthers: SHOWN !== ''},

  presets: [
    [
      'classic',
      {
        docs: {
          sidebarPath: './sidebars.ts',
        },
        blog: {
          path: PROJECT === null ? 'blog' : 'project-news',
          routeBasePath: 'news',
          blogTitle: 'News',
          blogDescription: `Releases, people and security advisories of ${NAME}`,
          blogSidebarTitle: 'Latest news',
          blogSidebarCount: 10,
          showReadingTime: false,
          tags: 'tags.yml',
          authorsMapPath: 'authors.yml',
          feedOptions: {
            type: 'all',
            title: `News of ${NAME}`,
            description: `Releases, people and security advisories of ${NAME}`,
            // The default of 20 would drop the older advisories, which may still matter to a reader.
            limit: 50,
          },
          onInlineTags: 'throw',
          onInlineAuthors: 'throw',
          onUntruncatedBlogPosts: 'throw',
        },
        theme: {
          customCss: './src/css/custom.css',
        },
      } satisfies Preset.Options,
    ],
  ],

  themeConfig: {
    image: 'img/post-light.png',
    colorMode: {
      respectPrefersColorScheme: true,
    },
    navbar: {
      title: SHOWN === '' ? 'Security Advisories' : SHOWN,
      logo: {
        alt: '',
        src: 'img/logo.svg',
      },
      items: [
        {type: 'docSidebar', sidebarId: 'docs', position: 'left', label: 'Docs'},
        {to: '/news', label: 'News', position: 'left'},
        {to: '/security', label: 'Advisories', position: 'left'},
        ...(PROJECT === null
          ? []
          : [{href: `${DEMO}/security`, label: 'Demo', position: 'left' as const}]),
        {type: 'localeDropdown', position: 'right'},
      ],
    },
    footer: {
      style: 'dark',
      links: [
        {
          title: 'Docs',
          items: [
            {label: 'Get started', to: '/docs/get-started'},
            {label: 'Options', to: '/docs/options'},
            {label: 'Troubleshooting', to: '/docs/troubleshooting'},
          ],
        },
        {
          title: 'News',
          items: [
            {label: 'All news', to: '/news'},
            {label: 'Tags', to: '/news/tags'},
            {label: 'Archive', to: '/news/archive'},
          ],
        },
        {
          title: 'Feeds',
          items: [
            {label: 'RSS', href: 'pathname:///news/rss.xml'},
            {label: 'Atom', href: 'pathname:///news/atom.xml'},
            {label: 'JSON', href: 'pathname:///news/feed.json'},
          ],
        },
        {
          title: 'More',
          items: [
            {label: 'Docusaurus', href: 'https://docusaurus.io'},
            {
              label: 'Advisories on GitHub',
              href: 'https://docs.github.com/en/code-security/security-advisories',
            },
          ],
        },
      ],
      copyright:
        SHOWN !== ''
          ? `A demo of docusaurus-plugin-security-advisories with the advisories of ${SHOWN}, as GitHub publishes them. All other news here is made up.`
          : PROJECT === null
            ? 'The project Paper Rocket, its people and its advisories are made up, to show the plugin at work.'
            : 'The demo shows a made-up project with made-up advisories. The advisories here are real.',
    },
    prism: {
      theme: readableTheme,
      darkTheme: prismThemes.oceanicNext,
      additionalLanguages: ['bash', 'diff', 'ignore'],
    },
  } satisfies Preset.ThemeConfig,
};

export default config;
