import {DEFAULT_EXPORTS} from './exportOptions';
import type {ReportingSeverity} from '@docusaurus/types';
import type {PublishedAdvisory} from '../advisory/advisory';
import type {ExportOptions, ExportSettings} from './exportOptions';
import type {RuleLevels} from './ruleLevels';
import type {Policy} from './policy';

/** A post before it is written: front matter as data, content as Markdown. */
export interface Post {
  frontMatter: Record<string, unknown>;
  content: string;
}

export interface CreatePostParams {
  readonly advisory: PublishedAdvisory;
  /** A locale of the site, such as `en`. */
  readonly locale: string;
}

/** Makes the post of an advisory, or null to leave it out. */
export type DefaultCreatePost = (params: CreatePostParams) => Promise<Post>;

/** In the manner of the sitemap plugin's `createSitemapItems`. */
export type CreatePost = (
  params: CreatePostParams & {readonly defaultCreatePost: DefaultCreatePost},
) => Promise<Post | null> | Post | null;

/** Which docs say that the version that they are about is affected. */
export interface DocsOptions {
  /** The product that they document, such as `npm:rocket`. */
  product: string;
  /**
   * The release that a docs version documents, by the docs version's name; false for one that must
   * not be judged.
   */
  versions: Record<string, string | false>;
  /** Id of the docs plugin's instance. */
  plugin: string;
}

export interface PluginOptions {
  /** Tells several instances of the plugin apart. */
  id: string;
  /**
   * `owner/name` of each; null stands for the site's own `organizationName/projectName`. None only where there
   * is an organisation.
   */
  repositories: string[] | null;
  /** An organisation whose public repositories are all read, beside `repositories`. */
  organization: string | null;
  /** Names of environment variables that may hold the token; never the token itself. */
  tokenEnv: string[];
  /** Id of the content-blog instance that gets the posts. */
  blog: string;
  /** Folder of the posts, inside the blog's path. */
  folder: string;
  /** The category of the posts. */
  tag: {label: string; permalink: string};
  /** A key of the blog's `authors.yml` for the byline. */
  author: string | null;
  /** Path of the snapshot, relative to the site; null stands for the cache folder. */
  snapshot: string | null;
  /** Seconds that one source may take, waiting for rate limits included. */
  timeout: number;
  /** Whether advisories that are gone all at once are believed to be gone. */
  acceptRemovals: boolean;
  /** Days since the last full sync after which a failed one fails the build. */
  maxAge: number | null;
  /** What to do when GitHub cannot be read in full and a snapshot exists. */
  onSyncError: ReportingSeverity;
  /** Who is credited beside those who accepted a credit. */
  credits: {collaborators: boolean};
  /** Whether the posts are committed with the site. */
  commit: boolean;
  /** Changes a post, makes another, or leaves it out. */
  createPost: CreatePost | null;
  /** The readers' pages, or false. */
  index: {routeBasePath: string} | false;
  /** How many advisories a feed holds at most, the newest; null and false stand for all. */
  feedOptions: {limit: number | null | false};
  /** Path of a file in the site with aliases and opt-outs of credited people. */
  people: string | null;
  /** Which copy of an advisory search engines are told to list: the post, or GitHub's own page. */
  canonical: 'site' | 'github';
  /** Whether pictures in descriptions are shown, as on GitHub, or linked: they lie on other hosts. */
  images: 'keep' | 'link';
  /** Whether the pictures of credited people are shown; they lie on GitHub's hosts. */
  avatars: 'github' | 'none';
  /** What the project promises to who reports a vulnerability, and whether a page says so. */
  policy: Policy & {page: boolean};
  /** Which files for machines the built site has. */
  exports: ExportOptions;
  /** Levels of the rules of `advisories:lint`; each that is not named has its own. */
  lint: {rules: RuleLevels};
  /** Which docs warn their readers of an affected version; null for none. */
  docs: DocsOptions | null;
}

/** What a site may write in its configuration. */
export type Options = Partial<
  Omit<
    PluginOptions,
    | 'tokenEnv'
    | 'tag'
    | 'credits'
    | 'index'
    | 'feedOptions'
    | 'policy'
    | 'exports'
    | 'lint'
    | 'docs'
  > & {
    tokenEnv: string | string[];
    tag: Partial<PluginOptions['tag']>;
    credits: Partial<PluginOptions['credits']>;
    index: Partial<Exclude<PluginOptions['index'], false>> | false;
    feedOptions: Partial<PluginOptions['feedOptions']>;
    policy: Partial<PluginOptions['policy']>;
    exports: ExportSettings;
    lint: Partial<PluginOptions['lint']>;
    docs: (Pick<DocsOptions, 'product'> & Partial<DocsOptions>) | null;
  }
>;

export const DEFAULT_OPTIONS: PluginOptions = {
  id: 'default',
  repositories: null,
  organization: null,
  tokenEnv: ['GITHUB_TOKEN', 'GH_TOKEN'],
  blog: 'default',
  folder: 'security-advisories',
  tag: {label: 'Security Advisory', permalink: '/security-advisory'},
  author: null,
  snapshot: null,
  timeout: 60,
  acceptRemovals: false,
  maxAge: null,
  onSyncError: 'warn',
  credits: {collaborators: false},
  commit: false,
  createPost: null,
  index: {routeBasePath: 'security'},
  feedOptions: {limit: 20},
  people: null,
  canonical: 'site',
  images: 'keep',
  avatars: 'github',
  policy: {acknowledge: 7, fix: 30, disclose: 120, page: false},
  exports: DEFAULT_EXPORTS,
  lint: {rules: {}},
  docs: null,
};
