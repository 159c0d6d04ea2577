import {DEFAULT_PLUGIN_ID} from '@docusaurus/utils';
import {findContentPlugins, isOptions} from './findContentPlugins';
import {DEFAULT_ADMONITIONS} from '../markdown';
import type {DocusaurusConfig} from '@docusaurus/types';
import type {WrittenOptions} from './findContentPlugins';

/** What the posts must know of the blog that gets them. */
export interface Blog {
  readonly id: string;
  /** As in its options: relative to the site. */
  readonly path: string;
  readonly authorsMapPath: string;
  /** As in its options. */
  readonly tags: string | false | null | undefined;
  readonly truncateMarker: RegExp;
  /** The kinds of admonitions that it shows. */
  readonly admonitions: ReadonlySet<string>;
}

const DEFAULT_PATH = 'blog';
const DEFAULT_AUTHORS_MAP_PATH = 'authors.yml';
/** @see https://docusaurus.io/docs/api/plugins/@docusaurus/plugin-content-blog#truncateMarker */
const DEFAULT_TRUNCATE_MARKER = /<!--\s*truncate\s*-->|\{\/\*\s*truncate\s*\*\/\}/;

function readAdmonitions(option: unknown): Set<string> {
  if (option === false) {
    return new Set();
  }
  const {keywords, extendDefaults} = isOptions(option) ? option : {};
  return new Set([
    ...(extendDefaults === false ? [] : DEFAULT_ADMONITIONS),
    ...(Array.isArray(keywords) ? keywords.map(String) : []),
  ]);
}

function toBlog(options: WrittenOptions): Blog {
  const {id, path, authorsMapPath, tags, truncateMarker, admonitions} = options;
  return {
    id: typeof id === 'string' ? id : DEFAULT_PLUGIN_ID,
    path: typeof path === 'string' ? path : DEFAULT_PATH,
    authorsMapPath: typeof authorsMapPath === 'string' ? authorsMapPath : DEFAULT_AUTHORS_MAP_PATH,
    tags: typeof tags === 'string' || tags === false || tags === null ? tags : undefined,
    truncateMarker: truncateMarker instanceof RegExp ? truncateMarker : DEFAULT_TRUNCATE_MARKER,
    admonitions: readAdmonitions(admonitions),
  };
}

/** All blogs that the site's configuration declares, through presets and plugins. */
export function findBlogs({
  presets,
  plugins,
}: Pick<DocusaurusConfig, 'presets' | 'plugins'>): Blog[] {
  return findContentPlugins({presets, plugins}, 'blog').map(toBlog);
}

/** @throws if the site has no blog with that id, naming the ones that it has */
export function findBlog({
  siteConfig,
  id,
}: {
  siteConfig: Pick<DocusaurusConfig, 'presets' | 'plugins'>;
  id: string;
}): Blog {
  const blogs = findBlogs(siteConfig);
  const blog = blogs.find((candidate) => candidate.id === id);
  if (!blog) {
    const known =
      blogs.length === 0
        ? 'The site has no blog at all'
        : `The blogs of the site are: ${blogs.map((each) => `"${each.id}"`).join(', ')}`;
    throw new Error(
      `There is no blog with the id "${id}" for the posts about security advisories. ${known}. Add one (the preset's option "blog", or @docusaurus/plugin-content-blog), or name another with the option "blog".`,
    );
  }
  return blog;
}
