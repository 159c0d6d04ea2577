import {DEFAULT_PLUGIN_ID} from '@docusaurus/utils';
import {DEFAULT_ADMONITIONS} from '../markdown/makeAdmonitions';
import type {DocusaurusConfig} from '@docusaurus/types';

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

function isOptions(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

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

function toBlog(options: Record<string, unknown>): Blog {
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

/** A plugin or preset is a name, or a pair of a name and options; anything falsy is switched off. */
function readEntry(entry: unknown): {name: string; options: unknown} | null {
  const [name, options] = (Array.isArray(entry) ? entry : [entry]) as unknown[];
  return typeof name === 'string' ? {name, options} : null;
}

/** `@docusaurus/plugin-content-blog`, its short forms, and its path as `require.resolve` gives it. */
function isBlogPlugin(name: string): boolean {
  const shortForm = /^(?:@docusaurus\/)?(?:plugin-)?content-blog$/;
  const resolved = /[\\/](?:@docusaurus[\\/])?plugin-content-blog[\\/]/;
  return shortForm.test(name) || resolved.test(name);
}

function isClassicPreset(name: string): boolean {
  return (
    /^(?:@docusaurus\/)?(?:preset-)?classic$/.test(name) || /[\\/]preset-classic[\\/]/.test(name)
  );
}

function fromPreset(entry: unknown): Blog[] {
  const preset = readEntry(entry);
  const options = isOptions(preset?.options) ? preset.options.blog : undefined;
  if (isOptions(options)) {
    return [toBlog(options)];
  }
  // The classic preset has a blog unless it is told not to; others we don't know.
  return preset && isClassicPreset(preset.name) && options !== false ? [toBlog({})] : [];
}

function fromPlugin(entry: unknown): Blog[] {
  const plugin = readEntry(entry);
  return plugin && isBlogPlugin(plugin.name)
    ? [toBlog(isOptions(plugin.options) ? plugin.options : {})]
    : [];
}

/** All blogs that the site's configuration declares, through presets and plugins. */
export function findBlogs({
  presets,
  plugins,
}: Pick<DocusaurusConfig, 'presets' | 'plugins'>): Blog[] {
  return [...presets.flatMap(fromPreset), ...plugins.flatMap(fromPlugin)];
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
