import path from 'node:path';
import {readPost} from '../../../plugin/src/docusaurus/readPost';
import {ANNOUNCEMENT_BAR} from '../browser/themeSite';
import {buildRepository, startGitHub} from '../../github/index';
import {BUILT_ONCE} from '../../site/builtSite';
import {createSite} from '../../site/site';
import type {HostileAdvisory} from '../../proofs/hostile/corpus';
import type {CommandOutput, Environment} from '../../site/docusaurus';
import type {Site} from '../../site/site';

/** A post of the site, by what its own front matter says. */
export interface ArtefactPost {
  /** Which case it is. */
  readonly name: string;
  readonly ghsaId: string;
  /** Address of its page. */
  readonly address: string;
  readonly title: string;
  readonly description: string;
}

/** A built site, all of it. */
export interface Artefact {
  readonly site: Site;
  readonly build: CommandOutput;
  /** Folder of the built files. */
  readonly folder: string;
  /** The newest first. */
  readonly posts: readonly ArtefactPost[];
}

export const POSTS = '/blog/security-advisories';

/** Posts that a blog lists on a page, as many as make a handful of pages. */
const POSTS_PER_PAGE = 60;

const TOKEN = 'token-of-a-reader';

function siteConfig(future: object, sidebar: number | 'ALL'): object {
  const blog = {
    postsPerPage: POSTS_PER_PAGE,
    blogSidebarCount: sidebar,
    feedOptions: {type: ['rss', 'atom', 'json'], limit: false},
    onUntruncatedBlogPosts: 'throw',
  };
  return {
    future,
    onBrokenLinks: 'throw',
    onBrokenAnchors: 'throw',
    presets: [['classic', {docs: false, blog}]],
  };
}

async function readPosts(
  site: Site,
  advisories: readonly HostileAdvisory[],
): Promise<ArtefactPost[]> {
  return Promise.all(
    advisories.map(async ({name, advisory: {ghsa_id: ghsaId}}) => {
      const {frontMatter} = readPost(await site.read(`.${POSTS}/${ghsaId}.md`));
      const {title, description} = frontMatter as {title: string; description: string};
      return {name, ghsaId, address: `${POSTS}/${ghsaId}`, title, description};
    }),
  );
}

/**
 * Builds a stock site with these advisories: feeds of the blog in all formats, a sitemap, our pages,
 * a page of the site that lists them, and our banner on each page.
 *
 * @throws with the output of a build that failed
 */
export async function buildArtefact({
  advisories,
  future,
  sidebar = 20,
  env = {},
}: {
  advisories: readonly HostileAdvisory[];
  /** Which bundler, and which minifier of HTML. */
  future: object;
  /** How many posts the list on every page of the blog names. */
  sidebar?: number | 'ALL';
  env?: Environment;
}): Promise<Artefact> {
  const github = await startGitHub({
    tokens: [{token: TOKEN, access: 'none'}],
    repositories: [
      buildRepository('paper-rocket/rocket', {
        advisories: advisories.map(({advisory}) => advisory),
        releases: [{tag_name: 'v1.2.3', published_at: '2025-01-21T09:00:00Z'}],
      }),
    ],
  });
  const site = await createSite({
    options: {policy: {page: true}},
    config: siteConfig(future, sidebar),
    files: {
      // As it is where one is fresh: with several it says no title.
      'src/theme/AnnouncementBar/index.js': ANNOUNCEMENT_BAR.replace(
        '{...banner}',
        '{...banner} several={undefined}',
      ),
      'src/pages/list.mdx': '# All\n\n<SecurityAdvisories />\n',
    },
  });
  try {
    const build = await site.run(['build'], {
      GITHUB_API_URL: github.url,
      GITHUB_TOKEN: TOKEN,
      ...BUILT_ONCE,
      ...env,
    });
    if (build.code !== 0) {
      throw new Error(build.text);
    }
    return {
      site,
      build,
      folder: path.join(site.dir, 'build'),
      posts: await readPosts(site, advisories),
    };
  } catch (error) {
    await site.remove();
    throw error;
  } finally {
    await github.close();
  }
}
