import {buildAdvisory, buildRepository, startGitHub} from '../github/index';
import {readFixtures} from '../markdown/corpus/fixtures';
import {createSite} from '../site/site';
import {HOSTILE_TITLES} from './hostileTitles';
import type {CommandOutput} from '../site/docusaurus';
import type {Site} from '../site/site';

/** A post of a hostile advisory. */
export interface HostilePost {
  /** The fixture of the corpus, or the title, that it shows. */
  readonly name: string;
  readonly ghsaId: string;
  readonly summary: string;
  readonly description: string;
  /** What the site calls it. */
  readonly title: string;
}

const fixtures = readFixtures().map(({name, input}) => ({
  name,
  summary: `Fixture ${name}`,
  title: `Fixture ${name}`,
  description: input,
}));

const titles = HOSTILE_TITLES.map(({summary, title}) => ({
  name: `title ${JSON.stringify(title.slice(0, 60))}`,
  summary,
  title,
  description: 'The title is the point.',
}));

/** All bodies of the corpus and all hostile titles, in the order of the blog: newest first. */
export const HOSTILE_POSTS: readonly HostilePost[] = [...titles, ...fixtures].map(
  (post, index) => ({
    ...post,
    ghsaId: `GHSA-2222-2222-${String(index).padStart(4, '0')}`,
  }),
);

export function addressOf({ghsaId}: HostilePost): string {
  return `/blog/security-advisories/${ghsaId}`;
}

/** One minute older than the one before. */
function dateOf(index: number): string {
  return new Date(Date.UTC(2025, 0, 20, 9, -index)).toISOString().replace('.000Z', 'Z');
}

/** Builds one site with a post for each of them. */
export async function buildHostileSite(
  future: object,
): Promise<{site: Site; build: CommandOutput}> {
  const github = await startGitHub({
    tokens: [{token: 'token-of-a-reader', access: 'none'}],
    repositories: [
      buildRepository('paper-rocket/rocket', {
        advisories: HOSTILE_POSTS.map(({ghsaId, summary, description}, index) =>
          buildAdvisory({
            ghsa_id: ghsaId,
            summary,
            description,
            created_at: dateOf(index),
            published_at: dateOf(index),
          }),
        ),
      }),
    ],
  });
  const blog = {
    // All titles are on the first page.
    postsPerPage: 60,
    blogSidebarCount: 0,
    feedOptions: {type: ['rss', 'atom'], limit: false},
    onUntruncatedBlogPosts: 'throw',
  };
  const site = await createSite({
    config: {
      future,
      onBrokenLinks: 'throw',
      onBrokenAnchors: 'throw',
      presets: [['classic', {docs: false, blog, sitemap: false}]],
    },
  });
  try {
    const build = await site.run(['build'], {
      GITHUB_API_URL: github.url,
      GITHUB_TOKEN: 'token-of-a-reader',
    });
    return {site, build};
  } finally {
    await github.close();
  }
}
