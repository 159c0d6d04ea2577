import type {DocusaurusConfig} from '@docusaurus/types';

/** The plugins of Docusaurus that make files of the site into pages, as its presets name them. */
export const CONTENT_KINDS = ['blog', 'docs', 'pages'] as const;

export type ContentKind = (typeof CONTENT_KINDS)[number];

/** Options as the site wrote them: none of them needs to be there, or to be what it should. */
export type WrittenOptions = Readonly<Record<string, unknown>>;

export function isOptions(value: unknown): value is WrittenOptions {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A plugin or preset is a name, or a pair of a name and options; anything falsy is switched off. */
function readEntry(entry: unknown): {name: string; options: unknown} | null {
  const [name, options] = (Array.isArray(entry) ? entry : [entry]) as unknown[];
  return typeof name === 'string' ? {name, options} : null;
}

/** `@docusaurus/plugin-content-blog`, its short forms, and its path as `require.resolve` gives it. */
function isContentPlugin(name: string, kind: ContentKind): boolean {
  const shortForm = new RegExp(`^(?:@docusaurus/)?(?:plugin-)?content-${kind}$`);
  const resolved = new RegExp(`[\\\\/](?:@docusaurus[\\\\/])?plugin-content-${kind}[\\\\/]`);
  return shortForm.test(name) || resolved.test(name);
}

function isClassicPreset(name: string): boolean {
  return (
    /^(?:@docusaurus\/)?(?:preset-)?classic$/.test(name) || /[\\/]preset-classic[\\/]/.test(name)
  );
}

function fromPreset(entry: unknown, kind: ContentKind): WrittenOptions[] {
  const preset = readEntry(entry);
  const options = isOptions(preset?.options) ? preset.options[kind] : undefined;
  if (isOptions(options)) {
    return [options];
  }
  // The classic preset has all three unless it is told not to; others we don't know.
  return preset && isClassicPreset(preset.name) && options !== false ? [{}] : [];
}

/**
 * The options of each plugin of the site's configuration whose name is one that is asked for. A program that
 * loads a plugin without Docusaurus may give it no list of plugins.
 */
export function findPluginOptions(
  {plugins = []}: Partial<Pick<DocusaurusConfig, 'plugins'>>,
  isWanted: (name: string) => boolean,
): WrittenOptions[] {
  return plugins.flatMap((entry) => {
    const plugin = readEntry(entry);
    return plugin && isWanted(plugin.name) ? [isOptions(plugin.options) ? plugin.options : {}] : [];
  });
}

/** The options of all blogs, docs or pages that the site declares, through presets and plugins. */
export function findContentPlugins(
  siteConfig: Pick<DocusaurusConfig, 'presets' | 'plugins'>,
  kind: ContentKind,
): WrittenOptions[] {
  return [
    ...siteConfig.presets.flatMap((entry) => fromPreset(entry, kind)),
    ...findPluginOptions(siteConfig, (name) => isContentPlugin(name, kind)),
  ];
}
